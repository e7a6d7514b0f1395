/**
 * Reads the addresses Excel gives for ranges and lists of ranges: `'2025 台账'!A1:B2,'2025 台账'!D:D`. Decides the
 * 0-based rectangle each one names; refuses to know workbooks.
 */
import { columnIndexOf, type GridRange } from '#domain/grid';

const LAST_ROW = 1_048_575;
const LAST_COLUMN = 16_383;
const AREA = /(?:^|[!,])\$?([A-Z]{0,3})\$?(\d*)(?::\$?([A-Z]{0,3})\$?(\d*))?(?=,|$)/g;

/** The areas of an address; sheet names before `!` are skipped, quoted ones may hold any character. */
export function areasOf(address: string): GridRange[] {
  const plain = address.replaceAll(/'(?:[^']|'')*'!/g, '!');
  return [...plain.matchAll(AREA)].map(([, column = '', row = '', toColumn, toRow]) => ({
    firstRow: row === '' ? 0 : Number(row) - 1,
    firstColumn: column === '' ? 0 : columnIndexOf(column),
    lastRow: endOf(toRow, row, LAST_ROW),
    lastColumn:
      (toColumn ?? column) === '' ? LAST_COLUMN : columnIndexOf(toColumn === undefined ? column : toColumn),
  }));
}

function endOf(toRow: string | undefined, row: string, last: number): number {
  const text = toRow ?? row;
  return text === '' ? last : Number(text) - 1;
}
