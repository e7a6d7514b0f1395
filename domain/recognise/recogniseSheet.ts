/**
 * One sheet recognised: headings, kind, columns, cases, year. Decides whether the sheet holds a ledger at all: enough
 * headings of casework, and a column that says what the case is about. Refuses to read cells into values.
 */
import { type GridRange, type SheetGrid, valueAt } from '#domain/grid';
import type { LedgerKind } from '#domain/kinds/fields';
import { type CaseColumns, caseRows } from '#domain/recognise/caseRows';
import { type ColumnSample, sampleColumn } from '#domain/recognise/columnSample';
import { askDisorder } from '#domain/recognise/dayOrder';
import { type Header, findHeader } from '#domain/recognise/headerRows';
import type { HeadingCell } from '#domain/recognise/headingCells';
import { isLedger } from '#domain/recognise/isLedger';
import { ledgerKindOf } from '#domain/recognise/ledgerKindOf';
import { ledgerYear } from '#domain/recognise/ledgerYear';
import { mapColumns } from '#domain/recognise/mapColumns';
import { normaliseText } from '#domain/recognise/normalise';
import { notRecognised } from '#domain/recognise/notRecognised';
import type { NotRecognised, Recognition, RecognisedColumn } from '#domain/recognise/recognition';
import { type RowContext, rowRole } from '#domain/recognise/rowRoles';
import { tableUnder } from '#domain/recognise/sheetMarks';
import { ledgerSpan } from '#domain/recognise/tableSpan';
import { OWN_MARK, namesOwnColumn } from '#domain/sync/ownColumns';

export function isRecognition(result: Recognition | NotRecognised): result is Recognition {
  return 'kind' in result;
}

export function recogniseSheet(grid: SheetGrid): Recognition | NotRecognised {
  if (grid.rows.every((row) => row.every((value) => value === null))) return notRecognised('workbook.empty');
  const header = findHeader(grid);
  if (!header) return notRecognised('workbook.no-table', grid.name);
  const titles = titlesAbove(grid, header);
  const table = tableUnder(grid, header.rows.at(-1)!, filledColumns(header));
  const cells = ledgerSpan(grid, ledgerCells(grid, header, table), rowsBelow(grid, header));
  const kind = ledgerKindOf(
    grid.name,
    titles,
    cells.flatMap((cell) => [cell.heading, cell.group ?? '']),
  );
  const rows = dataRows(grid, header, cells, titles, table?.lastRow ?? Infinity);
  const samples = cells.map((cell) => sampleColumn(grid, cell.columnIndex, rows.data));
  const year = ledgerYear(titles, grid.name);
  const mapped = mapColumns(kind, cells, samples).filter(
    (column, at) => column.heading !== '' || samples[at]!.values.length > 0,
  );
  const columns = askDisorder(kind, grid, rows.data, mapped, year);
  if (!isLedger(columns, titles, grid.name)) return notRecognised('workbook.no-table', grid.name);
  const cases = caseRows(grid, caseColumns(kind, columns, samples), rows.all, rows.breaks);
  const last = cases[cases.length - 1];
  const belowHeader = header.rows[header.rows.length - 1]! + 1;
  return {
    sheetName: grid.name,
    kind: kind.id,
    headerRows: header.rows,
    firstDataRow: cases[0]?.rowIndex ?? belowHeader,
    lastDataRow: last ? (last.continuation[last.continuation.length - 1] ?? last.rowIndex) : belowHeader - 1,
    cases,
    columns,
    year,
  };
}

/** Titles as the office wrote them: the product's own lines (of a consolidated sheet) name units, not the ledger. */
function titlesAbove(grid: SheetGrid, header: Header): string[] {
  return grid.rows
    .slice(0, header.rows[0])
    .flatMap((row) => row.filter((value) => typeof value === 'string'))
    .filter((text) => text.trim() !== '' && !text.startsWith(OWN_MARK));
}

function filledColumns({ cells }: Header): number[] {
  return cells.filter(({ heading }) => heading !== '').map(({ columnIndex }) => columnIndex);
}

/** The heading cells of the office's own columns: ours are left out, and what stands beside an Excel table. */
function ledgerCells(grid: SheetGrid, header: Header, table: GridRange | null): HeadingCell[] {
  return header.cells.filter(
    ({ columnIndex }) =>
      (table === null || (columnIndex >= table.firstColumn && columnIndex <= table.lastColumn)) &&
      !header.rows.some((row) => isOwnHeading(grid, row, columnIndex)),
  );
}

function isOwnHeading(grid: SheetGrid, rowIndex: number, columnIndex: number): boolean {
  const value = valueAt(grid, rowIndex, columnIndex);
  return typeof value === 'string' && namesOwnColumn(value);
}

function rowsBelow(grid: SheetGrid, header: Header): number[] {
  const first = header.rows[header.rows.length - 1]! + 1;
  return Array.from({ length: Math.max(0, grid.rows.length - first) }, (_, at) => first + at);
}

interface LedgerRows {
  /** Rows that may belong to cases. */
  readonly data: readonly number[];
  /** The same with the rows that end a case (totals, footers, bands). */
  readonly all: readonly number[];
  readonly breaks: ReadonlySet<number>;
}

function dataRows(
  grid: SheetGrid,
  header: Header,
  cells: readonly HeadingCell[],
  titles: readonly string[],
  lastRow: number,
): LedgerRows {
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
  const end = Math.min(lastRow + 1, grid.rows.length);
  for (let rowIndex = header.rows[header.rows.length - 1]! + 1; rowIndex < end; rowIndex++) {
    const role = wide.has(rowIndex) ? 'band' : rowRole(context, rowIndex);
    if (role === 'end') break;
    if (role === 'blank') continue;
    all.push(rowIndex);
    if (role === 'data') data.push(rowIndex);
    else breaks.add(rowIndex);
  }
  return { data, all, breaks };
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

function caseColumns(
  kind: LedgerKind,
  columns: readonly RecognisedColumn[],
  samples: readonly ColumnSample[],
): CaseColumns {
  const holding = (ids: readonly string[]) =>
    columns
      .filter((column) => ids.includes(column.field ?? column.candidates[0] ?? ''))
      .map((column) => column.columnIndex);
  const what = holding(kind.identity.what);
  const counters = samples.filter((sample) => sample.counts).map((sample) => sample.columnIndex);
  const numbers = holding(['seq', ...kind.identity.number]);
  return {
    number: numbers.length > 0 ? numbers : counters.slice(0, 1),
    who: holding(['name', 'unit']),
    when: holding(kind.identity.when),
    what: what.length > 0 ? what : holding(['category', 'result']),
    all: columns.map((column) => column.columnIndex),
  };
}
