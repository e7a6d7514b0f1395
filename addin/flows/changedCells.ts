/**
 * Which cells of a checked ledger a change of its sheet concerns. Decides when rows may make other cases now, so that the
 * whole is to be checked again; changes of the product's own columns concern no ledger, whoever made them.
 */
import type { CellNow } from '#addin/flows/ledgerSheet';
import type { CellEdit } from '#domain/check/liveGrid';
import { valueAt, type GridRange, type SheetGrid } from '#domain/grid';
import type { Recognition } from '#domain/recognise/recognition';
import { namesOwnColumn } from '#domain/sync/ownColumns';

/** Somewhere in a sheet cells were written over or, as a shift, inserted or deleted. */
export interface SheetChange {
  readonly area: GridRange;
  readonly isShift: boolean;
}

export interface Place {
  readonly rowIndex: number;
  readonly columnIndex: number;
}

export type Concerned =
  | {
      readonly kind: 'cells';
      /** To be read; row by row. */
      readonly places: readonly Place[];
      /** Rows whose own columns may have been moved along with the office's. */
      readonly movedRows: readonly number[];
    }
  | { readonly kind: 'structure' };

/** More than so many cells are not followed one by one: a sort or a paste of the whole ledger. */
const MOST_CELLS = 50_000;

export function concernedCells(
  grid: SheetGrid,
  recognition: Recognition,
  changes: readonly SheetChange[],
): Concerned {
  const span = spanOf(grid, recognition);
  const places = new Map<string, Place>();
  const movedRows = new Set<number>();
  for (const { area, isShift } of changes) {
    const isBeside = area.firstColumn > span.lastColumn;
    if (isShift) {
      if (isBeside || area.firstRow > span.lastRow) continue;
      return { kind: 'structure' };
    }
    const lastRow = Math.min(area.lastRow, Math.max(span.lastRow, area.firstRow));
    const columns = span.columns.filter((column) => area.firstColumn <= column && column <= area.lastColumn);
    const headings = beside(area, span);
    const firstDataRow = Math.max(area.firstRow, span.headingRow + 1);
    const cells = Math.max(0, lastRow - firstDataRow + 1) * columns.length + headings.length;
    if (places.size + cells > MOST_CELLS || touchesTop(area, span)) return { kind: 'structure' };
    for (const place of headings) places.set(keyOf(place), place);
    for (let rowIndex = firstDataRow; rowIndex <= lastRow; rowIndex++) {
      for (const columnIndex of columns) places.set(`${rowIndex}:${columnIndex}`, { rowIndex, columnIndex });
      if (columns.length > 0 && area.lastColumn > span.lastColumn) movedRows.add(rowIndex);
    }
  }
  return { kind: 'cells', places: [...places.values()].sort(byRow), movedRows: [...movedRows] };
}

/** What of it really changed; 'structure' where a column of the office got a heading. */
export function editsOf(
  grid: SheetGrid,
  { headerRows }: Recognition,
  places: readonly Place[],
  cells: readonly CellNow[],
): { readonly kind: 'cells'; readonly edits: readonly CellEdit[] } | { readonly kind: 'structure' } {
  const edits: CellEdit[] = [];
  for (const [at, { rowIndex, columnIndex }] of places.entries()) {
    const { value, isFormula, numberFormat } = cells[at]!;
    if (rowIndex <= headerRows.at(-1)!) {
      if (value === null || (typeof value === 'string' && namesOwnColumn(value))) continue;
      return { kind: 'structure' };
    }
    const isSame =
      value === valueAt(grid, rowIndex, columnIndex) &&
      isFormula === grid.isFormulaAt(rowIndex, columnIndex) &&
      (numberFormat === undefined || numberFormat === grid.numberFormatAt(rowIndex, columnIndex));
    if (isSame) continue;
    edits.push({
      rowIndex,
      columnIndex,
      value,
      isFormula,
      ...(numberFormat === undefined ? {} : { numberFormat }),
    });
  }
  return { kind: 'cells', edits };
}

interface Span {
  /** Of the office, in the ledger. */
  readonly columns: readonly number[];
  readonly lastColumn: number;
  readonly headingRow: number;
  /** The first below everything filled: what is written there is a new case. */
  readonly lastRow: number;
}

function spanOf(grid: SheetGrid, { columns, headerRows }: Recognition): Span {
  const indexes = columns.map(({ columnIndex }) => columnIndex);
  return {
    columns: indexes,
    lastColumn: Math.max(...indexes),
    headingRow: headerRows.at(-1)!,
    lastRow: grid.rows.length,
  };
}

/** Titles and headings over the ledger: they tell the year and what each column means. */
function touchesTop(area: GridRange, { headingRow, lastColumn }: Span): boolean {
  return area.firstRow <= headingRow && area.firstColumn <= lastColumn;
}

/** Cells in the row of the headings, right of the ledger: a new column of the office's, or one of ours. */
function beside(area: GridRange, { headingRow, lastColumn }: Span): Place[] {
  if (area.firstRow > headingRow || area.lastRow < headingRow) return [];
  const first = Math.max(area.firstColumn, lastColumn + 1);
  const width = Math.max(0, Math.min(area.lastColumn, first + 50) - first + 1);
  return Array.from({ length: width }, (_, at) => ({ rowIndex: headingRow, columnIndex: first + at }));
}

function keyOf({ rowIndex, columnIndex }: Place): string {
  return `${rowIndex}:${columnIndex}`;
}

function byRow(left: Place, right: Place): number {
  return left.rowIndex - right.rowIndex || left.columnIndex - right.columnIndex;
}
