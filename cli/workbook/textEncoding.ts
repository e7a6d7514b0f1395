/**
 * Which encoding a text file is in, and how to take it apart without losing a byte: the file becomes a carrier string
 * in which every delimiter, quote and line break stands at its own place, and stretches of it are decoded on demand. In
 * UTF-8 and GB18030 no byte of a longer character equals one of those, so the carrier has one character per byte.
 */
import { isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';

export interface TextEncoding {
  readonly name: 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';
  /** Length in the carrier of the byte order mark the file begins with. */
  readonly markLength: number;
  toCarrier(bytes: Uint8Array): string;
  toBytes(carrier: string): Uint8Array;
  decode(carrier: string): string;
  encode(text: string): string;
}

const UTF_8_MARK = [0xef, 0xbb, 0xbf];
// oxlint-disable-next-line no-control-regex
const BEYOND_ASCII = /[^\u0000-\u007f]/;

/** By byte order mark, else UTF-8 where the bytes are valid, else GB18030, which holds GBK and GB2312. */
export function encodingOf(bytes: Uint8Array): TextEncoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return utf16('utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return utf16('utf-16be');
  const marked = UTF_8_MARK.every((byte, at) => bytes[at] === byte);
  return marked || isUtf8(bytes) ? byteWise('utf-8', marked ? 3 : 0) : byteWise('gb18030', 0);
}

/** The whole text, without its byte order mark. */
export function decodeAll(bytes: Uint8Array): string {
  const encoding = encodingOf(bytes);
  return encoding.decode(encoding.toCarrier(bytes).slice(encoding.markLength));
}

function byteWise(name: 'utf-8' | 'gb18030', markLength: number): TextEncoding {
  const decodeBytes =
    name === 'utf-8'
      ? (bytes: Buffer) => bytes.toString('utf8')
      : (bytes: Buffer) => iconv.decode(bytes, name);
  const encodeText =
    name === 'utf-8' ? (text: string) => Buffer.from(text) : (text: string) => iconv.encode(text, name);
  return {
    name,
    markLength,
    toCarrier: (bytes) => asBuffer(bytes).toString('latin1'),
    toBytes: (carrier) => Buffer.from(carrier, 'latin1'),
    decode: (carrier) => (BEYOND_ASCII.test(carrier) ? decodeBytes(Buffer.from(carrier, 'latin1')) : carrier),
    encode: (text) => (BEYOND_ASCII.test(text) ? encodeText(text).toString('latin1') : text),
  };
}

function utf16(name: 'utf-16le' | 'utf-16be'): TextEncoding {
  const swap = (bytes: Buffer) => (name === 'utf-16be' ? bytes.swap16() : bytes);
  return {
    name,
    markLength: 1,
    toCarrier: (bytes) => swap(Buffer.from(bytes.subarray(0, bytes.length & ~1))).toString('utf16le'),
    toBytes: (carrier) => swap(Buffer.from(carrier, 'utf16le')),
    decode: (carrier) => carrier,
    encode: (text) => text,
  };
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
