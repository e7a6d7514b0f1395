/**
 * One sheet recognised: headings, kind, columns, cases, year. Decides whether the sheet holds a ledger at all: enough
 * headings of casework, and a column that says what the case is about. Refuses to read cells into values.
 */
import { type GridRange, type SheetGrid, valueAt } from '#domain/grid';
import type { LedgerKind } from '#domain/kinds/fields';
import { type CaseColumns, caseRows } from '#domain/recognise/caseRows';
import { type ColumnSample, sampleColumn } from '#domain/recognise/columnSample';
import { dataRows } from '#domain/recognise/dataRows';
import { dayColumns, headedByDay, withDayColumns, withDaysInOne } from '#domain/recognise/dayColumns';
import { askDisorder } from '#domain/recognise/dayOrder';
import { type Header, findHeader } from '#domain/recognise/headerRows';
import type { HeadingCell } from '#domain/recognise/headingCells';
import { isLedger } from '#domain/recognise/isLedger';
import { ledgerKindOf } from '#domain/recognise/ledgerKindOf';
import { ledgerYear } from '#domain/recognise/ledgerYear';
import { mapColumns } from '#domain/recognise/mapColumns';
import { notRecognised } from '#domain/recognise/notRecognised';
import type { NotRecognised, Recognition, RecognisedColumn } from '#domain/recognise/recognition';
import { withSharedCells } from '#domain/recognise/sharedCells';
import { tableUnder } from '#domain/recognise/sheetMarks';
import { ledgerSpan } from '#domain/recognise/tableSpan';
import { beginnings, trustedYear } from '#domain/recognise/trustedYear';
import { rowsOfOtherYear } from '#domain/recognise/turnOfYear';
import { withDayOrders } from '#domain/recognise/writtenOrder';
import { finished } from '#domain/steps';
import { OWN_MARK, namesOwnColumn } from '#domain/sync/ownColumns';

export function isRecognition(result: Recognition | NotRecognised): result is Recognition {
  return 'kind' in result;
}

export function recogniseSheet(grid: SheetGrid): Recognition | NotRecognised {
  return finished(recogniseSteps(grid));
}

/** The same in short steps; every yield is the share done so far, 0–1. */
export function* recogniseSteps(sheet: SheetGrid): Generator<number, Recognition | NotRecognised, void> {
  if (sheet.rows.every((row) => row.every((value) => value === null))) return notRecognised('workbook.empty');
  const header = findHeader(sheet);
  if (!header) return notRecognised('workbook.no-table', sheet.name);
  const titles = titlesAbove(sheet, header);
  const table = tableUnder(sheet, header.rows.at(-1)!, filledColumns(header));
  const written = ledgerSpan(sheet, ledgerCells(sheet, header, table), rowsBelow(sheet, header));
  const days = dayColumns(written);
  const cells = headedByDay(written, days);
  const kind = ledgerKindOf(
    sheet.name,
    titles,
    cells.flatMap((cell) => [cell.heading, cell.group ?? '']),
  );
  const rows = yield* dataRows(sheet, header, cells, titles, table?.lastRow ?? Infinity);
  const grid = yield* withDaysInOne(sheet, days, header.rows.at(-1)! + 1);
  const samples = cells.map((cell) => sampleColumn(grid, cell.columnIndex, rows.data));
  // All rows were seen; from here on a yield is a breath.
  yield 1;
  const mapped = mapColumns(kind, cells, samples).filter(
    (column, at) => column.heading !== '' || samples[at]!.values.length > 0,
  );
  yield 1;
  const year = yield* trustedYear(ledgerYear(titles, grid.name), kind, grid, rows.data, mapped);
  const otherYear =
    year === null ? null : rowsOfOtherYear(yield* beginnings(kind, grid, rows.data, mapped, year));
  const ordered = withDayOrders(kind, askDisorder(kind, grid, rows.data, mapped, year), samples);
  yield 1;
  const columns = withDayColumns(withSharedCells(kind, ordered, samples), written, days);
  if (!isLedger(columns, titles, grid.name)) return notRecognised('workbook.no-table', grid.name);
  const cases = yield* caseRows(grid, caseColumns(kind, columns, samples), rows.all, rows.breaks);
  const last = cases[cases.length - 1];
  const belowHeader = header.rows[header.rows.length - 1]! + 1;
  return {
    sheetName: grid.name,
    kind: kind.id,
    headerRows: header.rows,
    firstDataRow: cases[0]?.rowIndex ?? belowHeader,
    lastDataRow: last ? (last.continuation[last.continuation.length - 1] ?? last.rowIndex) : belowHeader - 1,
    cases,
    ...(rows.nextTable === null ? {} : { nextTable: rows.nextTable }),
    columns,
    year,
    ...(otherYear === null ? {} : { otherYear }),
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
