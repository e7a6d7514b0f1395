/**
 * From a recognised sheet to its cases: every mapped cell read, ditto words and vertical merges resolved, continuation
 * rows joined to their case. Decides nothing about the values' sense (rules do); unmapped columns are not looked at.
 */
import { valueAt, type CellValue, type SheetGrid } from '#domain/grid';
import type { FieldDef, LedgerKind } from '#domain/kinds/fields';
import { ledgerKind } from '#domain/kinds/kinds';
import { notRead, type CellRead, type ReadContext } from '#domain/read/cellRead';
import { joinReads } from '#domain/read/joinRows';
import { readerOf, type CellReader } from '#domain/read/readCell';
import type { CellReading, LedgerRow } from '#domain/read/reading';
import { isDitto, isRepeatable, mergedDown, type MergedDown } from '#domain/read/sameAsAbove';
import type { Recognition } from '#domain/recognise/recognition';

interface ReadColumn {
  readonly columnIndex: number;
  readonly field: FieldDef;
  readonly context: ReadContext;
  readonly read: CellReader;
}

/** A cell that holds something, with the row where it stands. */
interface FilledCell {
  readonly rowIndex: number;
  readonly raw: CellValue;
  readonly isFormula: boolean;
  readonly read: CellRead;
}

/** The cases of a recognised ledger; see {@link readLedgerAs}. */
export function readLedger(grid: SheetGrid, recognition: Recognition): LedgerRow[] {
  return readLedgerAs(ledgerKind(recognition.kind), grid, recognition);
}

/** The cases read as a ledger of this kind, in the sheet's order; only mapped columns, blank cells included. Never throws. */
export function readLedgerAs(kind: LedgerKind, grid: SheetGrid, recognition: Recognition): LedgerRow[] {
  const columns = mappedColumns(kind, grid, recognition);
  const merges = mergedDown(grid, recognition.firstDataRow);
  let previous: LedgerRow | null = null;
  return recognition.cases.map(({ rowIndex, continuation }) => {
    const cells: Record<string, CellReading> = {};
    for (const column of columns) {
      const above: CellReading | undefined = previous?.cells[column.field.id];
      const filled = filledCells(grid, merges, column, rowIndex, continuation, above);
      cells[column.field.id] = readingOf(column, rowIndex, filled);
    }
    previous = { rowIndex, continuation, cells };
    return previous;
  });
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

function filledCells(
  grid: SheetGrid,
  merges: MergedDown,
  column: ReadColumn,
  rowIndex: number,
  continuation: readonly number[],
  above: CellReading | undefined,
): FilledCell[] {
  const first = filledCell(grid, merges, column, rowIndex, above);
  const filled = first ? [first] : [];
  for (const row of continuation) {
    const raw = valueAt(grid, row, column.columnIndex);
    if (raw === null || isDitto(raw)) continue;
    const cell = filledCell(grid, merges, column, row, undefined);
    if (cell) filled.push(cell);
  }
  return filled;
}

function filledCell(
  grid: SheetGrid,
  merges: MergedDown,
  column: ReadColumn,
  rowIndex: number,
  above: CellReading | undefined,
): FilledCell | null {
  const { columnIndex, field } = column;
  const own = valueAt(grid, rowIndex, columnIndex);
  if (own !== null && isDitto(own)) {
    const read =
      isRepeatable(field.cell) && above && above.value !== null
        ? repeated(above)
        : notRead(String(own), 'unreadable');
    return { rowIndex, raw: own, isFormula: grid.isFormulaAt(rowIndex, columnIndex), read };
  }
  const top = own === null && isRepeatable(field.cell) ? merges.topRowOf(rowIndex, columnIndex) : null;
  const sourceRow = top ?? rowIndex;
  const raw = top === null ? own : valueAt(grid, top, columnIndex);
  if (raw === null) return null;
  const format = typeof raw === 'number' ? grid.numberFormatAt(sourceRow, columnIndex) : 'General';
  const read = column.read(raw, format, column.context);
  if (read.value === null) return null;
  return {
    rowIndex,
    raw,
    isFormula: grid.isFormulaAt(sourceRow, columnIndex),
    read: top === null ? read : repeated(read),
  };
}

function repeated(read: CellRead): CellRead {
  if (read.assumptions.includes('same-as-above')) return read;
  return { value: read.value, assumptions: [...read.assumptions, 'same-as-above'], doubt: read.doubt };
}

function readingOf(column: ReadColumn, rowIndex: number, filled: readonly FilledCell[]): CellReading {
  const first = filled[0];
  const { columnIndex } = column;
  if (!first) {
    return { rowIndex, columnIndex, raw: null, isFormula: false, value: null, assumptions: [], doubt: null };
  }
  const { value, assumptions, doubt } =
    filled.length === 1
      ? first.read
      : joinReads(
          column.field.cell,
          filled.map((cell) => cell.read),
        );
  return {
    rowIndex: first.rowIndex,
    columnIndex,
    raw: filled.length === 1 ? first.raw : filled.map((cell) => String(cell.raw)).join('\n'),
    isFormula: filled.some((cell) => cell.isFormula),
    value,
    assumptions,
    doubt,
  };
}
