/**
 * What recognising a sheet yields: where its ledger stands and what each column means, with the reason. Pure data,
 * shared by the reader, the rules, the task pane and the terminal.
 */
import type { LedgerKindId } from '#domain/kinds/fields';
import type { DayColumns } from '#domain/read/dayInColumns';
import type { DayOrder } from '#domain/read/monthAndDay';
import type { RowRange } from '#domain/recognise/turnOfYear';
import type { Words } from '#domain/words';

/**
 * mapped: the field is certain enough to be used. asked: two readings are possible, the clerk must say; `field` is
 * null. kept: the office's own column, left alone. never: must not leave the sheet (never uploaded).
 */
export type ColumnStatus = 'mapped' | 'asked' | 'kept' | 'never';

export interface RecognisedColumn {
  readonly columnIndex: number;
  /** The column's own heading as written (the lowest heading row), trimmed. */
  readonly heading: string;
  /** The merged heading above it, where there is one. */
  readonly group: string | null;
  readonly field: string | null;
  readonly status: ColumnStatus;
  /** 0–1; certainty of the mapping, or of the best candidate when asked. */
  readonly score: number;
  readonly reason: Words;
  /** Candidate fields, best first, for a column that is asked. */
  readonly candidates: readonly string[];
  /** Further fields read from the same cells, where no column of their own holds them (张三13911110001). */
  readonly also?: readonly string[];
  /** How a column of days orders month and day, where its values show it. */
  readonly dayOrder?: DayOrder;
  /** Where the day of this column is written in several: the column is that of the month. */
  readonly dayColumns?: DayColumns;
}

/** One case and the rows it covers: its first row and the continuation rows below it. */
export interface CaseRows {
  readonly rowIndex: number;
  readonly continuation: readonly number[];
}

export interface Recognition {
  readonly sheetName: string;
  readonly kind: LedgerKindId;
  /** 0-based indexes of the heading rows, top first. */
  readonly headerRows: readonly number[];
  /** 0-based; the first and last row that belong to a case. `lastDataRow < firstDataRow` when there is none. */
  readonly firstDataRow: number;
  readonly lastDataRow: number;
  readonly cases: readonly CaseRows[];
  /** 0-based; where another table begins below the ledger, with its title. It is left alone. */
  readonly nextTable?: number;
  readonly columns: readonly RecognisedColumn[];
  /** Year for dates written without one, from the title or the sheet's name. */
  readonly year: number | null;
  /** Rows whose days without a year may be of the year before or after; that one does not count for them. */
  readonly otherYear?: RowRange;
}

/** Why a workbook or sheet holds no ledger that could be recognised. */
export interface NotRecognised {
  readonly code: 'workbook.empty' | 'workbook.no-table' | 'workbook.no-sheet';
  readonly message: Words;
}
