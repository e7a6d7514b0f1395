/**
 * Which rows have something in common, by key, kept up to date row by row. Decides membership and which groups have
 * changed; refuses to know what a key means. Most of hundreds of thousands of keys have one row, so keys are kept as
 * 64 bits of hash (open addressing, linear probing), and a list exists only where rows share a key. A slot holds four
 * bytes only: the slots are asked at random, and what is asked at random must be small.
 * Two keys with one hash would share a group: at a million keys once in 40 million ledgers, and rules compare values.
 */
import { unitAt } from '#domain/codeUnits';
import type { LedgerRow } from '#domain/read/reading';

/**
 * What rows have in common, in parts: `['same-id', '99…']`. They are joined to one text only where groups are listed,
 * because most keys are never looked at again.
 */
export type GroupKey = readonly string[];

/** Stands in no cell, so two keys never have one text. */
const PARTED = '\0';

export function textOfKey(key: GroupKey): string {
  return key.join(PARTED);
}

const NONE: readonly LedgerRow[] = [];
const FEWEST_SLOTS = 64;
/** Share of slots in use before they grow. */
const FULLEST = 0.6;
const GROWTH = 4;
/** The bits of a slot that say which key it holds; the others repeat the first of the key's hash. */
const PLACE_BITS = 24;
const PLACE = 2 ** PLACE_BITS - 1;

export class RowGroups {
  /** One more than the key's place in `#members`, 0 where the slot is free; a power of two of them. */
  #slots: Uint32Array;
  /** By the key's place: both halves of its hash. */
  #hashes: Uint32Array;
  /** null: the key has no row any more. */
  readonly #members: (LedgerRow | LedgerRow[] | null)[] = [];
  /** By the key's text. */
  readonly #changed = new Map<string, GroupKey>();

  /** @param expected keys that will probably come; more are no harm */
  constructor(expected = 0) {
    let slots = FEWEST_SLOTS;
    while (FULLEST * slots < expected) slots *= 2;
    this.#slots = new Uint32Array(slots);
    this.#hashes = new Uint32Array(slots);
  }

  add(key: GroupKey, row: LedgerRow): void {
    const slot = this.#slotOf(key);
    if (this.#slots[slot] === 0) {
      this.#append(slot, row);
      return;
    }
    const place = this.#placeIn(slot);
    const held = this.#members[place]!;
    if (held === null) {
      this.#members[place] = row;
      return;
    }
    this.#changed.set(textOfKey(key), key);
    if (Array.isArray(held)) insert(held, row);
    else this.#members[place] = held.rowIndex < row.rowIndex ? [held, row] : [row, held];
  }

  remove(key: GroupKey, row: LedgerRow): void {
    const place = this.#placeIn(this.#slotOf(key));
    const held = place < 0 ? null : this.#members[place]!;
    if (held === row) this.#members[place] = null;
    if (!Array.isArray(held)) return;
    const at = held.indexOf(row);
    if (at < 0) return;
    this.#changed.set(textOfKey(key), key);
    held.splice(at, 1);
    if (held.length === 1) this.#members[place] = held[0]!;
  }

  /** In the sheet's order; empty unless the key has two rows or more. */
  sharing(key: GroupKey): readonly LedgerRow[] {
    const held = this.#membersOf(key);
    return Array.isArray(held) ? held : NONE;
  }

  /** All rows with the key, in the sheet's order. */
  rowsOf(key: GroupKey): readonly LedgerRow[] {
    const held = this.#membersOf(key);
    if (held === null) return NONE;
    return Array.isArray(held) ? held : [held];
  }

  /** Keys whose group changed since the last call, each once. */
  *takeChanged(): Generator<GroupKey, void> {
    for (const [text, key] of this.#changed) {
      this.#changed.delete(text);
      yield key;
    }
  }

  #membersOf(key: GroupKey): LedgerRow | LedgerRow[] | null {
    const place = this.#placeIn(this.#slotOf(key));
    return place < 0 ? null : this.#members[place]!;
  }

  /** The key's slot, or the free one where it belongs; leaves its hash in `low` and `high`. */
  #slotOf(key: GroupKey): number {
    hash(key);
    const mask = this.#slots.length - 1;
    let slot = low & mask;
    for (let held = this.#slots[slot]!; held !== 0; held = this.#slots[slot]!) {
      if ((held ^ high) >>> PLACE_BITS === 0) {
        const at = 2 * ((held & PLACE) - 1);
        if (this.#hashes[at] === low && this.#hashes[at + 1] === high) return slot;
      }
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  /** −1 for a free slot. */
  #placeIn(slot: number): number {
    return (this.#slots[slot]! & PLACE) - 1;
  }

  /** A key that was not there before: its hash is in `low` and `high`. */
  #append(slot: number, row: LedgerRow): void {
    const count = this.#members.push(row);
    if (count > PLACE) throw new Error('more keys than any sheet can have');
    this.#slots[slot] = ((high & ~PLACE) | count) >>> 0;
    if (2 * count > this.#hashes.length) this.#hashes = longer(this.#hashes);
    this.#hashes[2 * count - 2] = low;
    this.#hashes[2 * count - 1] = high;
    if (count > FULLEST * this.#slots.length) this.#grow();
  }

  #grow(): void {
    const slots = new Uint32Array(GROWTH * this.#slots.length);
    const mask = slots.length - 1;
    for (let count = 1; count <= this.#members.length; count++) {
      let slot = this.#hashes[2 * count - 2]! & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = ((this.#hashes[2 * count - 1]! & ~PLACE) | count) >>> 0;
    }
    this.#slots = slots;
  }
}

function longer(hashes: Uint32Array): Uint32Array {
  const more = new Uint32Array(2 * hashes.length);
  more.set(hashes);
  return more;
}

/** No UTF-16 unit. */
const PART_ENDS = 0x1_0000;

let low = 0;
let high = 0;

/** Two multiply-xor lanes over UTF-16 units, each finished by an avalanche; unsigned, in `low` and `high`. */
function hash(key: GroupKey): void {
  let one = 0x9e3779b1;
  let other = 0x85ebca6b ^ key.length;
  for (let place = 0; place < key.length; place++) {
    const part = key[place]!;
    for (let at = 0, end = part.length; at < end; at++) {
      const unit = unitAt(part, at);
      one = Math.imul(one ^ unit, 0x01000193);
      other = Math.imul(other ^ unit, 0x5bd1e995) + (other >>> 13);
    }
    one = Math.imul(one ^ PART_ENDS, 0x01000193);
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
