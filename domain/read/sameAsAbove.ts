/**
 * Cells that mean the cell above: ditto words (同上, 〃) and vertical merges. Decides where the meant value stands;
 * refuses to read it.
 */
import { unitAt } from '#domain/codeUnits';
import { valueAt, type CellValue, type SheetGrid } from '#domain/grid';
import type { CellKind } from '#domain/kinds/fields';
import { compactText } from '#domain/read/writtenText';

const DITTO: ReadonlySet<string> = new Set([
  '同上',
  '同前',
  '上同',
  '〃',
  '″',
  '"',
  '""',
  '”',
  '“',
  '“”',
  "''",
]);

/** Numbers and counts stand for their own case only: a merge or ditto never repeats them. */
const NEVER_REPEATED: ReadonlySet<CellKind> = new Set<CellKind>(['seq', 'code', 'count']);

export function isDitto(raw: CellValue): boolean {
  if (typeof raw !== 'string' || raw.length > 8) return false;
  return !beginsOtherwise(unitAt(raw, 0)) && DITTO.has(compactText(raw));
}

/** A quick look at the first character: most short cells begin with a digit, a letter or another ideograph. */
function beginsOtherwise(code: number): boolean {
  if (code >= 0x4e00 && code <= 0x9fff) return code !== 0x540c && code !== 0x4e0a;
  return (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a);
}

/** Whether a cell of this kind can mean the value above it. */
export function isRepeatable(kind: CellKind): boolean {
  return !NEVER_REPEATED.has(kind);
}

/** Top rows of vertical merges: `topRowOf(row, column)` is null where the cell stands for itself. */
export interface MergedDown {
  topRowOf(rowIndex: number, columnIndex: number): number | null;
}

/** Indexes the merges of a sheet that reach down over several rows, by column. */
export function mergedDown(grid: SheetGrid, firstDataRow: number): MergedDown {
  const topRows = new Map<number, Map<number, number>>();
  for (const merge of grid.merges) {
    if (merge.lastRow === merge.firstRow || merge.lastRow < firstDataRow) continue;
    if (valueAt(grid, merge.firstRow, merge.firstColumn) === null) continue;
    const ofColumn = topRows.get(merge.firstColumn) ?? new Map<number, number>();
    const last = Math.min(merge.lastRow, grid.rows.length - 1);
    for (let row = Math.max(merge.firstRow + 1, firstDataRow); row <= last; row++)
      ofColumn.set(row, merge.firstRow);
    topRows.set(merge.firstColumn, ofColumn);
  }
  return { topRowOf: (rowIndex, columnIndex) => topRows.get(columnIndex)?.get(rowIndex) ?? null };
}
