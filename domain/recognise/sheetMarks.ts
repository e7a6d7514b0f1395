/**
 * What the sheet itself says about its parts: Excel tables, the AutoFilter, hidden rows. Decides how far these marks
 * are to be trusted; refuses to read headings.
 */
import { type GridRange, type SheetGrid, valueAt } from '#domain/grid';

/** Headings under a mark of Excel's own weigh more; hidden ones are a system's codes more often than an office's. */
const MARKED = 1.3;
const HIDDEN = 0.6;

/** First rows of tables and of the AutoFilter, top first: headings stand there at whatever depth. */
export function markedRows(grid: SheetGrid): number[] {
  const rows = new Set(
    [...grid.tables, ...(grid.filter ? [grid.filter] : [])].map((range) => range.firstRow),
  );
  return [...rows].filter((row) => row < grid.rows.length).sort((a, b) => a - b);
}

/** What the weight of headings in these rows is multiplied by. */
export function trustIn(grid: SheetGrid, marked: readonly number[], rows: readonly number[]): number {
  if (marked.includes(rows[rows.length - 1]!)) return MARKED;
  return rows.some((row) => grid.hiddenRows.has(row)) ? HIDDEN : 1;
}

/**
 * The Excel table these headings are the head of. Null where the sheet goes on right beside or below it: rows pasted
 * under a table by a program that knows no tables are cases too.
 */
export function tableUnder(
  grid: SheetGrid,
  headerRow: number,
  columnIndexes: readonly number[],
): GridRange | null {
  const table = grid.tables.find(
    (range) =>
      range.firstRow === headerRow &&
      columnIndexes.filter((column) => column >= range.firstColumn && column <= range.lastColumn).length >= 3,
  );
  if (!table) return null;
  const goesOnBelow = columnIndexes.some((column) => valueAt(grid, table.lastRow + 1, column) !== null);
  const goesOnBeside = [table.firstColumn - 1, table.lastColumn + 1].some(
    (column) => column >= 0 && valueAt(grid, headerRow, column) !== null,
  );
  return goesOnBelow || goesOnBeside ? null : table;
}
