/**
 * A recognised ledger made of plain data, for tests of reading and checking: heading row 1, cases from row 2 on. A row
 * marked as continuation belongs to the case above it.
 */
import { gridFromRows, type CellValue, type GridRange, type SheetGrid } from '#domain/grid';
import type { LedgerKind, LedgerKindId } from '#domain/kinds/fields';
import { fieldOf, ledgerKind } from '#domain/kinds/kinds';
import { dayOrderOf } from '#domain/read/monthAndDay';
import type { CaseRows, RecognisedColumn, Recognition } from '#domain/recognise/recognition';

export interface LedgerOfFields {
  readonly kind?: LedgerKindId;
  readonly year?: number | null;
  /** Field ids, left to right. */
  readonly columns: readonly string[];
  readonly rows: readonly (readonly CellValue[])[];
  /** Excel number format by field id; General elsewhere. */
  readonly formats?: Readonly<Partial<Record<string, string>>>;
  /** The same of single cells, by `field:rowNumber`. */
  readonly cellFormats?: Readonly<Partial<Record<string, string>>>;
  /** Headings of the office's own columns, right of the fields. */
  readonly beside?: readonly string[];
  /** Excel row numbers (2 = first row of `rows`) that belong to no case: totals, footers. */
  readonly otherRows?: readonly number[];
  /** Excel row numbers (2 = first row of `rows`) that continue the case above. */
  readonly continuationRows?: readonly number[];
  /** Further fields read from the cells of a field, by its id. */
  readonly also?: Readonly<Partial<Record<string, readonly string[]>>>;
  readonly merges?: readonly GridRange[];
  /** `field:rowNumber` of cells that hold formulas. */
  readonly formulas?: readonly string[];
  readonly dateSystem?: 1900 | 1904;
}

export interface SheetOfFields {
  readonly kind: LedgerKind;
  readonly grid: SheetGrid;
  readonly recognition: Recognition;
}

export function sheetOfFields(ledger: LedgerOfFields): SheetOfFields {
  const kind = ledgerKind(ledger.kind ?? 'petition');
  const fields = ledger.columns.map((id) => {
    const field = fieldOf(kind, id);
    if (!field) throw new Error(`${kind.id} has no field ${id}`);
    return field;
  });
  const headings = fields.map((field) => field.label.zh);
  const formulas = new Set(ledger.formulas ?? []);
  const grid: SheetGrid = {
    ...gridFromRows('台账', [[...headings, ...(ledger.beside ?? [])], ...ledger.rows]),
    dateSystem: ledger.dateSystem ?? 1900,
    merges: ledger.merges ?? [],
    numberFormatAt: (rowIndex, columnIndex) => {
      const field = ledger.columns[columnIndex]!;
      return ledger.cellFormats?.[`${field}:${rowIndex + 1}`] ?? ledger.formats?.[field] ?? 'General';
    },
    isFormulaAt: (rowIndex, columnIndex) => formulas.has(`${ledger.columns[columnIndex]}:${rowIndex + 1}`),
  };
  const recognition: Recognition = {
    sheetName: grid.name,
    kind: kind.id,
    headerRows: [0],
    firstDataRow: 1,
    lastDataRow: ledger.rows.length,
    cases: casesOf(ledger),
    columns: [
      ...fields.map((field) => ({ heading: field.label.zh, field: field.id, status: 'mapped' as const })),
      ...(ledger.beside ?? []).map((heading) => ({ heading, field: null, status: 'kept' as const })),
    ].map((column, columnIndex) => ({
      ...column,
      columnIndex,
      group: null,
      score: 1,
      reason: { zh: '测试', en: 'test' },
      candidates: [],
      ...(ledger.also?.[column.field ?? ''] ? { also: ledger.also[column.field ?? '']! } : {}),
      ...shownOrder(ledger.rows.map((row) => row[columnIndex] ?? null)),
    })),
    year: ledger.year ?? null,
  };
  return { kind, grid, recognition };
}

function shownOrder(values: readonly CellValue[]): Pick<RecognisedColumn, 'dayOrder'> {
  const dayOrder = dayOrderOf(values);
  return dayOrder === null ? {} : { dayOrder };
}

function casesOf({ rows, continuationRows, otherRows }: LedgerOfFields): CaseRows[] {
  const continues = new Set(continuationRows ?? []);
  const others = new Set(otherRows ?? []);
  const cases: { rowIndex: number; continuation: number[] }[] = [];
  rows.forEach((_row, index) => {
    if (others.has(index + 2)) return;
    if (continues.has(index + 2)) cases.at(-1)!.continuation.push(index + 1);
    else cases.push({ rowIndex: index + 1, continuation: [] });
  });
  return cases;
}
