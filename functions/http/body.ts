/**
 * The text of a request body. Decides size and encoding before anything is parsed: plain or gzip, UTF-8, at most
 * LIMITS.bytesPerRequest of JSON text (counted after decompression, which stops at the limit).
 */
import { gunzipSync } from 'node:zlib';
import { LIMITS } from '#domain/wire/limits';
import { refuse, type Refusal } from '#functions/refusal';

/** The parsed JSON, or why there is none. */
export async function readJson(request: Request): Promise<{ readonly json: unknown } | Refusal> {
  const sent = new Uint8Array(await request.arrayBuffer());
  const bytes = decompress(sent, request.headers.get('content-encoding'));
  if ('refused' in bytes) return bytes;
  if (bytes.byteLength > LIMITS.bytesPerRequest) return tooLarge();
  try {
    return { json: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown };
  } catch {
    return refuse('request.invalid', 'the body is not JSON in UTF-8');
  }
}

function decompress(sent: Uint8Array, encoding: string | null): Uint8Array | Refusal {
  if (encoding === null || encoding === 'identity') return sent;
  if (encoding !== 'gzip') return refuse('request.invalid', 'content-encoding must be gzip or identity');
  try {
    return gunzipSync(sent, { maxOutputLength: LIMITS.bytesPerRequest });
  } catch (error) {
    const isTooLarge = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
    return isTooLarge ? tooLarge() : refuse('request.invalid', 'the body is not gzip');
  }
}

function tooLarge(): Refusal {
  return refuse('request.too-large', `at most ${LIMITS.bytesPerRequest} bytes of JSON text`);
}
