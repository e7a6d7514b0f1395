/**
 * What a cell of the host can hold: the domain's values and Excel's error values, with the formula behind them. Decides
 * the shape and the plain text of a value; refuses to know formats and positions.
 */
import type { CellValue } from '#domain/grid';
import type { CellStyle } from '#local/host/model/style';

/** @see https://learn.microsoft.com/javascript/api/excel/excel.errorcellvaluetype */
export const ERROR_CODES = [
  '#NULL!',
  '#DIV/0!',
  '#VALUE!',
  '#REF!',
  '#NAME?',
  '#NUM!',
  '#N/A',
  '#SPILL!',
  '#CALC!',
  '#GETTING_DATA',
  '#BUSY!',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

export interface ErrorValue {
  readonly error: ErrorCode;
}

export type HostValue = CellValue | ErrorValue;

/** What is written into a cell. `formula` begins with `=`; `value` is then the last computed value. */
export interface CellContent {
  readonly value: HostValue;
  readonly formula: string | null;
}

export interface Cell extends CellContent {
  /** Null: the cell has no look of its own and shows its row's or column's. */
  readonly style: CellStyle | null;
  /** `#GETTING_DATA` stands for a value never known, `#BUSY!` for one an add-in is computing. The value is a formula's last one known; what it reads has changed and it could not be computed anew. */
  readonly isStale: boolean;
}

export const BLANK: CellContent = { value: null, formula: null };
export const EMPTY_CELL: Cell = { ...BLANK, style: null, isStale: false };

export function isError(value: HostValue): value is ErrorValue {
  return typeof value === 'object' && value !== null;
}

export function errorNamed(text: string): ErrorValue | null {
  const code = ERROR_CODES.find((known) => known === text.toUpperCase());
  return code ? { error: code } : null;
}

export function isBlank(content: CellContent): boolean {
  return content.value === null && content.formula === null;
}
