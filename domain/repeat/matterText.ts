/**
 * How alike two matters are in their words: shared pairs of neighbouring characters. Decides which words of a matter
 * carry no meaning (反映, 关于, 的问题); refuses to know who raised it. Fast enough to be asked for every pair of a group.
 */
import type { LedgerRow } from '#domain/read/reading';
import { compactText } from '#domain/read/writtenText';

/** Distinct character pairs of a matter, ascending; each pair is two UTF-16 units in one number. */
export type MatterShingles = Uint32Array;

const SAYS_NOTHING =
  /信访人|群众|来访|来信|来电|反映|要求|请求|希望|投诉|举报|咨询|建议|关于|有关|问题|情况|事宜|相关|尽快|解决|处理|[的了在是和与及等对为被]/g;
const NO_LETTER = /[^\p{L}\p{N}]+/gu;
/** Matters are told apart by their beginning; a long statement adds little. */
const LETTERS_LOOKED_AT = 400;
/** A matter of fewer pairs (低保, 咨询政策) tells nothing. */
const FEWEST_PAIRS = 4;

/** Null when the text is too short to tell one matter from another. */
export function matterShingles(text: string): MatterShingles | null {
  const letters = compactText(text)
    .replaceAll(SAYS_NOTHING, '')
    .replaceAll(NO_LETTER, '')
    .slice(0, LETTERS_LOOKED_AT);
  const pairs = new Set<number>();
  for (let at = 0; at + 1 < letters.length; at++) {
    pairs.add(letters.charCodeAt(at) * 0x1_0000 + letters.charCodeAt(at + 1));
  }
  return pairs.size < FEWEST_PAIRS ? null : Uint32Array.from(pairs).sort();
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
