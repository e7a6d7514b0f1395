/**
 * The zip container of a workbook: its parts by name, and a copy of it in which given parts are replaced and every
 * other one is taken over byte for byte, in its place, still compressed. Bounded against archives that unpack to
 * absurd sizes. Refuses to know what the parts mean.
 */
import { isUtf8 } from 'node:buffer';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { ZlibOptions } from 'node:zlib';
import { Uint8ArrayReader, Uint8ArrayWriter, ZipReader, ZipWriter, configure } from '@zip.js/zip.js';
import type { Entry, FileEntry } from '@zip.js/zip.js';
import { FileRefusal } from '#cli/workbook/fileProblems';

/** Bytes one part may unpack to: a sheet of 100,000 × 25 cells takes 130 MB; V8 holds strings up to 512 MB. */
const LARGEST_PART = 400_000_000;

const DEFLATE_LEVEL = 3;
const gzipped = promisify<Uint8Array, ZlibOptions, Buffer>(gzip);

configure({ useWebWorkers: false, chunkSize: 1 << 20 });

export class ZipPackage {
  readonly #entries: readonly Entry[];
  readonly #comment: Uint8Array;
  readonly #byName = new Map<string, FileEntry>();

  private constructor(entries: readonly Entry[], comment: Uint8Array) {
    this.#comment = comment;
    for (const entry of entries) if (!entry.directory) this.#byName.set(partKey(entry.filename), entry);
    this.#entries = entries.filter(
      (entry) => entry.directory || this.#byName.get(partKey(entry.filename)) === entry,
    );
  }

  /** Of parts with the same name the last counts, as in other readers. @throws FileRefusal */
  static async read(bytes: Uint8Array): Promise<ZipPackage> {
    const reader = new ZipReader(new Uint8ArrayReader(bytes), { strictness: 'tolerant' });
    const entries = await asCorrupt(reader.getEntries(), 'the list of parts');
    if (entries.some((entry) => entry.encrypted))
      throw new FileRefusal('file.encrypted', 'an encrypted zip entry');
    return new ZipPackage(entries, reader.comment);
  }

  /** The bytes of a new package of these parts, in their order. */
  static async of(parts: ReadonlyMap<string, Uint8Array>): Promise<Uint8Array> {
    const writer = new ZipWriter(new Uint8ArrayWriter());
    for (const [name, content] of parts) await addPart(writer, name, content, {});
    return writer.close();
  }

  /** A part as text; null when there is none. @throws FileRefusal when it is damaged or too large. */
  async text(name: string): Promise<string | null> {
    const entry = this.#byName.get(partKey(name));
    if (!entry) return null;
    if (entry.uncompressedSize > LARGEST_PART) throw new FileRefusal('file.too-large', name);
    const bytes = await asCorrupt(entry.getData(new Uint8ArrayWriter(), { checkCrc32: true }), name);
    return decodePart(bytes, name);
  }

  /**
   * The bytes of this package with `parts` in place of those so named and without the `dropped` ones; names it lacks are
   * added at the end.
   */
  async withParts(
    parts: ReadonlyMap<string, Uint8Array>,
    dropped: ReadonlySet<string> = new Set(),
  ): Promise<Uint8Array> {
    const gone = new Set([...dropped].map(partKey));
    const waiting = new Map([...parts].map(([name, content]) => [partKey(name), { name, content }]));
    const writer = new ZipWriter(new Uint8ArrayWriter());
    for (const entry of this.#entries) {
      const key = partKey(entry.filename);
      if (gone.has(key)) continue;
      const replacement = entry.directory ? undefined : waiting.get(key);
      if (replacement) waiting.delete(key);
      await copyEntry(writer, entry, replacement?.content);
    }
    for (const { name, content } of waiting.values()) await addPart(writer, name, content, {});
    return writer.close(this.#comment);
  }
}

async function copyEntry(
  writer: ZipWriter<Uint8Array>,
  entry: Entry,
  replacement: Uint8Array | undefined,
): Promise<void> {
  const { filename } = entry;
  if (entry.directory) {
    await writer.add(filename, undefined, { entry });
  } else if (replacement === undefined) {
    const stored = await asCorrupt(entry.getData(new Uint8ArrayWriter(), { passThrough: true }), filename);
    await writer.add(filename, new Uint8ArrayReader(stored), { entry, passThrough: true });
  } else {
    await addPart(writer, filename, replacement, { entry });
  }
}

/** Compressed here, because zip.js has a native codec for level 6 alone, which takes twice as long as `DEFLATE_LEVEL`. */
async function addPart(
  writer: ZipWriter<Uint8Array>,
  name: string,
  content: Uint8Array,
  like: { readonly entry?: Entry },
): Promise<void> {
  // A gzip stream is deflated data between a header of 10 bytes and a trailer that begins with its CRC-32 (RFC 1952).
  const packed = await gzipped(content, { level: DEFLATE_LEVEL });
  await writer.add(name, new Uint8ArrayReader(packed.subarray(10, -8)), {
    ...like,
    passThrough: true,
    compressionMethod: 8,
    uncompressedSize: content.length,
    crc32: packed.readUInt32LE(packed.length - 8),
  });
}

/** Part names compare without case (ECMA-376 Part 2, 6.2.2.3); some writers use backslashes. */
function partKey(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();
}

function decodePart(bytes: Uint8Array, name: string): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer[0] === 0xff && buffer[1] === 0xfe) return declaredUtf8(buffer.toString('utf16le', 2));
  if (!isUtf8(buffer)) throw new FileRefusal('file.corrupt', `${name}: not UTF-8`);
  return buffer.toString('utf8');
}

/** Parts are written as UTF-8, so a part read from UTF-16 may no longer say otherwise. */
function declaredUtf8(text: string): string {
  return text.replace(/^(<\?xml[^>]*?encoding=)("[^"]*"|'[^']*')/, '$1"UTF-8"');
}

async function asCorrupt<T>(work: Promise<T>, where: string): Promise<T> {
  try {
    return await work;
  } catch (cause) {
    throw new FileRefusal('file.corrupt', `${where}: ${String(cause)}`);
  }
}
