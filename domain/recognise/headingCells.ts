/**
 * One heading per column from one to three heading rows: the lowest text is the column's own, the text above it the
 * group. Decides how merged and blank cells spread a group; refuses to know what headings mean.
 */
import { type GridRange, type SheetGrid, valueAt } from '#domain/grid';

export interface HeadingCell {
  readonly columnIndex: number;
  /** As written, trimmed, line breaks as spaces; '' where the column has none. */
  readonly heading: string;
  readonly group: string | null;
}

/** Merged areas by cell, for the rows above `lastRow`. */
export class MergeMap {
  private readonly byCell = new Map<string, GridRange>();

  constructor(merges: readonly GridRange[], lastRow: number) {
    for (const range of merges) {
      if (range.firstRow > lastRow) continue;
      const bottom = Math.min(range.lastRow, lastRow);
      const right = Math.min(range.lastColumn, range.firstColumn + 256);
      for (let row = range.firstRow; row <= bottom; row++) {
        for (let column = range.firstColumn; column <= right; column++)
          this.byCell.set(`${row}:${column}`, range);
      }
    }
  }

  at(rowIndex: number, columnIndex: number): GridRange | null {
    return this.byCell.get(`${rowIndex}:${columnIndex}`) ?? null;
  }

  /** Columns the cell covers: 1 when it is not merged. */
  width(rowIndex: number, columnIndex: number): number {
    const range = this.at(rowIndex, columnIndex);
    return range === null ? 1 : range.lastColumn - range.firstColumn + 1;
  }
}

/** @param rows heading rows, top first */
export function headingCells(grid: SheetGrid, merges: MergeMap, rows: readonly number[]): HeadingCell[] {
  return Array.from({ length: grid.columnCount }, (_, columnIndex) => {
    const level = lowestFilled(grid, rows, columnIndex);
    if (level === null) return { columnIndex, heading: '', group: null };
    return {
      columnIndex,
      heading: written(valueAt(grid, rows[level]!, columnIndex)),
      group: groupAbove(grid, merges, rows, level, columnIndex),
    };
  });
}

function lowestFilled(grid: SheetGrid, rows: readonly number[], columnIndex: number): number | null {
  for (let level = rows.length - 1; level >= 0; level--) {
    if (valueAt(grid, rows[level]!, columnIndex) !== null) return level;
  }
  return null;
}

function groupAbove(
  grid: SheetGrid,
  merges: MergeMap,
  rows: readonly number[],
  level: number,
  columnIndex: number,
): string | null {
  for (let above = level - 1; above >= 0; above--) {
    const rowIndex = rows[above]!;
    const merged = merges.at(rowIndex, columnIndex);
    const value = merged
      ? valueAt(grid, merged.firstRow, merged.firstColumn)
      : valueAt(grid, rowIndex, columnIndex);
    if (value !== null) return written(value);
    if (merged) continue;
    const left = spreadFromLeft(grid, rows, above, columnIndex);
    if (left !== null) return left;
  }
  return null;
}

/** Without merged cells a group stands in its first column only; the blank cells to its right belong to it. */
function spreadFromLeft(
  grid: SheetGrid,
  rows: readonly number[],
  above: number,
  columnIndex: number,
): string | null {
  const rowIndex = rows[above]!;
  for (let column = columnIndex - 1; column >= 0; column--) {
    const hasPart = rows.slice(above + 1).some((row) => valueAt(grid, row, column) !== null);
    if (!hasPart) return null;
    const value = valueAt(grid, rowIndex, column);
    if (value !== null) return written(value);
  }
  return null;
}

function written(value: unknown): string {
  return String(value)
    .replace(/[\s\u3000]+/g, ' ')
    .trim();
}
