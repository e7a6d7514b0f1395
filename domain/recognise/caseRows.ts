/**
 * Which rows make one case: a row of its own, or the rows below that only continue it (a second person, more text).
 * Decides from what a row fills in; refuses to read values.
 */
import type { SheetGrid } from '#domain/grid';
import { isDitto } from '#domain/read/sameAsAbove';
import { looksLikeProse } from '#domain/recognise/cellShapes';
import type { CaseRows } from '#domain/recognise/recognition';

/** The columns (0-based) that tell a case's first row; several may play one part. */
export interface CaseColumns {
  readonly number: readonly number[];
  readonly who: readonly number[];
  readonly when: readonly number[];
  readonly what: readonly number[];
  /** Every column of the ledger, own columns left out. */
  readonly all: readonly number[];
}

interface RowFill {
  readonly rowIndex: number;
  readonly number: boolean;
  /** Its number is a part of one: 3-1. */
  readonly isPart: boolean;
  /** A word without digits stands where the number should, and no sentence says what the matter is: 占比, 领导签字. */
  readonly isLabelled: boolean;
  readonly who: boolean;
  readonly when: boolean;
  readonly what: boolean;
  /** Date or number stand in a merged cell that began above. */
  readonly whenMerged: boolean;
  readonly numberMerged: boolean;
  readonly whatMerged: boolean;
  readonly filled: number;
  /** The only filled cell, when there is just one. */
  readonly loneColumn: number | null;
}

const ROWS_A_STEP = 500;
/** Share of rows that must bear a number before a row without one is doubted. */
const NUMBERED_SHARE = 0.7;
/** A row that fills this share of what rows usually fill is a case even without name or date. */
const FULL_ROW_SHARE = 0.5;

/**
 * Pauses every few hundred rows; each yield is the share done so far, 0–1.
 *
 * @param rowIndexes rows with data, in order; `breaks` are rows after which nothing continues (totals, footers)
 */
export function* caseRows(
  grid: SheetGrid,
  columns: CaseColumns,
  rowIndexes: readonly number[],
  breaks: ReadonlySet<number>,
): Generator<number, CaseRows[], void> {
  const covered = coveredCells(grid, [...columns.number, ...columns.when, ...columns.what], rowIndexes);
  const fills: RowFill[] = [];
  for (const [at, rowIndex] of rowIndexes.entries()) {
    if (at % ROWS_A_STEP === 0) yield at / rowIndexes.length;
    fills.push(fillOf(grid, columns, covered, rowIndex));
  }
  const numbered = fills.filter((fill) => fill.number && !isPrenumbered(fill)).length;
  const substantial = fills.filter((fill) => (fill.what || fill.number) && !isPrenumbered(fill));
  const byNumber =
    columns.number.length > 0 && numbered >= substantial.length * NUMBERED_SHARE && numbered > 0;
  const byDigits = fills.filter((fill) => fill.isLabelled).length < numbered / 2;
  const usual = median(substantial.map((fill) => fill.filled));
  const cases: { rowIndex: number; continuation: number[] }[] = [];
  let open = false;
  for (const fill of fills) {
    if (breaks.has(fill.rowIndex) || (byDigits && fill.isLabelled)) {
      open = false;
      continue;
    }
    const goesOn = open && fill.isPart && !fill.what && !fill.when;
    if (!goesOn && beginsCase(fill, columns, byNumber, usual)) {
      cases.push({ rowIndex: fill.rowIndex, continuation: [] });
      open = true;
    } else if (open && continues(fill, columns)) {
      cases[cases.length - 1]!.continuation.push(fill.rowIndex);
    }
  }
  return cases;
}

/** Nothing entered yet but the number, and perhaps what is filled down beside it: 否, a formula. */
function isPrenumbered(fill: RowFill): boolean {
  if (fill.filled === 1) return fill.number;
  return fill.number && !fill.who && !fill.when && !fill.what && !fill.whenMerged && !fill.whatMerged;
}

function beginsCase(fill: RowFill, columns: CaseColumns, byNumber: boolean, usual: number): boolean {
  const full = fill.filled >= Math.max(2, usual * FULL_ROW_SHARE);
  if (fill.number) return !isPrenumbered(fill);
  if (fill.numberMerged) return false;
  if (byNumber) return fill.what && (fill.who || (columns.who.length === 0 && fill.when)) && full;
  if (fill.what) return fill.who || fill.when || full;
  if (fill.whatMerged) return false;
  if (columns.what.length === 0) return full && (fill.who || fill.when);
  return full && fill.who && (fill.when || fill.whenMerged);
}

/** A lone note in the number or date column continues nothing. */
function continues(fill: RowFill, columns: CaseColumns): boolean {
  if (fill.filled === 0) return false;
  if (isPrenumbered(fill)) return false;
  return fill.loneColumn === null || !columns.number.includes(fill.loneColumn);
}

function fillOf(
  grid: SheetGrid,
  columns: CaseColumns,
  covered: ReadonlySet<number>,
  rowIndex: number,
): RowFill {
  const row = grid.rows[rowIndex]!;
  const has = (column: number) => isFilled(row[column]);
  const isCovered = (column: number) => covered.has(rowIndex * 16_384 + column);
  let filled = 0;
  let lone: number | null = null;
  for (const column of columns.all) {
    if (!has(column)) continue;
    filled++;
    lone = filled === 1 ? column : null;
  }
  return {
    rowIndex,
    number: columns.number.some(has),
    isPart: columns.number.some((column) => SUB_NUMBER.test(String(row[column]))),
    isLabelled:
      columns.number.some((column) => isLabel(row[column])) &&
      !columns.what.some((column) => looksLikeProse(row[column] ?? null)),
    who: columns.who.some(has),
    when: columns.when.some(has),
    what: columns.what.some(has),
    whenMerged: columns.when.some(isCovered),
    numberMerged: columns.number.some(isCovered),
    whatMerged: columns.what.some(isCovered),
    filled,
    loneColumn: lone,
  };
}

/** Cells of these columns that a vertical merge covers below its first row, as `row * 16384 + column`. */
function coveredCells(
  grid: SheetGrid,
  columns: readonly number[],
  rowIndexes: readonly number[],
): Set<number> {
  const covered = new Set<number>();
  const first = rowIndexes[0] ?? 0;
  const last = rowIndexes[rowIndexes.length - 1] ?? -1;
  for (const range of grid.merges) {
    if (range.lastRow === range.firstRow || range.lastRow < first || range.firstRow > last) continue;
    for (const column of columns) {
      if (column < range.firstColumn || column > range.lastColumn) continue;
      for (let row = range.firstRow + 1; row <= Math.min(range.lastRow, last); row++)
        covered.add(row * 16_384 + column);
    }
  }
  return covered;
}

function isLabel(value: unknown): boolean {
  return typeof value === 'string' && isFilled(value) && !/\d/.test(value) && !isDitto(value);
}

/** 3-1 and 3-2 below 3: others who raise the same matter. */
const SUB_NUMBER = /^\s*\d{1,4}[-—–.]\d{1,2}\s*$/;

function isFilled(value: unknown): boolean {
  return value !== null && value !== undefined && !(typeof value === 'string' && value.trim() === '');
}

function median(numbers: readonly number[]): number {
  if (numbers.length === 0) return 0;
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)]!;
}
