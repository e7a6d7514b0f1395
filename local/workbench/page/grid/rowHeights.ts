/**
 * Heights of the rows whose height the workbook leaves open: as tall as their tallest cell, wrapped text included.
 * Decides heights in pixels; merged cells do not count, as in every spreadsheet. Keeps what it measured until told that
 * rows changed, and measures a long sheet little by little.
 */
import { areaOf, SHEET_COLUMNS, type Area } from '#local/host/model/area';
import { columnPixels, DEFAULT_COLUMN_WIDTH } from '#local/host/model/lines';
import type { Sheet } from '#local/host/model/sheet';
import type { LineSize } from '#local/workbench/page/grid/axis';
import { fontOf } from '#local/workbench/page/grid/fonts';
import { wrappedLines } from '#local/workbench/page/grid/wrapText';

export const DEFAULT_ROW_PIXELS = 20;
export const CELL_PADDING = 3;
const PIXELS_PER_POINT = 4 / 3;
/** 409 points. @see https://support.microsoft.com/office/excel-specifications-and-limits-1672b34d-7043-467e-8e27-269d656771c3 */
const TALLEST_PIXELS = 545;

const ROWS_A_STEP = 50;

interface Rows {
  next: number;
  last: number;
}

export class RowHeights {
  readonly #fitted = new Map<number, number>();
  #lastFitted = -1;
  /** Still to be measured; until then they are as tall as they were. */
  #waiting: Rows[];

  /** @param onHeight told of every row whose height is another one now */
  constructor(
    readonly sheet: Sheet,
    readonly context: CanvasRenderingContext2D,
    readonly onHeight: (row: LineSize) => void,
  ) {
    this.#waiting = [this.#filledRows()];
  }

  get isMeasured(): boolean {
    return this.#waiting.length === 0;
  }

  /** Measured anew when there is time. @param area null: everything, as when a column was made wider */
  forget(area: Area | null): void {
    const filled = this.#filledRows();
    if (!area) this.#waiting = [filled];
    else this.#wait({ next: area.firstRow, last: Math.min(area.lastRow, filled.last) });
  }

  /** What is written from top to bottom comes together to one stretch. */
  #wait(rows: Rows): void {
    const latest = this.#waiting.at(-1);
    const isBeside =
      latest && rows.next <= latest.last + ROWS_A_STEP && latest.next <= rows.last + ROWS_A_STEP;
    if (!isBeside) this.#waiting.push(rows);
    else {
      latest.next = Math.min(latest.next, rows.next);
      latest.last = Math.max(latest.last, rows.last);
    }
  }

  measure(firstRow: number, lastRow: number): void {
    for (let row = firstRow; row <= lastRow; row++) this.#measure(row);
  }

  /** Goes on with what waits to be measured, for so many milliseconds. */
  measureMore(milliseconds: number): void {
    const end = performance.now() + milliseconds;
    for (let rows = this.#waiting[0]; rows && performance.now() < end; rows = this.#waiting[0]) {
      const until = Math.min(rows.last, rows.next + ROWS_A_STEP - 1);
      this.measure(rows.next, until);
      rows.next = until + 1;
      if (rows.next > rows.last) this.#waiting.shift();
    }
  }

  /** Rows of another height than the default. */
  exceptions(): LineSize[] {
    const rows = new Set([...this.#fitted.keys(), ...[...this.sheet.rows.entries()].map(([index]) => index)]);
    return [...rows].map((index) => ({ index, pixels: this.#pixelsOf(index) }));
  }

  #pixelsOf(rowIndex: number): number {
    const { size, isHidden } = this.sheet.rows.at(rowIndex);
    if (isHidden) return 0;
    return size === null
      ? (this.#fitted.get(rowIndex) ?? DEFAULT_ROW_PIXELS)
      : Math.round(size * PIXELS_PER_POINT);
  }

  /** Those that may be filled now, and those that were when they were measured. */
  #filledRows(): Rows {
    return { next: 0, last: Math.max(this.sheet.usedArea(true)?.lastRow ?? -1, this.#lastFitted) };
  }

  #measure(rowIndex: number): void {
    const before = this.#fitted.get(rowIndex) ?? DEFAULT_ROW_PIXELS;
    const fitted = Math.min(this.#tallest(rowIndex), TALLEST_PIXELS);
    if (fitted > DEFAULT_ROW_PIXELS) {
      this.#fitted.set(rowIndex, fitted);
      this.#lastFitted = Math.max(this.#lastFitted, rowIndex);
    } else this.#fitted.delete(rowIndex);
    if (fitted !== before) this.onHeight({ index: rowIndex, pixels: this.#pixelsOf(rowIndex) });
  }

  #tallest(rowIndex: number): number {
    let tallest = DEFAULT_ROW_PIXELS;
    if (this.sheet.rows.at(rowIndex).size !== null) return tallest;
    for (const { columnIndex } of this.sheet.cells.within(wholeRow(rowIndex))) {
      tallest = Math.max(tallest, this.#heightOf(rowIndex, columnIndex));
    }
    return tallest;
  }

  #heightOf(rowIndex: number, columnIndex: number): number {
    const { sheet, context } = this;
    if (sheet.cell(rowIndex, columnIndex).value === null) return 0;
    const style = sheet.styleAt(rowIndex, columnIndex);
    const font = fontOf(context, style);
    if (!style.wrapsText) return font.lineHeight + 1;
    if (sheet.mergeAt(rowIndex, columnIndex)) return 0;
    const text = sheet.displayText(rowIndex, columnIndex);
    const { size, isHidden } = sheet.columns.at(columnIndex);
    if (isHidden) return 0;
    const width = columnPixels(size ?? DEFAULT_COLUMN_WIDTH) - 2 * CELL_PADDING;
    return wrappedLines(text, width, font.widthOf).length * font.lineHeight + 4;
  }
}

function wholeRow(rowIndex: number): Area {
  return areaOf(rowIndex, 0, 1, SHEET_COLUMNS);
}
