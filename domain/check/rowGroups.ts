/**
 * Which rows have something in common, by key, kept up to date row by row. Decides membership and which groups have
 * changed; refuses to know what a key means. Most of hundreds of thousands of keys have one row, so keys are kept as
 * 64 bits of hash in flat arrays (open addressing, linear probing), and a list exists only where rows share a key.
 * Two keys with one hash would share a group: at a million keys once in 40 million ledgers, and rules compare values.
 */
import type { LedgerRow } from '#domain/read/reading';

const NONE: readonly LedgerRow[] = [];
const FEWEST_SLOTS = 64;
/** Share of slots in use before the table grows. */
const FULLEST = 0.6;
const GROWTH = 4;

export class RowGroups {
  #slots = FEWEST_SLOTS;
  #hashes = new Uint32Array(2 * FEWEST_SLOTS);
  /** By slot: one more than the key's place in `#members`; 0 where the slot is free. */
  #places = new Int32Array(FEWEST_SLOTS);
  /** null: the key has no row any more. */
  readonly #members: (LedgerRow | LedgerRow[] | null)[] = [];
  readonly #changed = new Set<string>();

  add(key: string, row: LedgerRow): void {
    const slot = this.#slotOf(key);
    const place = this.#places[slot]! - 1;
    if (place < 0) {
      this.#hashes[2 * slot] = low;
      this.#hashes[2 * slot + 1] = high;
      this.#places[slot] = this.#members.push(row);
      if (this.#members.length > FULLEST * this.#slots) this.#grow();
      return;
    }
    const held = this.#members[place]!;
    if (held === null) {
      this.#members[place] = row;
      return;
    }
    this.#changed.add(key);
    if (Array.isArray(held)) insert(held, row);
    else this.#members[place] = held.rowIndex < row.rowIndex ? [held, row] : [row, held];
  }

  remove(key: string, row: LedgerRow): void {
    const place = this.#places[this.#slotOf(key)]! - 1;
    const held = place < 0 ? null : this.#members[place]!;
    if (held === row) this.#members[place] = null;
    if (!Array.isArray(held)) return;
    const at = held.indexOf(row);
    if (at < 0) return;
    this.#changed.add(key);
    held.splice(at, 1);
    if (held.length === 1) this.#members[place] = held[0]!;
  }

  /** In the sheet's order; empty unless the key has two rows or more. */
  sharing(key: string): readonly LedgerRow[] {
    const held = this.#membersOf(key);
    return Array.isArray(held) ? held : NONE;
  }

  /** All rows with the key, in the sheet's order. */
  rowsOf(key: string): readonly LedgerRow[] {
    const held = this.#membersOf(key);
    if (held === null) return NONE;
    return Array.isArray(held) ? held : [held];
  }

  /** Keys whose group changed since the last call, each once. */
  *takeChanged(): Generator<string, void> {
    for (const key of this.#changed) {
      this.#changed.delete(key);
      yield key;
    }
  }

  #membersOf(key: string): LedgerRow | LedgerRow[] | null {
    const place = this.#places[this.#slotOf(key)]! - 1;
    return place < 0 ? null : this.#members[place]!;
  }

  /** The key's slot, or the free one where it belongs; leaves its hash in `low` and `high`. */
  #slotOf(key: string): number {
    hash(key);
    const mask = this.#slots - 1;
    let slot = low & mask;
    while (this.#places[slot] !== 0) {
      if (this.#hashes[2 * slot] === low && this.#hashes[2 * slot + 1] === high) return slot;
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  #grow(): void {
    const [hashes, places] = [this.#hashes, this.#places];
    this.#slots *= GROWTH;
    this.#hashes = new Uint32Array(2 * this.#slots);
    this.#places = new Int32Array(this.#slots);
    const mask = this.#slots - 1;
    for (let old = 0; old < places.length; old++) {
      if (places[old] === 0) continue;
      let slot = hashes[2 * old]! & mask;
      while (this.#places[slot] !== 0) slot = (slot + 1) & mask;
      this.#hashes[2 * slot] = hashes[2 * old]!;
      this.#hashes[2 * slot + 1] = hashes[2 * old + 1]!;
      this.#places[slot] = places[old]!;
    }
  }
}

let low = 0;
let high = 0;

/** Two multiply-xor lanes over UTF-16 units, each finished by an avalanche; unsigned, in `low` and `high`. */
function hash(key: string): void {
  let one = 0x9e3779b1;
  let other = 0x85ebca6b ^ key.length;
  for (let at = 0; at < key.length; at++) {
    const unit = key.charCodeAt(at);
    one = Math.imul(one ^ unit, 0x01000193);
    other = Math.imul(other ^ unit, 0x5bd1e995) + (other >>> 13);
  }
  low = avalanche(one ^ (other >>> 7)) >>> 0;
  high = avalanche(other ^ one) >>> 0;
}

function avalanche(lane: number): number {
  let mixed = lane ^ (lane >>> 16);
  mixed = Math.imul(mixed, 0x7feb352d);
  mixed ^= mixed >>> 15;
  mixed = Math.imul(mixed, 0x846ca68b);
  return mixed ^ (mixed >>> 16);
}

/** Rows mostly come in the sheet's order, so the place is looked for from the end. */
function insert(rows: LedgerRow[], row: LedgerRow): void {
  let at = rows.length;
  while (at > 0 && rows[at - 1]!.rowIndex > row.rowIndex) at--;
  rows.splice(at, 0, row);
}
