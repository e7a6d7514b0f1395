/**
 * A column's own values as evidence: a sample spread over the sheet, and which share of it fits a predicate.
 * Decides the sample's size and what counts as a counter; refuses to know fields.
 */
import { type CellValue, type SheetGrid, valueAt } from '#domain/grid';
import { normaliseText } from '#domain/recognise/normalise';

/** Rows looked at per column: enough for a share, constant for any size of sheet. */
export const SAMPLE_ROWS = 400;
const COUNTER_ROWS = 60;
/** A sheet may go on counting where another ended; from here on numbers are given by a system. */
const LATEST_START = 999;

export interface ColumnSample {
  readonly columnIndex: number;
  /** Filled cells of the sampled rows, in their order; ditto marks and hidden values are left out. */
  readonly values: readonly CellValue[];
  /** Normalised texts of `values`. */
  readonly texts: readonly string[];
  /** Different texts among `values`. */
  readonly distinct: number;
  /** Whether the column counts its rows: 1, 2, 3 … */
  readonly counts: boolean;
  /** Filled cells ÷ sampled rows. */
  readonly filledShare: number;
  readonly isHidden: boolean;
}

const DITTO = new Set(['同上', '〃', '″', '"', '同前', '"同上"']);
/** A value hidden altogether, in sheets and exports that mask. */
const HIDDEN = /^\*+$/;

/** Indexes spread evenly over `rowIndexes`, `SAMPLE_ROWS` at most. */
export function spreadSample(rowIndexes: readonly number[]): number[] {
  if (rowIndexes.length <= SAMPLE_ROWS) return [...rowIndexes];
  const step = rowIndexes.length / SAMPLE_ROWS;
  return Array.from({ length: SAMPLE_ROWS }, (_, at) => rowIndexes[Math.floor(at * step)]!);
}

/** @param rowIndexes rows that may hold cases, in order (0-based) */
export function sampleColumn(
  grid: SheetGrid,
  columnIndex: number,
  rowIndexes: readonly number[],
): ColumnSample {
  const sampled = spreadSample(rowIndexes);
  const values: CellValue[] = [];
  const texts: string[] = [];
  for (const rowIndex of sampled) {
    const value = valueAt(grid, rowIndex, columnIndex);
    if (value === null) continue;
    const text = normaliseText(String(value));
    if (text === '' || DITTO.has(text) || HIDDEN.test(text)) continue;
    values.push(value);
    texts.push(text);
  }
  return {
    columnIndex,
    values,
    texts,
    distinct: new Set(texts).size,
    counts: isCounter(grid, columnIndex, rowIndexes.slice(0, COUNTER_ROWS)),
    filledShare: sampled.length === 0 ? 0 : values.length / sampled.length,
    isHidden: grid.hiddenColumns.has(columnIndex),
  };
}

/** Share of the sample that fits; 0 for an empty column. */
export function shareOf(sample: ColumnSample, fits: (value: CellValue) => boolean): number {
  return sample.values.length === 0 ? 0 : countOf(sample, fits) / sample.values.length;
}

export function countOf(sample: ColumnSample, fits: (value: CellValue) => boolean): number {
  let count = 0;
  for (const value of sample.values) if (fits(value)) count++;
  return count;
}

/** Share of the sample whose normalised text is in the set. */
export function shareIn(sample: ColumnSample, texts: ReadonlySet<string>): number {
  if (sample.texts.length === 0) return 0;
  return sample.texts.filter((text) => texts.has(text)).length / sample.texts.length;
}

/** Characters per value of the sample. */
export function meanLength({ texts }: ColumnSample): number {
  return texts.reduce((sum, text) => sum + text.length, 0) / Math.max(1, texts.length);
}

function isCounter(grid: SheetGrid, columnIndex: number, rowIndexes: readonly number[]): boolean {
  const numbers: number[] = [];
  for (const rowIndex of rowIndexes) {
    const value = valueAt(grid, rowIndex, columnIndex);
    const text = value === null ? '' : normaliseText(String(value)).replace(/[.、]$/, '');
    if (text === '') continue;
    if (/^\d{1,4}[-—–]\d{1,2}$/.test(text)) continue;
    if (!/^\d{1,6}$/.test(text)) return false;
    numbers.push(Number(text));
  }
  if (numbers.length === 0 || numbers[0]! > LATEST_START) return false;
  if (numbers.length === 1) return numbers[0] === 1;
  const steps = numbers
    .slice(1)
    .filter((number, at) => number === 1 || number === (numbers[at] ?? 0) + 1).length;
  return steps / (numbers.length - 1) >= 0.8;
}
