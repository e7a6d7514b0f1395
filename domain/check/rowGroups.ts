/**
 * Which rows have something in common, by key, kept up to date row by row. Decides membership and which groups have
 * changed; refuses to know what a key means. Most of hundreds of thousands of keys have one row, so keys are kept as
 * 64 bits of hash in flat arrays (open addressing, linear probing), and a list exists only where rows share a key.
 * Two keys with one hash would share a group: at a million keys once in 40 million ledgers, and rules compare values.
 */
import type { LedgerRow } from '#domain/read/reading';

/**
 * What rows have in common, in parts: `['same-id', '99…']`. They are joined to one text only where groups are listed,
 * because most keys are never looked at again.
 */
export type GroupKey = readonly string[];

export function textOfKey(key: GroupKey): string {
  return key.join('\n');
}

const NONE: readonly LedgerRow[] = [];
const FEWEST_SLOTS = 64;
/** Share of slots in use before the table grows. */
const FULLEST = 0.6;
const GROWTH = 4;
/** Numbers a slot holds side by side: both halves of the hash, and one more than the key's place in `#members`. */
const SLOT = 3;
const HIGH = 1;
const PLACE = 2;

export class RowGroups {
  /** A power of two. */
  #slots: number;
  /** The place is 0 where the slot is free. */
  #table: Uint32Array;
  /** null: the key has no row any more. */
  readonly #members: (LedgerRow | LedgerRow[] | null)[] = [];
  /** By the key's text. */
  readonly #changed = new Map<string, GroupKey>();

  /** @param expected keys that will probably come; more are no harm */
  constructor(expected = 0) {
    this.#slots = FEWEST_SLOTS;
    while (FULLEST * this.#slots < expected) this.#slots *= 2;
    this.#table = new Uint32Array(SLOT * this.#slots);
  }

  add(key: GroupKey, row: LedgerRow): void {
    const at = this.#slotOf(key);
    const place = this.#table[at + PLACE]! - 1;
    if (place < 0) {
      this.#table[at] = low;
      this.#table[at + HIGH] = high;
      this.#table[at + PLACE] = this.#members.push(row);
      if (this.#members.length > FULLEST * this.#slots) this.#grow();
      return;
    }
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
    const place = this.#table[this.#slotOf(key) + PLACE]! - 1;
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
    const place = this.#table[this.#slotOf(key) + PLACE]! - 1;
    return place < 0 ? null : this.#members[place]!;
  }

  /** Where the key's slot begins, or the free one where it belongs; leaves its hash in `low` and `high`. */
  #slotOf(key: GroupKey): number {
    hash(key);
    const table = this.#table;
    let at = SLOT * (low & (this.#slots - 1));
    while (table[at + PLACE] !== 0) {
      if (table[at] === low && table[at + HIGH] === high) return at;
      at += SLOT;
      if (at === table.length) at = 0;
    }
    return at;
  }

  #grow(): void {
    const before = this.#table;
    this.#slots *= GROWTH;
    const table = new Uint32Array(SLOT * this.#slots);
    for (let old = 0; old < before.length; old += SLOT) {
      if (before[old + PLACE] === 0) continue;
      let at = SLOT * (before[old]! & (this.#slots - 1));
      while (table[at + PLACE] !== 0) at = at + SLOT === table.length ? 0 : at + SLOT;
      table[at] = before[old]!;
      table[at + HIGH] = before[old + HIGH]!;
      table[at + PLACE] = before[old + PLACE]!;
    }
    this.#table = table;
  }
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
    for (let at = 0; at < part.length; at++) {
      const unit = part.charCodeAt(at);
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
