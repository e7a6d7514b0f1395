/**
 * Findings that follow typing: an edited row is read again and looked at, with the cases it is compared with, without
 * touching the others. Decides which cases an edit concerns, and when it may have changed which rows make a case: then
 * the sheet must be checked as a whole. Refuses to know the screen.
 */
import { checkInSteps } from '#domain/check/checkLedger';
import type { Finding } from '#domain/check/finding';
import type { LedgerChecker } from '#domain/check/ledgerChecker';
import { liveGrid, type CellEdit, type LiveGrid } from '#domain/check/liveGrid';
import type { CheckContext } from '#domain/check/ruleContext';
import { valueAt, type SheetGrid } from '#domain/grid';
import { caseReader, type CaseReader } from '#domain/read/readLedger';
import type { LedgerRow } from '#domain/read/reading';
import { isDitto } from '#domain/read/sameAsAbove';

/**
 * rechecked: findings of every case the edit concerns, by 0-based first row; an empty list when it has none left, and
 * those of total rows. structure: a row outside all cases was edited, or a case was emptied; check the whole sheet.
 */
export type LiveOutcome =
  | {
      readonly kind: 'rechecked';
      readonly findings: ReadonlyMap<number, readonly Finding[]>;
      readonly totals: readonly Finding[];
    }
  | { readonly kind: 'structure' };

/** Entered between two yields: well below a millisecond a step. */
const CASES_ENTERED_A_STEP = 4_096;

export class LiveChecker {
  readonly #grid: LiveGrid;
  readonly #checker: LedgerChecker;
  readonly #readCase: CaseReader;
  readonly #rows: LedgerRow[];
  /** One more than the place in `#rows` of the case that covers a row; 0 where none does. */
  readonly #placeAfter: Uint32Array;

  private constructor(
    grid: LiveGrid,
    checker: LedgerChecker,
    readCase: CaseReader,
    rows: LedgerRow[],
    placeAfter: Uint32Array,
  ) {
    this.#grid = grid;
    this.#checker = checker;
    this.#readCase = readCase;
    this.#rows = rows;
    this.#placeAfter = placeAfter;
  }

  /** Checks everything once, in short steps that yield the share done, and goes on from there. */
  static *start(
    rows: readonly LedgerRow[],
    context: CheckContext,
  ): Generator<number, { readonly live: LiveChecker; readonly findings: Finding[] }, void> {
    const grid = liveGrid(context.grid);
    const { checker, findings } = yield* checkInSteps(rows, { ...context, grid });
    const readCase = caseReader(context.kind, grid, context.recognition);
    const placeAfter = yield* placesAfter(rows, grid.rows.length);
    return { live: new LiveChecker(grid, checker, readCase, rows.slice(), placeAfter), findings };
  }

  edit(edits: readonly CellEdit[]): LiveOutcome {
    for (const edit of edits) this.#grid.set(edit);
    const places = new Set<number>();
    for (const { rowIndex } of edits) {
      const place = this.#placeOf(rowIndex);
      if (place < 0 || this.#isEmptied(place)) return { kind: 'structure' };
      places.add(place);
    }
    for (const place of [...places].sort((left, right) => left - right)) this.#readAgain(place);
    for (const _ of this.#checker.settle());
    const findings = new Map(
      this.#checker.takeTouched().map(({ rowIndex }) => [rowIndex, this.#checker.findingsOf(rowIndex)]),
    );
    return { kind: 'rechecked', findings, totals: this.#checker.totalFindings() };
  }

  /** The sheet with all edits so far. */
  get grid(): SheetGrid {
    return this.#grid;
  }

  /** The case that covers this row, as it was last read; null for rows of no case. */
  caseAt(rowIndex: number): LedgerRow | null {
    return this.#rows[this.#placeOf(rowIndex)] ?? null;
  }

  /** Place in `#rows` of the case that covers this row; −1 for rows of no case. */
  #placeOf(rowIndex: number): number {
    return (this.#placeAfter[rowIndex] ?? 0) - 1;
  }

  #isEmptied(place: number): boolean {
    const { rowIndex, cells } = this.#rows[place]!;
    return Object.values(cells).every((cell) => valueAt(this.#grid, rowIndex, cell!.columnIndex) === null);
  }

  /** Reads the case, and those below as long as a cell of theirs means the one above. */
  #readAgain(place: number): void {
    for (let at = place; at < this.#rows.length; at++) {
      const before = this.#rows[at]!;
      if (at > place && !meansAbove(before)) return;
      const row = this.#readCase(before, this.#rows[at - 1] ?? null);
      this.#rows[at] = row;
      this.#checker.put(row);
    }
  }
}

/** For each row of the sheet, one more than the place of its case; in short steps, when all else is done. */
function* placesAfter(rows: readonly LedgerRow[], sheetRows: number): Generator<number, Uint32Array, void> {
  const places = new Uint32Array(sheetRows);
  for (let place = 0; place < rows.length; place++) {
    const { rowIndex, continuation } = rows[place]!;
    places[rowIndex] = place + 1;
    for (const line of continuation) places[line] = place + 1;
    if (place % CASES_ENTERED_A_STEP === 0) yield 1;
  }
  return places;
}

function meansAbove(row: LedgerRow): boolean {
  return Object.values(row.cells).some(
    (cell) => cell!.assumptions.includes('same-as-above') || isDitto(cell!.raw),
  );
}
