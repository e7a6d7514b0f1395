/**
 * What reading a cell yields: the raw value kept, the canonical value where it is sure, and in words what was
 * assumed or what is doubtful. A doubt becomes a finding; it is never repaired by guessing.
 */
import type { CellValue } from '#domain/grid';
import type { FieldValue } from '#domain/fieldValue';

/** Closed list of what a reader may assume; each has words in check/ and docs. */
export type Assumption =
  | 'year-from-title'
  | 'year-rolled-over'
  | 'same-as-above'
  | 'text-date'
  | 'serial-date'
  | 'time-dropped'
  /** Which of two numbers is the month, from the column's other days. */
  | 'order-from-column'
  /** 3月5日前 as a deadline: that day is included. */
  | 'until-that-day'
  /** 11月底 as a deadline: the month's last day. */
  | 'month-end'
  | 'approximate'
  | 'area-code-missing'
  /** The cell says more than this value, so nothing may be written over it. */
  | 'part-of-cell'
  /** A day whose month and day of month stand in columns of their own: never written to them. */
  | 'several-cells'
  /** The phone of a cell whose own field is the name: read from it, never written to it. */
  | 'beside-name';

/** Closed list of what a reader may doubt. */
export type Doubt =
  | 'unreadable'
  | 'no-such-day'
  | 'year-unknown'
  | 'day-unknown'
  | 'day-or-month'
  /** 8.2 as a number: typed 8.2 or 8.20. */
  | 'zero-lost'
  | 'digits-lost'
  | 'several-values'
  | 'not-in-list';

/** What a cell says. Cells of a column that are written alike may share one reading, so it is never changed. */
export interface CellReading {
  /** Rows between the case's first row and the cell: 0 unless the value begins in a continuation row. */
  readonly rowsBelow: number;
  readonly columnIndex: number;
  readonly raw: CellValue;
  readonly isFormula: boolean;
  /** null when the cell is blank. */
  readonly value: FieldValue | null;
  readonly assumptions: readonly Assumption[];
  readonly doubt: Doubt | null;
}

/** 0-based row of the cell that a case's reading stands for. */
export function rowIndexOf(row: LedgerRow, { rowsBelow }: CellReading): number {
  return row.rowIndex + rowsBelow;
}

const LEANING_ON_OTHERS: ReadonlySet<Assumption> = new Set([
  'same-as-above',
  'part-of-cell',
  'several-cells',
  'beside-name',
]);

/**
 * Whether the cell says this value and nothing else, so that another value may be written in its place: no formula, no
 * 同上, nothing beside the value.
 */
export function saysOnlyItsValue({
  isFormula,
  assumptions,
}: Pick<CellReading, 'isFormula' | 'assumptions'>): boolean {
  return !isFormula && !assumptions.some((assumption) => LEANING_ON_OTHERS.has(assumption));
}

/** One case as read from its row (and continuation rows). */
export interface LedgerRow {
  /** 0-based row of the case's first line. */
  readonly rowIndex: number;
  readonly continuation: readonly number[];
  /** By field id; only mapped columns, blank cells included. */
  readonly cells: Readonly<Partial<Record<string, CellReading>>>;
}
