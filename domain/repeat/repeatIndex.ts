/**
 * "Has this matter been here before?" over the cases of one workbook. Decides which earlier cases are proposed and in
 * which order; joins nothing. The index lives as long as the sheet is open and holds row positions only: nothing is
 * kept, counted or scored per person.
 */
import { RowGroups } from '#domain/check/rowGroups';
import type { LedgerKind } from '#domain/kinds/fields';
import type { LedgerRow } from '#domain/read/reading';
import { Matters } from '#domain/repeat/matterText';
import { reasonOf, repeatKeys, type RepeatReason } from '#domain/repeat/repeatKeys';
import { REASON_WORDS, dayOfCase, isDoubledEntry, repeatLikeness } from '#domain/repeat/repeatOf';
import type { Words } from '#domain/words';

export interface RepeatCandidate {
  readonly row: LedgerRow;
  /** doubled: the same case entered twice. repeat: the same matter raised again. */
  readonly as: 'doubled' | 'repeat';
  readonly reason: RepeatReason;
  /** How alike the words are, 0–1. */
  readonly likeness: number;
  readonly words: Words;
}

const PROPOSED_AT_MOST = 5;
/** Of a very common key (a shared phone, a much-named village) only the last cases are compared. */
const COMPARED_AT_MOST = 200;

export class RepeatIndex {
  readonly #kind: LedgerKind;
  readonly #groups = new RowGroups();
  readonly #matters: Matters;

  constructor(kind: LedgerKind, rows: Iterable<LedgerRow> = []) {
    this.#kind = kind;
    this.#matters = new Matters(kind.identity.what);
    for (const row of rows) this.add(row);
  }

  add(row: LedgerRow): void {
    for (const key of repeatKeys(row)) this.#groups.add(key, row);
  }

  remove(row: LedgerRow): void {
    for (const key of repeatKeys(row)) this.#groups.remove(key, row);
  }

  /** Cases that may be the same matter, most alike first, each once with its strongest reason. At most five. */
  candidates(row: LedgerRow): RepeatCandidate[] {
    const found = new Map<LedgerRow, RepeatCandidate>();
    for (const key of repeatKeys(row)) {
      for (const other of this.#groups.rowsOf(key).slice(-COMPARED_AT_MOST)) {
        if (other.rowIndex === row.rowIndex || found.has(other)) continue;
        const candidate = this.#compare(row, other, reasonOf(key));
        if (candidate) found.set(other, candidate);
      }
    }
    return [...found.values()].sort((left, right) => this.#order(left, right)).slice(0, PROPOSED_AT_MOST);
  }

  #compare(row: LedgerRow, other: LedgerRow, reason: RepeatReason): RepeatCandidate | null {
    const likeness = repeatLikeness(reason, row, other, this.#matters);
    if (likeness === null) return null;
    const as = isDoubledEntry(row, other, this.#kind.identity) ? 'doubled' : 'repeat';
    return { row: other, as, reason, likeness, words: REASON_WORDS[reason] };
  }

  /** Most alike first, then the latest, then by place in the sheet. */
  #order(left: RepeatCandidate, right: RepeatCandidate): number {
    const { when } = this.#kind.identity;
    const [earlier, later] = [dayOfCase(left.row, when), dayOfCase(right.row, when)];
    if (left.likeness !== right.likeness) return right.likeness - left.likeness;
    if (earlier !== later) return earlier < later ? 1 : -1;
    return left.row.rowIndex - right.row.rowIndex;
  }
}
