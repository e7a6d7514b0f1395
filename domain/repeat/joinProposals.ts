/**
 * What a person may decide about cases that belong together, as values: link a repeat to the earlier case, or merge a
 * doubled entry into one survivor. Decides the proposal and what is needed to take it back; refuses to carry it out.
 */
import { canonicalText, type FieldValue } from '#domain/fieldValue';
import type { LedgerRow } from '#domain/read/reading';
import type { RepeatReason } from '#domain/repeat/repeatKeys';

/** Both cases stay; the later one is marked as raising the earlier one's matter again. Undone by removing the link. */
export interface LinkProposal {
  readonly kind: 'link';
  readonly earlierRow: number;
  readonly laterRow: number;
  readonly reason: RepeatReason;
}

export interface MergedField {
  readonly field: string;
  readonly survivor: FieldValue | null;
  readonly doubled: FieldValue | null;
  /** keep: the survivor's value stands. fill: the survivor's is blank. ask: they differ, a person chooses. */
  readonly choice: 'keep' | 'fill' | 'ask';
}

/** One case was entered twice. The doubled row is voided, never deleted; all values of both are in the proposal. */
export interface MergeProposal {
  readonly kind: 'merge';
  /** Excel row numbers. */
  readonly survivorRow: number;
  readonly doubledRow: number;
  /** Every field that is filled in either, in the ledger's order. */
  readonly fields: readonly MergedField[];
}

export function linkProposal(earlier: LedgerRow, later: LedgerRow, reason: RepeatReason): LinkProposal {
  return { kind: 'link', earlierRow: earlier.rowIndex + 1, laterRow: later.rowIndex + 1, reason };
}

/** The fuller row survives; of two equally full ones the upper. */
export function mergeProposal(one: LedgerRow, other: LedgerRow): MergeProposal {
  const [upper, lower] = one.rowIndex <= other.rowIndex ? [one, other] : [other, one];
  const [survivor, doubled] = filledCells(lower) > filledCells(upper) ? [lower, upper] : [upper, lower];
  const fields = Object.keys(survivor.cells).flatMap((field): MergedField[] => {
    const kept = survivor.cells[field]?.value ?? null;
    const dropped = doubled.cells[field]?.value ?? null;
    if (kept === null && dropped === null) return [];
    return [{ field, survivor: kept, doubled: dropped, choice: choiceOf(kept, dropped) }];
  });
  return { kind: 'merge', survivorRow: survivor.rowIndex + 1, doubledRow: doubled.rowIndex + 1, fields };
}

function choiceOf(kept: FieldValue | null, dropped: FieldValue | null): MergedField['choice'] {
  if (kept === null) return 'fill';
  return dropped === null || canonicalText(kept) === canonicalText(dropped) ? 'keep' : 'ask';
}

function filledCells(row: LedgerRow): number {
  return Object.values(row.cells).filter((cell) => cell!.value !== null).length;
}
