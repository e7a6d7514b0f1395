/**
 * A sheet as the rest of the domain sees it: raw cell values on a 0-based grid, whatever they came from
 * (Excel through office.js, .xlsx, .xls, .csv). Decides nothing; knows no file format and no Excel object.
 */
import type { DateSystem } from '#domain/day';

/** A raw cell: text, number (dates are serials), truth value, or null when blank. Never an empty string. */
export type CellValue = string | number | boolean | null;

/** A rectangle, 0-based, ends included. */
export interface GridRange {
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly lastRow: number;
  readonly lastColumn: number;
}

/** Rows of a sheet in Excel. */
export const SHEET_ROWS = 1_048_576;

export interface SheetGrid {
  readonly name: string;
  readonly visibility: 'visible' | 'hidden' | 'veryHidden';
  readonly dateSystem: DateSystem;
  /**
   * `rows[rowIndex][columnIndex]`, rowIndex 0 = Excel row 1. Rows may be short or empty (never undefined);
   * trailing blank rows are cut off, so a used range of a million empty rows is a short array.
   */
  readonly rows: readonly (readonly CellValue[])[];
  /** Columns that hold a value in any row. */
  readonly columnCount: number;
  /** Excel number format code of a cell, `General` when none is known. */
  numberFormatAt(rowIndex: number, columnIndex: number): string;
  /** Whether the cell holds a formula; its value in `rows` is then the last computed one. */
  isFormulaAt(rowIndex: number, columnIndex: number): boolean;
  /** Merged areas; their value stands in the top-left cell, the others are blank. */
  readonly merges: readonly GridRange[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  /** Excel tables (ListObjects), header row included. */
  readonly tables: readonly GridRange[];
  /** The AutoFilter's range, header row included. */
  readonly filter: GridRange | null;
  readonly isProtected: boolean;
}

/** The value of a cell; null outside the used range. */
export function valueAt(grid: SheetGrid, rowIndex: number, columnIndex: number): CellValue {
  return grid.rows[rowIndex]?.[columnIndex] ?? null;
}

/** `A`, `B` … `XFD` for a 0-based column index. */
export function columnLetters(columnIndex: number): string {
  let letters = '';
  for (let rest = columnIndex + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

const LETTER_A = 0x41;

/** 0-based column index of `A` … `XFD`, or of an address such as `C17`. */
export function columnIndexOf(letters: string): number {
  let index = 0;
  for (let at = 0; letters.charCodeAt(at) >= LETTER_A; at++)
    index = index * 26 + letters.charCodeAt(at) - LETTER_A + 1;
  return index - 1;
}

/** `B5` for 0-based row 4, column 1. */
export function cellAddress(rowIndex: number, columnIndex: number): string {
  return `${columnLetters(columnIndex)}${rowIndex + 1}`;
}

/** `A3:N120` of an area. */
export function areaAddress({ firstRow, firstColumn, lastRow, lastColumn }: GridRange): string {
  return `${cellAddress(firstRow, firstColumn)}:${cellAddress(lastRow, lastColumn)}`;
}

/** A grid from plain rows, for CSV files, tests and sheets without formats. Empty strings become blank. */
export function gridFromRows(name: string, rows: readonly (readonly (CellValue | undefined)[])[]): SheetGrid {
  const cleaned = rows.map((row) => row.map((value) => (value === '' || value === undefined ? null : value)));
  while (cleaned.length > 0 && cleaned[cleaned.length - 1]!.every((value) => value === null)) cleaned.pop();
  return {
    name,
    visibility: 'visible',
    dateSystem: 1900,
    rows: cleaned,
    columnCount: cleaned.reduce((most, row) => Math.max(most, filledWidth(row)), 0),
    numberFormatAt: () => 'General',
    isFormulaAt: () => false,
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    tables: [],
    filter: null,
    isProtected: false,
  };
}

function filledWidth(row: readonly CellValue[]): number {
  let width = row.length;
  while (width > 0 && row[width - 1] === null) width--;
  return width;
}
