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

/** More rows than these are measured a few milliseconds a frame. */
const ROWS_AT_ONCE = 300;
const ROWS_A_STEP = 50;

export class RowHeights {
  readonly #fitted = new Map<number, number>();
  /** Rows from `next` to `last` are still to be measured; until then they are as tall as they were. */
  #waiting: { next: number; last: number } | null;

  constructor(
    readonly sheet: Sheet,
    readonly context: CanvasRenderingContext2D,
  ) {
    this.#waiting = this.#filledRows();
  }

  get isMeasured(): boolean {
    return this.#waiting === null;
  }

  /**
   * @param area null: everything, as when a column was made wider
   * @returns whether a height changed at once
   */
  forget(area: Area | null): boolean {
    if (area && area.lastRow - area.firstRow < ROWS_AT_ONCE) return this.measure(area.firstRow, area.lastRow);
    this.#waiting = this.#filledRows();
    return false;
  }

  /** @returns whether a height changed */
  measure(firstRow: number, lastRow: number): boolean {
    let isChanged = false;
    for (let row = firstRow; row <= lastRow; row++) isChanged = this.#measure(row) || isChanged;
    return isChanged;
  }

  /** Goes on with what waits to be measured, for so many milliseconds. @returns whether a height changed */
  measureMore(milliseconds: number): boolean {
    const end = performance.now() + milliseconds;
    let isChanged = false;
    while (this.#waiting && performance.now() < end) {
      const { next, last } = this.#waiting;
      const until = Math.min(last, next + ROWS_A_STEP - 1);
      isChanged = this.measure(next, until) || isChanged;
      this.#waiting = until === last ? null : { next: until + 1, last };
    }
    return isChanged;
  }

  /** Rows of another height than the default, ascending. */
  exceptions(): LineSize[] {
    const { rows } = this.sheet;
    const sizes = new Map(this.#fitted);
    for (const [index, { size, isHidden }] of rows.entries()) {
      if (isHidden) sizes.set(index, 0);
      else if (size !== null) sizes.set(index, Math.round(size * PIXELS_PER_POINT));
    }
    return [...sizes].map(([index, pixels]) => ({ index, pixels })).sort((a, b) => a.index - b.index);
  }

  /** Those that are filled now, and those that were when they were measured. */
  #filledRows(): { next: number; last: number } | null {
    const used = this.sheet.usedArea(true);
    let [next, last] = [used?.firstRow ?? Infinity, used?.lastRow ?? -1];
    for (const row of this.#fitted.keys()) {
      next = Math.min(next, row);
      last = Math.max(last, row);
    }
    return last < 0 ? null : { next, last };
  }

  #measure(rowIndex: number): boolean {
    const before = this.#fitted.get(rowIndex) ?? DEFAULT_ROW_PIXELS;
    const fitted = Math.min(this.#tallest(rowIndex), TALLEST_PIXELS);
    if (fitted > DEFAULT_ROW_PIXELS) this.#fitted.set(rowIndex, fitted);
    else this.#fitted.delete(rowIndex);
    return fitted !== before;
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
