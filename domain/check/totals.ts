/**
 * Counts again what total rows state, kept up to date as cases come and change. Decides which cases a total row may
 * stand for: the section above or below it, all above, or all. Refuses to know when a total is wrong (the rule does).
 */
import { totalRows, type StatedCell, type TotalRow } from '#domain/check/totalRows';
import type { BesideColumn } from '#domain/check/besideColumns';
import { valueAt, type SheetGrid } from '#domain/grid';
import type { FieldDef } from '#domain/kinds/fields';
import type { CellReading, LedgerRow } from '#domain/read/reading';
import type { Recognition } from '#domain/recognise/recognition';

/** What a total row states in one cell, and what the cases it may stand for add up to. */
export interface StatedTotal {
  readonly rowIndex: number;
  readonly label: string;
  readonly cell: StatedCell;
  readonly reading: CellReading;
  /** Counts of the cases it may stand for, nearest reading first; those without cases are left out. */
  readonly counted: readonly Counted[];
}

export interface Counted {
  readonly cases: number;
  readonly sum: number;
  /** Cases whose cell is blank: 0, or one person each. */
  readonly blank: number;
  /** Cases whose cell could not be read or is a rough number: then nothing is known. */
  readonly unread: number;
}

interface Scope {
  readonly from: number;
  readonly to: number;
  cases: number;
  readonly columns: { sum: number; blank: number; unread: number }[];
}

type Contribution = number | 'blank' | 'unread';

export class LedgerTotals {
  readonly #grid: SheetGrid;
  readonly #totals: readonly { readonly row: TotalRow; readonly scopes: readonly Scope[] }[];
  readonly #columns: readonly { readonly columnIndex: number; readonly field: FieldDef }[];
  readonly #contributions = new Map<LedgerRow, readonly Contribution[]>();

  constructor(
    grid: SheetGrid,
    recognition: Recognition,
    fields: ReadonlyMap<string, FieldDef>,
    beside: readonly BesideColumn[],
  ) {
    const rows = totalRows(grid, recognition, fields, beside);
    const columns = new Map(
      rows.flatMap(({ stated }) =>
        stated.filter(({ counts }) => counts === 'sum').map((cell) => [cell.columnIndex, cell.field]),
      ),
    );
    this.#grid = grid;
    this.#columns = [...columns].map(([columnIndex, field]) => ({ columnIndex, field }));
    this.#totals = rows.map((row, at) => ({ row, scopes: scopesOf(rows, at, this.#columns.length) }));
  }

  add(row: LedgerRow): void {
    if (this.#totals.length === 0) return;
    const contributions = this.#columns.map(({ columnIndex, field }) =>
      this.#valueOf(row, columnIndex, field),
    );
    this.#contributions.set(row, contributions);
    this.#count(row, contributions, 1);
  }

  remove(row: LedgerRow): void {
    const contributions = this.#contributions.get(row);
    if (!contributions) return;
    this.#contributions.delete(row);
    this.#count(row, contributions, -1);
  }

  /** Every cell that states a total, in the sheet's order. */
  *stated(): Generator<StatedTotal, void> {
    for (const { row, scopes } of this.#totals) {
      const filled = scopes.filter(({ cases }) => cases > 0);
      for (const cell of row.stated) {
        const at = this.#columns.findIndex(({ columnIndex }) => columnIndex === cell.columnIndex);
        const counted = filled.map((scope) => ({
          cases: scope.cases,
          ...(scope.columns[at] ?? { sum: scope.cases, blank: 0, unread: 0 }),
        }));
        const reading = this.#readingOf(row.rowIndex, cell);
        yield { rowIndex: row.rowIndex, label: row.label, cell, reading, counted };
      }
    }
  }

  #count(row: LedgerRow, contributions: readonly Contribution[], sign: 1 | -1): void {
    for (const { scopes } of this.#totals) {
      for (const scope of scopes) {
        if (row.rowIndex < scope.from || row.rowIndex > scope.to) continue;
        scope.cases += sign;
        for (const [at, contribution] of contributions.entries()) {
          const column = scope.columns[at]!;
          if (typeof contribution === 'number') column.sum += sign * contribution;
          else column[contribution] += sign;
        }
      }
    }
  }

  #valueOf(row: LedgerRow, columnIndex: number, field: FieldDef): Contribution {
    const reading = row.cells[field.id];
    const value = reading ? reading.value : valueAt(this.#grid, row.rowIndex, columnIndex);
    if (value === null) return 'blank';
    if (reading?.assumptions.includes('approximate')) return 'unread';
    return typeof value === 'number' ? value : 'unread';
  }

  #readingOf(rowIndex: number, { columnIndex, number }: StatedCell): CellReading {
    const raw = valueAt(this.#grid, rowIndex, columnIndex);
    const isFormula = this.#grid.isFormulaAt(rowIndex, columnIndex);
    return { rowsBelow: 0, columnIndex, raw, isFormula, value: number, assumptions: [], doubt: null };
  }
}

/** 合计 directly under the headings, before the 小计 of its parts. */
const GRAND = /总计|合计/;

/** 合计 below the 小计 of its parts; one that stands below each part is no such. */
const PLAIN_GRAND = /^(?:总计|合计|共计|全年)/;

function isOverParts(totals: readonly TotalRow[], at: number): boolean {
  const { label } = totals[at]!;
  return at > 0 && PLAIN_GRAND.test(label) && totals.slice(0, at).every((other) => other.label !== label);
}

/** Rows of the cases the total row at this place may stand for; 累计 counts on from earlier sections. */
function scopesOf(totals: readonly TotalRow[], at: number, columns: number): Scope[] {
  const { rowIndex, label } = totals[at]!;
  const above = { from: (totals[at - 1]?.rowIndex ?? -1) + 1, to: rowIndex - 1 };
  const below = { from: rowIndex + 1, to: (totals[at + 1]?.rowIndex ?? Infinity) - 1 };
  const allAbove = { from: 0, to: rowIndex - 1 };
  const all = { from: 0, to: Infinity };
  const wider = at === 0 && GRAND.test(label) ? [all, below] : [below, allAbove, all];
  const nearest = isOverParts(totals, at) ? [allAbove, above] : [above];
  const ranges = label.includes('累计') ? [allAbove, all] : [...nearest, ...wider];
  return ranges.map((range) => ({
    ...range,
    cases: 0,
    columns: Array.from({ length: columns }, () => ({ sum: 0, blank: 0, unread: 0 })),
  }));
}
