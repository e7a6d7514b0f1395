/** Opening and saving over HTTP. Decides sizes and shapes of requests; reading and patching files is done elsewhere. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { openDisplay } from '#cli/workbook/xlsx/openDisplay';
import { saveInto } from '#local/workbench/files/saveInto';
import type { SaveRequest } from '#local/workbench/files/saveRequest';
import { toWire } from '#local/workbench/files/toWire';
import { sendJson } from '#local/workbench/serving/sendFile';

const LARGEST_BODY = 400 * 1024 * 1024;

/** Answers the workbook for the page, or the sentence why it cannot be read (status 422). */
export async function answerOpen(
  request: IncomingMessage,
  response: ServerResponse,
  name: string,
): Promise<void> {
  const opened = await openDisplay(await bodyOf(request), name);
  if ('code' in opened) sendJson(response, 422, { message: opened.message });
  else sendJson(response, 200, toWire(opened));
}

/** A form of the file's bytes and the request; answers one of the new bytes and the reply. */
export async function answerSave(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const headers = { 'content-type': request.headers['content-type'] ?? '' };
  const asked = await new Response(await bodyOf(request), { headers }).formData();
  const file = new Uint8Array(await (asked.get('file') as File).arrayBuffer());
  const saved = await saveInto(file, JSON.parse(asked.get('request') as string) as SaveRequest);
  const form = new FormData();
  form.set('reply', JSON.stringify('bytes' in saved ? saved.reply : saved));
  if ('bytes' in saved) form.set('file', new Blob([saved.bytes]));
  const encoded = new Response(form);
  response.writeHead(200, { 'content-type': encoded.headers.get('content-type') ?? '' });
  response.end(new Uint8Array(await encoded.arrayBuffer()));
}

async function bodyOf(request: IncomingMessage): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > LARGEST_BODY) throw new Error('a request larger than any workbook');
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks));
}
