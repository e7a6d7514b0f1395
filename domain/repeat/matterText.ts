/**
 * How alike two matters are in their words: shared pairs of neighbouring characters. Decides which words of a matter
 * carry no meaning (反映, 关于, 的问题); refuses to know who raised it. Fast enough to be asked for every pair of a group.
 */
import { unitAt } from '#domain/codeUnits';
import type { LedgerRow } from '#domain/read/reading';
import { words } from '#domain/kinds/headingWords';

/** Distinct character pairs of a matter, ascending; each pair is two UTF-16 units in one number. */
export type MatterShingles = Uint32Array;

/** Words of two characters that any matter may hold. */
const SAYS_NOTHING: ReadonlySet<number> = new Set(
  words`
    反映 要求 请求 希望 投诉 举报 咨询 建议 关于 有关 问题 情况 事宜 相关 尽快 解决 处理 群众 来访 来信 来电`.map(
    (word) => pairOf(unitAt(word, 0), unitAt(word, 1)),
  ),
);
/** 1 at each character that only joins words. */
const JOINS_WORDS = new Uint8Array(0x1_0000);
for (const character of '的了在是和与及等对为被') JOINS_WORDS[unitAt(character, 0)] = 1;
/** 1 at each character with which a word that says nothing begins. */
const BEGINS_NOTHING = new Uint8Array(0x1_0000);
for (const pair of SAYS_NOTHING) BEGINS_NOTHING[Math.floor(pair / 0x1_0000)] = 1;
/** Matters are told apart by their beginning; a long statement adds little. */
const CHARACTERS_LOOKED_AT = 400;
/** A matter of fewer pairs (低保, 咨询政策) tells nothing. */
const FEWEST_PAIRS = 4;

const found = new Uint32Array(CHARACTERS_LOOKED_AT);

/** Null when the text is too short to tell one matter from another. */
export function matterShingles(text: string): MatterShingles | null {
  let pairs = 0;
  let before = 0;
  const end = Math.min(text.length, CHARACTERS_LOOKED_AT);
  for (let at = 0; at < end; at++) {
    const letter = letterOf(unitAt(text, at));
    if (JOINS_WORDS[letter] === 1) continue;
    if (letter !== 0 && before !== 0) {
      const pair = pairOf(before, letter);
      if (BEGINS_NOTHING[before] === 0 || !SAYS_NOTHING.has(pair)) found[pairs++] = pair;
    }
    before = letter;
  }
  const distinct = withoutRepeats(found.slice(0, pairs).sort());
  return distinct.length < FEWEST_PAIRS ? null : distinct;
}

function pairOf(left: number, right: number): number {
  return left * 0x1_0000 + right;
}

/** The letter or digit, full-width ones as half-width, capitals as small; 0 for everything else, which parts words. */
function letterOf(code: number): number {
  if (code >= 0x3400 && code <= 0x9fff) return code;
  const narrow = code >= 0xff01 && code <= 0xff5e ? code - 0xfee0 : code;
  if (narrow >= 0x41 && narrow <= 0x5a) return narrow + 0x20;
  if ((narrow >= 0x30 && narrow <= 0x39) || (narrow >= 0x61 && narrow <= 0x7a)) return narrow;
  return narrow >= 0xc0 && narrow < 0x2000 ? narrow : 0;
}

function withoutRepeats(ascending: Uint32Array): Uint32Array {
  let kept = 0;
  for (let at = 0; at < ascending.length; at++) {
    if (at === 0 || ascending[at] !== ascending[at - 1]) ascending[kept++] = ascending[at]!;
  }
  return ascending.slice(0, kept);
}

/** 0–1: twice the shared pairs over the pairs of both (Sørensen–Dice). Linear in the lengths. */
export function likeness(left: MatterShingles, right: MatterShingles): number {
  let shared = 0;
  for (let l = 0, r = 0; l < left.length && r < right.length;) {
    const difference = left[l]! - right[r]!;
    if (difference === 0) shared++;
    if (difference <= 0) l++;
    if (difference >= 0) r++;
  }
  return (2 * shared) / (left.length + right.length);
}

/** The matters of rows, each computed once: the first of the fields that is filled says it. */
export class Matters {
  readonly #fieldIds: readonly string[];
  readonly #shingles = new WeakMap<LedgerRow, MatterShingles | null>();

  constructor(fieldIds: readonly string[]) {
    this.#fieldIds = fieldIds;
  }

  /** 0–1; matters too short to be compared are alike only when they say the same. */
  likeness(left: LedgerRow, right: LedgerRow): number {
    const [one, other] = [this.#of(left), this.#of(right)];
    if (one && other) return likeness(one, other);
    const text = this.#text(left);
    return text !== '' && text === this.#text(right) ? 1 : 0;
  }

  #of(row: LedgerRow): MatterShingles | null {
    const known = this.#shingles.get(row);
    if (known !== undefined) return known;
    const shingles = matterShingles(this.#text(row));
    this.#shingles.set(row, shingles);
    return shingles;
  }

  #text(row: LedgerRow): string {
    for (const fieldId of this.#fieldIds) {
      const value = row.cells[fieldId]?.value;
      if (typeof value === 'string' && value !== '') return value;
    }
    return '';
  }
}
