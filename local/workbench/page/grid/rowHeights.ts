/**
 * Heights of the rows whose height the workbook leaves open: as tall as their tallest cell, wrapped text included.
 * Decides heights in pixels; merged cells do not count, as in every spreadsheet. Keeps what it measured until told that
 * rows changed.
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

export class RowHeights {
  #fitted = new Map<number, number>();
  #isMeasured = false;

  constructor(
    readonly sheet: Sheet,
    readonly context: CanvasRenderingContext2D,
  ) {}

  /** @param area null: everything, as when a column was made wider */
  forget(area: Area | null): void {
    if (!area || area.lastRow - area.firstRow > 1000) this.#isMeasured = false;
    else for (let row = area.firstRow; row <= area.lastRow; row++) this.#measure(row);
  }

  /** Rows of another height than the default, ascending. */
  exceptions(): LineSize[] {
    if (!this.#isMeasured) this.#measureAll();
    const { rows } = this.sheet;
    const sizes = new Map(this.#fitted);
    for (const [index, { size, isHidden }] of rows.entries()) {
      if (isHidden) sizes.set(index, 0);
      else if (size !== null) sizes.set(index, Math.round(size * PIXELS_PER_POINT));
    }
    return [...sizes].map(([index, pixels]) => ({ index, pixels })).sort((a, b) => a.index - b.index);
  }

  #measureAll(): void {
    this.#isMeasured = true;
    this.#fitted = new Map();
    const used = this.sheet.usedArea(true);
    if (!used) return;
    for (let row = used.firstRow; row <= used.lastRow; row++) this.#measure(row);
  }

  #measure(rowIndex: number): void {
    if (this.sheet.rows.at(rowIndex).size !== null) return;
    let tallest = DEFAULT_ROW_PIXELS;
    for (const { columnIndex } of this.sheet.cells.within(wholeRow(rowIndex))) {
      tallest = Math.max(tallest, this.#heightOf(rowIndex, columnIndex));
    }
    if (tallest > DEFAULT_ROW_PIXELS) this.#fitted.set(rowIndex, Math.min(tallest, TALLEST_PIXELS));
    else this.#fitted.delete(rowIndex);
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
