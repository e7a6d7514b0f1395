/**
 * The shape every cell reader answers with, and what it is told about the cell's surroundings. Decides nothing about
 * any kind of cell; refuses to know rows, merges and recognition.
 */
import type { DateSystem } from '#domain/day';
import type { FieldValue } from '#domain/fieldValue';
import type { FieldDef } from '#domain/kinds/fields';
import type { DayOrder } from '#domain/read/monthAndDay';
import type { Assumption, Doubt } from '#domain/read/reading';

/** A cell's canonical value with what was assumed for it and what is doubtful about it. */
export interface CellRead {
  readonly value: FieldValue | null;
  readonly assumptions: readonly Assumption[];
  readonly doubt: Doubt | null;
}

/** What is the same for all cells of one column. */
export interface ReadContext {
  readonly field: FieldDef;
  readonly dateSystem: DateSystem;
  /** Year for days written without one; null when neither title nor sheet name gives it. */
  readonly ledgerYear: number | null;
  /** How the column orders month and day; null or absent when none of its days shows it. */
  readonly dayOrder?: DayOrder | null;
}

const NOTHING: readonly Assumption[] = [];

export const BLANK: CellRead = { value: null, assumptions: NOTHING, doubt: null };

export function sure(value: FieldValue): CellRead {
  return { value, assumptions: NOTHING, doubt: null };
}

export function assumed(value: FieldValue, assumptions: readonly Assumption[]): CellRead {
  return { value, assumptions, doubt: null };
}

/** The value is a part of what the cell says. */
export function partOfCell(value: FieldValue): CellRead {
  return { value, assumptions: ['part-of-cell'], doubt: null };
}

/** The value stands, yet something about it must be looked at by a person. */
export function doubted(value: FieldValue, doubt: Doubt): CellRead {
  return { value, assumptions: NOTHING, doubt };
}

/** Not understood: kept as written, so that nothing is lost and nothing is guessed. */
export function notRead(asWritten: string, doubt: Doubt): CellRead {
  return { value: { unread: asWritten }, assumptions: NOTHING, doubt };
}
