/**
 * What is to be painted for each cell: its look with conditional formats over it, its text, and how far the text runs
 * into blank neighbours. Decides alignment and overflow; keeps what it found until the workbook changes. Refuses to know
 * the canvas beyond measuring.
 */
import type { Area } from '#local/host/model/area';
import { isError } from '#local/host/model/cellValue';
import { shownStyleAt } from '#local/host/model/conditionalFormats';
import type { Sheet } from '#local/host/model/sheet';
import type { CellStyle } from '#local/host/model/style';
import { fontOf, type Font } from '#local/workbench/page/grid/fonts';
import { CELL_PADDING } from '#local/workbench/page/grid/rowHeights';
import { wrappedLines } from '#local/workbench/page/grid/wrapText';

export interface CellPaint {
  readonly style: CellStyle;
  readonly lines: readonly string[];
  readonly font: Font | null;
  readonly align: 'left' | 'center' | 'right';
  /** Pixels the text is wider than its cell; 0 for text that may not run over. */
  readonly overflow: number;
}

const MOST_KEPT = 20_000;
const SHEET_COLUMNS = 16_384;
const INDENT_PIXELS = 9;

export class CellPaints {
  readonly #kept = new Map<number, CellPaint>();

  constructor(
    readonly sheet: Sheet,
    readonly context: CanvasRenderingContext2D,
  ) {}

  forget(): void {
    this.#kept.clear();
  }

  /** @param width of the cell, or of the merged area whose first cell it is */
  at(rowIndex: number, columnIndex: number, width: number): CellPaint {
    const key = rowIndex * SHEET_COLUMNS + columnIndex;
    const known = this.#kept.get(key);
    if (known) return known;
    if (this.#kept.size > MOST_KEPT) this.#kept.clear();
    const made = this.#make(rowIndex, columnIndex, width);
    this.#kept.set(key, made);
    return made;
  }

  #make(rowIndex: number, columnIndex: number, width: number): CellPaint {
    const { sheet } = this;
    const style = shownStyleAt(sheet, rowIndex, columnIndex);
    const value = sheet.valueAt(rowIndex, columnIndex);
    if (value === null || width === 0) return { style, lines: [], font: null, align: 'left', overflow: 0 };
    const font = fontOf(this.context, style);
    const text = sheet.displayText(rowIndex, columnIndex);
    const room = width - 2 * CELL_PADDING - style.indentLevel * INDENT_PIXELS;
    const align = alignOf(style, value);
    if (style.wrapsText) {
      return { style, lines: wrappedLines(text, room, font.widthOf), font, align, overflow: 0 };
    }
    const line = text.replaceAll(/[\r\n]+/g, ' ');
    const beyond = font.widthOf(line) - room;
    if (beyond <= 0) return { style, lines: [line], font, align, overflow: 0 };
    if (typeof value === 'number') return { style, lines: [hashes(room, font)], font, align, overflow: 0 };
    const mayRun = typeof value === 'string' && style.horizontalAlignment !== 'Fill';
    return { style, lines: [line], font, align, overflow: mayRun ? beyond : 0 };
  }
}

/** The columns a text is seen in: its own, and blank ones beside it as far as it needs them. */
export function seenColumns(
  sheet: Sheet,
  rowIndex: number,
  columnIndex: number,
  { overflow, align }: CellPaint,
  widthOf: (columnIndex: number) => number,
): { readonly first: number; readonly last: number } {
  const isFree = (column: number) =>
    column >= 0 && column < SHEET_COLUMNS && sheet.valueAt(rowIndex, column) === null;
  let first = columnIndex;
  let last = columnIndex;
  const each = align === 'center' ? overflow / 2 : overflow;
  if (align !== 'right') for (let left = each; left > 0 && isFree(last + 1); left -= widthOf(last)) last++;
  if (align !== 'left') for (let left = each; left > 0 && isFree(first - 1); left -= widthOf(first)) first--;
  return { first, last };
}

export function withinMerge(merges: readonly Area[], rowIndex: number, columnIndex: number): Area | null {
  return (
    merges.find(
      (merge) =>
        rowIndex >= merge.firstRow &&
        rowIndex <= merge.lastRow &&
        columnIndex >= merge.firstColumn &&
        columnIndex <= merge.lastColumn,
    ) ?? null
  );
}

function alignOf(style: CellStyle, value: unknown): CellPaint['align'] {
  switch (style.horizontalAlignment) {
    case 'Center':
    case 'CenterAcrossSelection':
    case 'Distributed':
      return 'center';
    case 'Right':
      return 'right';
    case 'General':
      if (typeof value === 'number') return 'right';
      return typeof value === 'boolean' || isError(value as never) ? 'center' : 'left';
    default:
      return 'left';
  }
}

/** A number is never cut: a column too narrow for it shows number signs. */
function hashes(room: number, font: Font): string {
  return '#'.repeat(Math.max(1, Math.floor(room / font.widthOf('#'))));
}
