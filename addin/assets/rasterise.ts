/** Drawings into PNG files. Decides sampling and the file format; refuses to know what is drawn. */
import { deflateSync } from 'node:zlib';
import type { Layer } from '#addin/assets/drawings';

const FIELD = 32;
/** Samples a pixel side: 6 × 6 make edges smooth at 16 pixels. */
const SAMPLES = 6;

/** A square PNG with transparency. */
export function pngOf(layers: readonly Layer[], size: number): Buffer {
  const stride = 1 + size * 4;
  const raw = Buffer.alloc(stride * size);
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) raw.set(pixelAt(layers, x, y, size), y * stride + 1 + x * 4);
  }
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header(size)),
    chunk('IDAT', deflateSync(raw, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Red, green, blue, opacity; layers lie over one another. */
function pixelAt(layers: readonly Layer[], x: number, y: number, size: number): number[] {
  const sums = [0, 0, 0];
  let covered = 0;
  for (let i = 0; i < SAMPLES * SAMPLES; i++) {
    const fieldX = ((x + ((i % SAMPLES) + 0.5) / SAMPLES) * FIELD) / size;
    const fieldY = ((y + (Math.floor(i / SAMPLES) + 0.5) / SAMPLES) * FIELD) / size;
    const top = layers.findLast(({ shape }) => shape(fieldX, fieldY) <= 0);
    if (!top) continue;
    covered++;
    top.colour.forEach((part, channel) => (sums[channel]! += part));
  }
  if (covered === 0) return [0, 0, 0, 0];
  const opacity = Math.round((255 * covered) / (SAMPLES * SAMPLES));
  return [...sums.map((sum) => Math.round(sum / covered)), opacity];
}

/** Eight bits a channel, with opacity, not interlaced. */
function header(size: number): Buffer {
  const bytes = Buffer.alloc(13);
  bytes.writeUInt32BE(size, 0);
  bytes.writeUInt32BE(size, 4);
  bytes.set([8, 6, 0, 0, 0], 8);
  return bytes;
}

function chunk(type: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const framed = Buffer.alloc(named.length + 8);
  framed.writeUInt32BE(content.length, 0);
  framed.set(named, 4);
  framed.writeUInt32BE(checksum(named), named.length + 4);
  return framed;
}

/** CRC-32 as PNG wants it. */
function checksum(bytes: Buffer): number {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}
