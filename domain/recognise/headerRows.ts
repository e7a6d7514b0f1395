/**
 * Where the headings of a ledger stand: one to three rows among titles, unit lines and rows of column numbers.
 * Decides by counting headings that ledgers use; refuses to know what the columns hold.
 */
import { type CellValue, type SheetGrid, valueAt } from '#domain/grid';
import { looksLikeDay, looksLikePhone } from '#domain/recognise/cellShapes';
import { isKnownHeading } from '#domain/recognise/headingIndex';
import { anyHeadingWeight } from '#domain/recognise/headingMeaning';
import { type HeadingCell, headingCells, MergeMap } from '#domain/recognise/headingCells';
import { headingText, normaliseText } from '#domain/recognise/normalise';
import { markedRows, trustIn } from '#domain/recognise/sheetMarks';
import { namesOwnColumn } from '#domain/sync/ownColumns';

/** Filled rows searched for headings besides those that Excel marks; ledgers have them near the top. */
const SEARCHED_ROWS = 60;
const MIN_WEIGHT = 3;
const LONGEST_HEADING = 60;

export interface Header {
  /** 0-based, top first. */
  readonly rows: readonly number[];
  readonly cells: readonly HeadingCell[];
  /** Sum of the headings' weights, more where Excel marks them: how much this looks like the head of a ledger. */
  readonly weight: number;
}

/** The best heading rows of a sheet; null when nothing looks like them. */
export function findHeader(grid: SheetGrid): Header | null {
  const marked = markedRows(grid);
  const last = lastSearchedRow(grid);
  const searched = Array.from({ length: last + 1 }, (_, at) => at).concat(marked.filter((row) => row > last));
  const merges = new MergeMap(grid.merges, Math.max(last, ...marked));
  let best: Header | null = null;
  for (const rowIndex of searched) {
    if (!mayBeHeadings(grid, rowIndex)) continue;
    for (const rows of spansAround(grid, merges, rowIndex)) {
      const cells = headingCells(grid, merges, rows);
      const known = cells.reduce((sum, cell) => sum + anyHeadingWeight(cell.heading, cell.group), 0);
      const weight = known * trustIn(grid, marked, rows);
      if (weight >= MIN_WEIGHT && (best === null || weight > best.weight + 0.01))
        best = { rows, cells, weight };
    }
  }
  return best;
}

/** A row of column numbers: 1, 2, 3 … or (1), (2), (3) …, never data. */
export function isNumberRow(row: readonly CellValue[]): boolean {
  const last = new Map<string, number>();
  let filled = 0;
  for (const value of row) {
    if (value === null) continue;
    const ordinal = ordinalOf(normaliseText(String(value)).replace(/[()]/g, ''));
    if (!ordinal) return false;
    const before = last.get(ordinal.family);
    if (before === undefined ? ordinal.at > 1 : ordinal.at !== before + 1) return false;
    last.set(ordinal.family, ordinal.at);
    filled++;
  }
  return filled >= 3;
}

const STEMS = '甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥'.split('');
const NUMERALS = '一二三四五六七八九十'.split('');

/**
 * What a column may be counted by: 1 2 3, a b c, 一 二 三 (to 十九), 甲 乙 丙 (after 癸 to 子); a form may go on from one to
 * another.
 */
function ordinalOf(text: string): { readonly family: string; readonly at: number } | null {
  if (/^\d{1,3}$/.test(text)) return { family: 'digits', at: Number(text) };
  if (/^[a-z]$/.test(text)) return { family: 'letters', at: text.charCodeAt(0) - 96 };
  if (STEMS.includes(text)) return { family: 'stems', at: STEMS.indexOf(text) + 1 };
  const [ten, unit] = text.length === 2 && text.startsWith('十') ? [10, text.slice(1)] : [0, text];
  return NUMERALS.includes(unit) ? { family: 'numerals', at: ten + NUMERALS.indexOf(unit) + 1 } : null;
}

function lastSearchedRow(grid: SheetGrid): number {
  let filled = 0;
  for (let rowIndex = 0; rowIndex < grid.rows.length; rowIndex++) {
    if (grid.rows[rowIndex]!.some((value) => value !== null)) filled++;
    if (filled === SEARCHED_ROWS) return rowIndex;
  }
  return grid.rows.length - 1;
}

function mayBeHeadings(grid: SheetGrid, rowIndex: number): boolean {
  const row = grid.rows[rowIndex]!;
  let known = 0;
  for (const value of row) {
    if (typeof value !== 'string') continue;
    if (looksLikeData(value)) return false;
    if (isKnownHeading(value)) known++;
  }
  return known >= 2;
}

function looksLikeData(value: CellValue): boolean {
  if (typeof value !== 'string') return value !== null;
  return looksLikeDay(value) || looksLikePhone(value);
}

/** The row alone, then with a row below, with rows above, and three rows: the first of equals wins. */
function spansAround(grid: SheetGrid, merges: MergeMap, rowIndex: number): number[][] {
  const above = filledRow(grid, rowIndex, -1);
  const below = filledRow(grid, rowIndex, 1);
  const hasGroups = above !== null && stands(grid, merges, above, rowIndex);
  const hasParts = below !== null && stands(grid, merges, rowIndex, below);
  const spans: number[][] = [];
  if (hasGroups) {
    const top = filledRow(grid, above, -1);
    if (hasParts) spans.push([above, rowIndex, below]);
    else if (top !== null && stands(grid, merges, top, above)) spans.push([top, above, rowIndex]);
    spans.push([above, rowIndex]);
  }
  if (hasParts) {
    const bottom = filledRow(grid, below, 1);
    if (!hasGroups && bottom !== null && stands(grid, merges, below, bottom))
      spans.push([rowIndex, below, bottom]);
    spans.push([rowIndex, below]);
  }
  return [...spans, [rowIndex]];
}

function filledRow(grid: SheetGrid, rowIndex: number, step: 1 | -1): number | null {
  const next = rowIndex + step;
  const row = grid.rows[next];
  return row !== undefined && row.some((value) => value !== null) ? next : null;
}

/** Over 月 and 日, as account books have it: the one number a group may be. */
const YEAR = /^\s*(?:19|20)\d\d\s*年\s*$/;

function isNoGroup(text: string): boolean {
  return !YEAR.test(text) && (isFormLine(text) || looksLikeData(text));
}

const FORM_LINE = /[:：]|\d{4}|台[账帐]|登记[表簿册]|统计表|明细表|一览表|汇总表|^填|^制表|^单位/;

/** A label with nothing behind its colon, a date with its blanks. */
const BLANK_TO_FILL = /[:：]\s*$|年\s+月\s*日?/;

/** Whether `lower` holds the parts of headings whose groups stand in `upper`. */
function stands(grid: SheetGrid, merges: MergeMap, upper: number, lower: number): boolean {
  const upperRow = grid.rows[upper]!;
  const lowerRow = grid.rows[lower]!;
  if (isNumberRow(upperRow) || isNumberRow(lowerRow)) return false;
  const groups = upperRow.filter((value) => value !== null && !isOwn(value));
  if (groups.some((value) => typeof value !== 'string' || isNoGroup(value))) return false;
  const widest = Math.max(
    0,
    ...upperRow.map((value, column) => (value === null ? 0 : merges.width(upper, column))),
  );
  if (groups.length < 2 && (widest < 2 || widest > grid.columnCount * 0.6)) return false;
  let parts = 0;
  let lone = 0;
  for (let column = 0; column < grid.columnCount; column++) {
    const value = valueAt(grid, lower, column);
    if (value === null || isOwn(value)) continue;
    if (typeof value !== 'string' || value.length > LONGEST_HEADING || looksLikeData(value)) return false;
    if (!isUnderGroup(grid, merges, upper, lower, column)) lone++;
    parts++;
  }
  return parts >= 2 && lone <= (widest >= 2 ? parts * LONE_SHARE : 0);
}

/** Of parts beneath wide groups so many may be the only part of theirs. */
const LONE_SHARE = 0.34;

function isOwn(value: CellValue): boolean {
  return typeof value === 'string' && namesOwnColumn(value);
}

function isFormLine(value: string): boolean {
  const { bare, notes } = headingText(value);
  const text = normaliseText(value).replace(/\([^)]*\)/g, '');
  if (BLANK_TO_FILL.test(value)) return true;
  return FORM_LINE.test(text) && (notes.length > 0 || !isKnownHeading(bare));
}

/** A part stands under a wide merged cell, under nothing, or under a group whose next cells are blank. */
function isUnderGroup(
  grid: SheetGrid,
  merges: MergeMap,
  upper: number,
  lower: number,
  column: number,
): boolean {
  const over = valueAt(grid, upper, column);
  if (over === null) return true;
  if (merges.width(upper, column) >= 2) return true;
  return valueAt(grid, upper, column + 1) === null && valueAt(grid, lower, column + 1) !== null;
}
