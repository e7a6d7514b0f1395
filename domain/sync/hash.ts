/**
 * Hashes of the sync protocol. `shortHash` is for telling a value from another within one row (48 bits, fast,
 * not secret); `idHash` makes identifiers that must not collide across a nation (SHA-256, truncated).
 */
import { unitAt } from '#domain/codeUnits';
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';

const BASE64URL = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const BASE32 = 'abcdefghijklmnopqrstuvwxyz234567';

/** 8 base64url characters. Two multiply-xor lanes over UTF-16 units, each finished by an avalanche. */
export function shortHash(text: string): string {
  let low = 0x9e3779b1;
  let high = 0x85ebca6b ^ text.length;
  for (let i = 0, end = text.length; i < end; i++) {
    const unit = unitAt(text, i);
    low = Math.imul(low ^ unit, 0x01000193);
    high = Math.imul(high ^ unit, 0x5bd1e995) + (high >>> 13);
  }
  low = avalanche(low ^ (high >>> 7));
  high = avalanche(high ^ low);
  let out = '';
  for (let shift = 0; shift < 24; shift += 6) out += BASE64URL.charAt((low >>> shift) & 63);
  for (let shift = 0; shift < 24; shift += 6) out += BASE64URL.charAt((high >>> shift) & 63);
  return out;
}

/** `length` characters of lower-case base32 (5 bits each) of the SHA-256 of the parts, unambiguously joined. */
export function idHash(parts: readonly string[], length: number): string {
  const bytes = sha256(utf8ToBytes(JSON.stringify(parts)));
  let bits = 0;
  let held = 0;
  let out = '';
  for (const byte of bytes) {
    held = (held << 8) | byte;
    bits += 8;
    while (bits >= 5 && out.length < length) {
      bits -= 5;
      out += BASE32.charAt((held >>> bits) & 31);
    }
    held &= (1 << bits) - 1;
  }
  return out;
}

function avalanche(lane: number): number {
  let mixed = lane ^ (lane >>> 16);
  mixed = Math.imul(mixed, 0x7feb352d);
  mixed ^= mixed >>> 15;
  mixed = Math.imul(mixed, 0x846ca68b);
  return mixed ^ (mixed >>> 16);
}
