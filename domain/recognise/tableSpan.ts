/**
 * Which columns belong to the ledger when another table stands beside it on the same sheet. Decides by a blank column
 * between them and by rows that end elsewhere; refuses to know what the columns mean.
 */
import { type SheetGrid, valueAt } from '#domain/grid';
import { anyHeadingWeight } from '#domain/recognise/headingMeaning';
import type { HeadingCell } from '#domain/recognise/headingCells';

/** Two parts of one ledger end within this share of its rows. */
const SAME_END_SHARE = 0.1;
/** A row fills a part when it fills more than this share of what its rows usually fill. */
const USUAL_SHARE = 0.5;

/** @param rowIndexes rows below the headings that hold data, in order */
export function ledgerSpan(
  grid: SheetGrid,
  cells: readonly HeadingCell[],
  rowIndexes: readonly number[],
): readonly HeadingCell[] {
  const parts = partsOf(grid, cells, rowIndexes);
  if (parts.length < 2) return cells;
  const weights = parts.map((part) =>
    part.reduce((sum, cell) => sum + anyHeadingWeight(cell.heading, cell.group), 0),
  );
  const main = parts[weights.indexOf(Math.max(...weights))]!;
  const end = lastFilled(grid, main, rowIndexes);
  const tolerance = Math.max(1, Math.floor(rowIndexes.length * SAME_END_SHARE));
  return parts
    .filter((part) => part === main || Math.abs(lastFilled(grid, part, rowIndexes) - end) < tolerance)
    .flat();
}

/** Runs of columns with a heading or a value, split at columns with neither. */
function partsOf(
  grid: SheetGrid,
  cells: readonly HeadingCell[],
  rowIndexes: readonly number[],
): HeadingCell[][] {
  const parts: HeadingCell[][] = [];
  let open: HeadingCell[] | null = null;
  for (const cell of cells) {
    const isGap =
      cell.heading === '' && rowIndexes.every((row) => valueAt(grid, row, cell.columnIndex) === null);
    if (isGap) {
      open = null;
      continue;
    }
    if (open === null) {
      open = [];
      parts.push(open);
    }
    open.push(cell);
  }
  return parts;
}

/** Position in `rowIndexes` of the last row the part fills as it fills most; -1 when it fills none. A foot note does not. */
function lastFilled(grid: SheetGrid, part: readonly HeadingCell[], rowIndexes: readonly number[]): number {
  const filled = rowIndexes.map(
    (row) => part.filter((cell) => valueAt(grid, row, cell.columnIndex) !== null).length,
  );
  const sorted = filled.filter((count) => count > 0).sort((a, b) => a - b);
  const usual = sorted[Math.floor(sorted.length / 2)] ?? 0;
  return filled.findLastIndex((count) => count > usual * USUAL_SHARE);
}
