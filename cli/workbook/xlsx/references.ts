/** References as cells, merges, tables and filters write them: `B5`, `$A$1:D10`, `A:C`. Refuses sheet names and formulas. */
import { LAST_COLUMN, LAST_ROW } from '#cli/workbook/editPlan';
import { cellAddress, columnIndexOf } from '#domain/grid';
import type { GridRange } from '#domain/grid';

const CORNER = /^\$?([A-Z]{1,3})?\$?([1-9]\d{0,6})?$/;

/** 0-based column of the reference that begins at `from`; null when none begins there. */
export function columnIndexOfReference(text: string, from: number): number | null {
  let index = 0;
  let at = from;
  for (let code = text.charCodeAt(at) & ~32; code >= 65 && code <= 90; code = text.charCodeAt(++at) & ~32) {
    index = index * 26 + code - 64;
  }
  return at === from ? null : index - 1;
}

/** The area a reference names, cut to the sheet; whole rows and columns are areas too. Null when it names none. */
export function rangeOf(reference: string): GridRange | null {
  const [from = '', to = from] = reference.trim().toUpperCase().split(':');
  const first = CORNER.exec(from);
  const last = CORNER.exec(to);
  if (!first || !last || from === '' || to === '') return null;
  const [firstColumn, lastColumn] = ordered(first[1], last[1], columnIndexOf, LAST_COLUMN);
  const [firstRow, lastRow] = ordered(first[2], last[2], (digits) => Number(digits) - 1, LAST_ROW);
  return { firstRow, firstColumn, lastRow, lastColumn };
}

/** `A1:D10`, or `A1` for a single cell. */
export function referenceOf(range: GridRange): string {
  const first = cellAddress(range.firstRow, range.firstColumn);
  const last = cellAddress(range.lastRow, range.lastColumn);
  return first === last ? first : `${first}:${last}`;
}

function ordered(
  from: string | undefined,
  to: string | undefined,
  indexOf: (text: string) => number,
  most: number,
): [number, number] {
  const low = from === undefined ? 0 : indexOf(from);
  const high = to === undefined ? most : indexOf(to);
  return [Math.min(low, high, most), Math.min(Math.max(low, high), most)];
}
