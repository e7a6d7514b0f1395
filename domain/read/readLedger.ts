/**
 * From a recognised sheet to its cases: every mapped cell read, ditto words and vertical merges resolved, continuation
 * rows joined to their case. Decides nothing about the values' sense (rules do); unmapped columns are not looked at.
 */
import { valueAt, type CellValue, type SheetGrid } from '#domain/grid';
import type { LedgerKind } from '#domain/kinds/fields';
import { ledgerKind } from '#domain/kinds/kinds';
import { notRead, type CellRead } from '#domain/read/cellRead';
import { ColumnReader, readingOf } from '#domain/read/columnReader';
import { dayInColumns } from '#domain/read/dayInColumns';
import { joinReads } from '#domain/read/joinRows';
import type { CellReading, LedgerRow } from '#domain/read/reading';
import { yearRoller } from '#domain/read/rolledYear';
import { isDitto, isRepeatable, mergedDown, type MergedDown } from '#domain/read/sameAsAbove';
import type { CaseRows, Recognition } from '#domain/recognise/recognition';

/** The cases of a recognised ledger; see {@link readLedgerAs}. */
export function readLedger(grid: SheetGrid, recognition: Recognition): LedgerRow[] {
  return readLedgerAs(ledgerKind(recognition.kind), grid, recognition);
}

/** The cases read as a ledger of this kind, in the sheet's order; only mapped columns, blank cells included. Never throws. */
export function readLedgerAs(kind: LedgerKind, grid: SheetGrid, recognition: Recognition): LedgerRow[] {
  const steps = readLedgerSteps(kind, grid, recognition, Infinity);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same in slices of so many cases, for readers that must not hold up a screen; yields the cases read so far. */
export function* readLedgerSteps(
  kind: LedgerKind,
  grid: SheetGrid,
  recognition: Recognition,
  casesPerStep: number,
): Generator<number, LedgerRow[], void> {
  const readCase = caseReader(kind, grid, recognition);
  const rows: LedgerRow[] = [];
  for (const rowsOfCase of recognition.cases) {
    if (rows.length > 0 && rows.length % casesPerStep === 0) yield rows.length;
    rows.push(readCase(rowsOfCase, rows.at(-1) ?? null));
  }
  return rows;
}

/** Reads the case of these rows as the grid holds it now; a ditto word takes its value from the case above. */
export type CaseReader = (rows: CaseRows, above: LedgerRow | null) => LedgerRow;

export function caseReader(kind: LedgerKind, grid: SheetGrid, recognition: Recognition): CaseReader {
  const columnsOf = columnsByRow(kind, grid, recognition);
  const columns = columnsOf(recognition.firstDataRow);
  const merges = mergedDown(grid, recognition.firstDataRow);
  const rollYears = yearRoller(columns.map(({ field }) => field.id));
  /** Every row's cells begin as a copy of this, so that they are laid out once and not grown field by field. */
  const unfilled = Object.fromEntries(columns.map(({ field, blank }) => [field.id, blank]));
  return ({ rowIndex, continuation }, caseAbove) => {
    const cells = { ...unfilled };
    for (const column of columnsOf(rowIndex)) {
      const first = readingAt(grid, merges, column, rowIndex, caseAbove);
      const reading =
        continuation.length === 0
          ? first
          : joinedReading(grid, merges, column, { rowIndex, continuation }, first);
      if (reading !== column.blank) cells[column.field.id] = reading;
    }
    rollYears(cells);
    return { rowIndex, continuation, cells };
  };
}

/** Rows that may be of another year than the ledger's are read without it. */
function columnsByRow(
  kind: LedgerKind,
  grid: SheetGrid,
  recognition: Recognition,
): (rowIndex: number) => readonly ColumnReader[] {
  const columns = mappedColumns(kind, grid, recognition);
  const { otherYear } = recognition;
  if (otherYear === undefined) return () => columns;
  const yearless = mappedColumns(kind, grid, { ...recognition, year: null });
  const isOther = (rowIndex: number) => rowIndex >= otherYear.firstRow && rowIndex <= otherYear.lastRow;
  return (rowIndex) => (isOther(rowIndex) ? yearless : columns);
}

function mappedColumns(kind: LedgerKind, grid: SheetGrid, recognition: Recognition): ColumnReader[] {
  const fields = new Map(kind.fields.map((field) => [field.id, field]));
  const mapped = recognition.columns.filter(({ status }) => status === 'mapped');
  const held = new Set(mapped.map(({ field }) => field));
  return mapped.flatMap(({ columnIndex, field: own, also = [], dayOrder = null, dayColumns = null }) =>
    [own ?? '', ...also.filter((id) => !held.has(id))].flatMap((fieldId) => {
      const field = fields.get(fieldId);
      if (!field) return [];
      const context = { field, dateSystem: grid.dateSystem, ledgerYear: recognition.year, dayOrder };
      const days = field.cell === 'day' ? dayColumns : null;
      return [new ColumnReader(columnIndex, context, fieldId !== own, days)];
    }),
  );
}

/** The cell's value, or the text that several columns make together. */
function writtenAt(grid: SheetGrid, merges: MergedDown, column: ColumnReader, rowIndex: number): CellValue {
  const { columnIndex, dayColumns } = column;
  return dayColumns === null
    ? valueAt(grid, rowIndex, columnIndex)
    : dayInColumns(grid, merges, dayColumns, rowIndex);
}

/** What one cell holds; the column's blank reading when it holds nothing and no merge gives it the value above. */
function readingAt(
  grid: SheetGrid,
  merges: MergedDown,
  column: ColumnReader,
  rowIndex: number,
  caseAbove: LedgerRow | null,
): CellReading {
  const { columnIndex, field } = column;
  const own = writtenAt(grid, merges, column, rowIndex);
  if (own === null) return mergedReading(grid, merges, column, rowIndex);
  const isFormula = grid.isFormulaAt(rowIndex, columnIndex);
  if (isDitto(own)) {
    const above = isRepeatable(field.cell) ? (caseAbove?.cells[field.id] ?? column.blank) : column.blank;
    if (above.value === null && column.isSecond) return column.blank;
    const read = above.value === null ? notRead(String(own), 'unreadable') : repeated(above);
    return readingOf(columnIndex, own, isFormula, read);
  }
  const format = typeof own === 'number' ? grid.numberFormatAt(rowIndex, columnIndex) : 'General';
  return column.reading(own, format, isFormula);
}

function mergedReading(
  grid: SheetGrid,
  merges: MergedDown,
  column: ColumnReader,
  rowIndex: number,
): CellReading {
  const topRow = isRepeatable(column.field.cell) ? merges.topRowOf(rowIndex, column.columnIndex) : null;
  if (topRow === null) return column.blank;
  const top = readingAt(grid, merges, column, topRow, null);
  return top.value === null ? column.blank : { ...top, ...repeated(top) };
}

/** A case over several rows; merged cells and ditto words below its first row add nothing to it. */
function joinedReading(
  grid: SheetGrid,
  merges: MergedDown,
  column: ColumnReader,
  { rowIndex, continuation }: CaseRows,
  first: CellReading,
): CellReading {
  const filled = first.value === null ? [] : [first];
  for (const row of continuation) {
    const own = writtenAt(grid, merges, column, row);
    if (own === null || isDitto(own)) continue;
    const cell = readingAt(grid, merges, column, row, null);
    if (cell.value !== null) filled.push({ ...cell, rowsBelow: row - rowIndex });
  }
  const [top] = filled;
  if (!top) return first;
  if (filled.length === 1) return top;
  const raw = filled.map((cell) => String(cell.raw)).join('\n');
  const isFormula = filled.some((cell) => cell.isFormula);
  const joined = joinReads(column.field.cell, filled);
  return { ...readingOf(column.columnIndex, raw, isFormula, joined), rowsBelow: top.rowsBelow };
}

function repeated({ value, assumptions, doubt }: CellRead): CellRead {
  if (assumptions.includes('same-as-above')) return { value, assumptions, doubt };
  return { value, assumptions: [...assumptions, 'same-as-above'], doubt };
}
