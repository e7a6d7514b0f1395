/**
 * Rectangles of cells, 0-based with both ends included, and the size of a sheet. Decides how rectangles meet and how
 * they follow inserted and deleted rows and columns; refuses to know what stands in the cells.
 */
import type { GridRange } from '#domain/grid';

export type Area = GridRange;

/** @see https://support.microsoft.com/office/excel-specifications-and-limits-1672b34d-7043-467e-8e27-269d656771c3 */
export const SHEET_ROWS = 1_048_576;
export const SHEET_COLUMNS = 16_384;

export const WHOLE_SHEET: Area = {
  firstRow: 0,
  firstColumn: 0,
  lastRow: SHEET_ROWS - 1,
  lastColumn: SHEET_COLUMNS - 1,
};

export function cellArea(rowIndex: number, columnIndex: number): Area {
  return areaOf(rowIndex, columnIndex, 1, 1);
}

export function areaOf(firstRow: number, firstColumn: number, rows: number, columns: number): Area {
  return { firstRow, firstColumn, lastRow: firstRow + rows - 1, lastColumn: firstColumn + columns - 1 };
}

export function isInSheet({ firstRow, firstColumn, lastRow, lastColumn }: Area): boolean {
  const indexes = [firstRow, firstColumn, lastRow, lastColumn];
  return (
    indexes.every(Number.isInteger) &&
    firstRow >= 0 &&
    firstColumn >= 0 &&
    firstRow <= lastRow &&
    firstColumn <= lastColumn &&
    lastRow < SHEET_ROWS &&
    lastColumn < SHEET_COLUMNS
  );
}

export function rowCount(area: Area): number {
  return area.lastRow - area.firstRow + 1;
}

export function columnCount(area: Area): number {
  return area.lastColumn - area.firstColumn + 1;
}

export function isWholeColumns(area: Area): boolean {
  return rowCount(area) === SHEET_ROWS;
}

export function isWholeRows(area: Area): boolean {
  return columnCount(area) === SHEET_COLUMNS;
}

export function sameArea(a: Area, b: Area): boolean {
  return contains(a, b) && contains(b, a);
}

export function holds(area: Area, rowIndex: number, columnIndex: number): boolean {
  return (
    area.firstRow <= rowIndex &&
    rowIndex <= area.lastRow &&
    area.firstColumn <= columnIndex &&
    columnIndex <= area.lastColumn
  );
}

export function contains(outer: Area, inner: Area): boolean {
  return holds(outer, inner.firstRow, inner.firstColumn) && holds(outer, inner.lastRow, inner.lastColumn);
}

/** Whether they share a cell. */
export function overlaps(a: Area, b: Area): boolean {
  return (
    a.firstRow <= b.lastRow &&
    b.firstRow <= a.lastRow &&
    a.firstColumn <= b.lastColumn &&
    b.firstColumn <= a.lastColumn
  );
}

export function intersection(a: Area, b: Area): Area | null {
  const met = {
    firstRow: Math.max(a.firstRow, b.firstRow),
    firstColumn: Math.max(a.firstColumn, b.firstColumn),
    lastRow: Math.min(a.lastRow, b.lastRow),
    lastColumn: Math.min(a.lastColumn, b.lastColumn),
  };
  return met.firstRow <= met.lastRow && met.firstColumn <= met.lastColumn ? met : null;
}

/** The smallest rectangle around both. */
export function bounding(a: Area, b: Area): Area {
  return {
    firstRow: Math.min(a.firstRow, b.firstRow),
    firstColumn: Math.min(a.firstColumn, b.firstColumn),
    lastRow: Math.max(a.lastRow, b.lastRow),
    lastColumn: Math.max(a.lastColumn, b.lastColumn),
  };
}

export function offset(area: Area, rows: number, columns: number): Area {
  return {
    firstRow: area.firstRow + rows,
    firstColumn: area.firstColumn + columns,
    lastRow: area.lastRow + rows,
    lastColumn: area.lastColumn + columns,
  };
}
