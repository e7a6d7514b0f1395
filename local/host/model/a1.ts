/**
 * Addresses in Excel's A1 notation, with and without a sheet's name. Decides how they are read and written; refuses to
 * know whether a sheet, name or table of that name exists.
 */
import { columnIndexOf, columnLetters } from '#domain/grid';
import {
  isInSheet,
  isWholeColumns,
  isWholeRows,
  SHEET_COLUMNS,
  SHEET_ROWS,
  type Area,
} from '#local/host/model/area';

export interface SheetAddress {
  /** Null: the address names no sheet. */
  readonly sheetName: string | null;
  /** What follows the `!`, without `$`. */
  readonly reference: string;
}

const QUALIFIED = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/s;
const CELLS = /^([A-Z]{1,3})(\d{1,7})(?::([A-Z]{1,3})(\d{1,7}))?$/i;
const COLUMNS = /^([A-Z]{1,3}):([A-Z]{1,3})$/i;
const ROWS = /^(\d{1,7}):(\d{1,7})$/;
/** Names that need no quotes; anything like a cell address does. */
const PLAIN_NAME = /^[\p{L}_][\p{L}\p{N}_.]*$/u;

export function splitAddress(address: string): SheetAddress {
  const match = QUALIFIED.exec(address.trim());
  if (!match) return { sheetName: null, reference: address.trim().replaceAll('$', '') };
  const sheetName = (match[1] ?? match[2]!).replaceAll("''", "'");
  return { sheetName, reference: match[3]!.replaceAll('$', '') };
}

/** The area of `B2`, `B2:D9`, `B:D` or `2:9`; null when it is none or lies outside a sheet. */
export function parseReference(reference: string): Area | null {
  const cells = CELLS.exec(reference);
  if (cells) {
    const [, column, row, otherColumn, otherRow] = cells;
    return between(
      [Number(row) - 1, indexOf(column!)],
      [Number(otherRow ?? row) - 1, indexOf(otherColumn ?? column!)],
    );
  }
  const columns = COLUMNS.exec(reference);
  if (columns) return between([0, indexOf(columns[1]!)], [SHEET_ROWS - 1, indexOf(columns[2]!)]);
  const rows = ROWS.exec(reference);
  if (rows) return between([Number(rows[1]) - 1, 0], [Number(rows[2]) - 1, SHEET_COLUMNS - 1]);
  return null;
}

/** `B2`, `B2:D9`, `B:D` or `2:9`. */
export function formatReference(area: Area): string {
  const [first, last] = [columnLetters(area.firstColumn), columnLetters(area.lastColumn)];
  if (isWholeColumns(area)) return `${first}:${last}`;
  if (isWholeRows(area)) return `${area.firstRow + 1}:${area.lastRow + 1}`;
  const [start, end] = [`${first}${area.firstRow + 1}`, `${last}${area.lastRow + 1}`];
  return start === end ? start : `${start}:${end}`;
}

/** `$B$2:$D$9`, as defined names write it. */
export function formatAbsolute(area: Area): string {
  return formatReference(area).replace(/[A-Z]+|\d+/g, (part) => `$${part}`);
}

export function quoteSheetName(name: string): string {
  return PLAIN_NAME.test(name) && !CELLS.test(name) ? name : `'${name.replaceAll("'", "''")}'`;
}

/** `台账!B2:D9`. */
export function formatAddress(sheetName: string, area: Area): string {
  return `${quoteSheetName(sheetName)}!${formatReference(area)}`;
}

function indexOf(letters: string): number {
  return columnIndexOf(letters.toUpperCase());
}

function between(a: readonly [number, number], b: readonly [number, number]): Area | null {
  const area = {
    firstRow: Math.min(a[0], b[0]),
    firstColumn: Math.min(a[1], b[1]),
    lastRow: Math.max(a[0], b[0]),
    lastColumn: Math.max(a[1], b[1]),
  };
  return isInSheet(area) ? area : null;
}
