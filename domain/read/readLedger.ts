/**
 * From a recognised sheet to its cases: every mapped cell read, ditto words and vertical merges resolved, continuation
 * rows joined to their case. Decides nothing about the values' sense (rules do); unmapped columns are not looked at.
 */
import { valueAt, type CellValue, type SheetGrid } from '#domain/grid';
import type { FieldDef, LedgerKind } from '#domain/kinds/fields';
import { ledgerKind } from '#domain/kinds/kinds';
import { BLANK, notRead, type CellRead, type ReadContext } from '#domain/read/cellRead';
import { joinReads } from '#domain/read/joinRows';
import { readerOf, type CellReader } from '#domain/read/readCell';
import type { CellReading, LedgerRow } from '#domain/read/reading';
import { rollYears } from '#domain/read/rolledYear';
import { isDitto, isRepeatable, mergedDown, type MergedDown } from '#domain/read/sameAsAbove';
import type { CaseRows, Recognition } from '#domain/recognise/recognition';

interface ReadColumn {
  readonly columnIndex: number;
  readonly field: FieldDef;
  readonly context: ReadContext;
  readonly read: CellReader;
}

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
  const columns = mappedColumns(kind, grid, recognition);
  const merges = mergedDown(grid, recognition.firstDataRow);
  /** Every row's cells begin as a copy of this, so that they are laid out once and not grown field by field. */
  const unfilled = Object.fromEntries(columns.map(({ field }) => [field.id, null as unknown as CellReading]));
  return ({ rowIndex, continuation }, caseAbove) => {
    const cells = { ...unfilled };
    for (const column of columns) {
      const above: CellReading | undefined = caseAbove?.cells[column.field.id];
      const first = readingAt(grid, merges, column, rowIndex, above);
      cells[column.field.id] =
        continuation.length === 0
          ? (first ?? blankAt(column, rowIndex))
          : joinedReading(grid, merges, column, { rowIndex, continuation }, first);
    }
    rollYears(cells);
    return { rowIndex, continuation, cells };
  };
}

function mappedColumns(kind: LedgerKind, grid: SheetGrid, recognition: Recognition): ReadColumn[] {
  const fields = new Map(kind.fields.map((field) => [field.id, field]));
  return recognition.columns.flatMap((column) => {
    const field = column.status === 'mapped' && column.field !== null ? fields.get(column.field) : undefined;
    if (!field) return [];
    const context = { field, dateSystem: grid.dateSystem, ledgerYear: recognition.year };
    return [{ columnIndex: column.columnIndex, field, context, read: readerOf(field.cell) }];
  });
}

/** What one cell holds; null when it is blank and no merge gives it the value above. */
function readingAt(
  grid: SheetGrid,
  merges: MergedDown,
  column: ReadColumn,
  rowIndex: number,
  above: CellReading | undefined,
): CellReading | null {
  const { columnIndex, field } = column;
  const own = valueAt(grid, rowIndex, columnIndex);
  if (own === null) return mergedReading(grid, merges, column, rowIndex);
  const isFormula = grid.isFormulaAt(rowIndex, columnIndex);
  if (isDitto(own)) {
    const isMeant = isRepeatable(field.cell) && above !== undefined && above.value !== null;
    const read = isMeant ? repeated(above) : notRead(String(own), 'unreadable');
    return reading(column, rowIndex, own, isFormula, read);
  }
  const format = typeof own === 'number' ? grid.numberFormatAt(rowIndex, columnIndex) : 'General';
  const read = column.read(own, format, column.context);
  return read.value === null ? null : reading(column, rowIndex, own, isFormula, read);
}

function mergedReading(
  grid: SheetGrid,
  merges: MergedDown,
  column: ReadColumn,
  rowIndex: number,
): CellReading | null {
  const topRow = isRepeatable(column.field.cell) ? merges.topRowOf(rowIndex, column.columnIndex) : null;
  const top = topRow === null ? null : readingAt(grid, merges, column, topRow, undefined);
  return top && { ...top, ...repeated(top), rowIndex };
}

/** A case over several rows; merged cells and ditto words below its first row add nothing to it. */
function joinedReading(
  grid: SheetGrid,
  merges: MergedDown,
  column: ReadColumn,
  { rowIndex, continuation }: CaseRows,
  first: CellReading | null,
): CellReading {
  const filled = first ? [first] : [];
  for (const row of continuation) {
    const own = valueAt(grid, row, column.columnIndex);
    if (own === null || isDitto(own)) continue;
    const cell = readingAt(grid, merges, column, row, undefined);
    if (cell) filled.push(cell);
  }
  const [top] = filled;
  if (!top) return blankAt(column, rowIndex);
  if (filled.length === 1) return top;
  const raw = filled.map((cell) => String(cell.raw)).join('\n');
  const isFormula = filled.some((cell) => cell.isFormula);
  return reading(column, top.rowIndex, raw, isFormula, joinReads(column.field.cell, filled));
}

function repeated({ value, assumptions, doubt }: CellRead): CellRead {
  if (assumptions.includes('same-as-above')) return { value, assumptions, doubt };
  return { value, assumptions: [...assumptions, 'same-as-above'], doubt };
}

function blankAt(column: ReadColumn, rowIndex: number): CellReading {
  return reading(column, rowIndex, null, false, BLANK);
}

function reading(
  { columnIndex }: ReadColumn,
  rowIndex: number,
  raw: CellValue,
  isFormula: boolean,
  { value, assumptions, doubt }: CellRead,
): CellReading {
  return { rowIndex, columnIndex, raw, isFormula, value, assumptions, doubt };
}
