/**
 * The rows below the headings, told apart: those that may belong to cases, and those that end a case. Decides where the
 * ledger ends; what a single row is says rowRoles.ts.
 */
import type { CellValue, GridRange, SheetGrid } from '#domain/grid';
import type { Header } from '#domain/recognise/headerRows';
import type { HeadingCell } from '#domain/recognise/headingCells';
import { normaliseText } from '#domain/recognise/normalise';
import { type RowContext, type RowRole, rowRole } from '#domain/recognise/rowRoles';

const ROWS_A_STEP = 500;

export interface LedgerRows {
  /** Rows that may belong to cases. */
  readonly data: readonly number[];
  /** The same with the rows that end a case (totals, footers, bands). */
  readonly all: readonly number[];
  readonly breaks: ReadonlySet<number>;
  /** Where another table begins below, with its title; null where there is none. */
  readonly nextTable: number | null;
}

/** Pauses every few hundred rows; each yield is the share done so far, 0–1. */
export function* dataRows(
  grid: SheetGrid,
  header: Header,
  cells: readonly HeadingCell[],
  titles: readonly string[],
  lastRow: number,
): Generator<number, LedgerRows, void> {
  const context: RowContext = {
    grid,
    header,
    columns: cells.map((cell) => cell.columnIndex),
    headings: cells.map((cell) => normaliseText(cell.heading)),
    titles: new Set(titles.map(normaliseText)),
  };
  const data: number[] = [];
  const all: number[] = [];
  const breaks = new Set<number>();
  const wide = wideCells(grid.merges, cells.length);
  /** The blank row above, with nothing but titles since. */
  let gapAt: number | null = null;
  const end = Math.min(lastRow + 1, grid.rows.length);
  for (let rowIndex = header.rows[header.rows.length - 1]! + 1; rowIndex < end; rowIndex++) {
    if (rowIndex % ROWS_A_STEP === 0) yield rowIndex / end;
    const role: RowRole = wide.has(rowIndex) ? 'band' : rowRole(context, rowIndex, gapAt !== null);
    if (role === 'end') return aboveTable({ data, all, breaks, nextTable: rowIndex }, gapAt);
    if (role === 'blank') gapAt = rowIndex;
    else if (!isLone(grid.rows[rowIndex]!)) gapAt = null;
    if (role === 'blank') continue;
    all.push(rowIndex);
    if (role === 'data') data.push(rowIndex);
    else breaks.add(rowIndex);
  }
  return { data, all, breaks, nextTable: null };
}

/** Titles between the gap and another table are that table's. */
function aboveTable({ data, all, breaks, nextTable }: LedgerRows, gapAt: number | null): LedgerRows {
  if (gapAt === null) return { data, all, breaks, nextTable };
  const isAbove = (rowIndex: number) => rowIndex < gapAt;
  const title = all.find((rowIndex) => rowIndex > gapAt);
  return { data: data.filter(isAbove), all: all.filter(isAbove), breaks, nextTable: title ?? nextTable };
}

/** The title of another table stands alone in its row. */
function isLone(row: readonly CellValue[]): boolean {
  return row.filter((value) => value !== null && value !== '').length === 1;
}

/** Rows of which one cell is merged over most of the table: titles, bands, notes. */
function wideCells(merges: readonly GridRange[], columns: number): Set<number> {
  const rows = new Set<number>();
  for (const range of merges) {
    if (range.lastColumn - range.firstColumn + 1 < Math.max(3, columns * 0.6)) continue;
    for (let row = range.firstRow; row <= Math.min(range.lastRow, range.firstRow + 50); row++) rows.add(row);
  }
  return rows;
}
