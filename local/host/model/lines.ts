/**
 * Sizes, hiding and looks of whole rows or whole columns of a sheet. Decides the defaults and the units: columns in
 * characters of the default font, as files keep them, rows in points. Refuses to know the cells.
 */
import { shiftedIndex, type Shift } from '#local/host/model/shift';
import type { CellStyle } from '#local/host/model/style';

export interface Line {
  /** Null: the default size. */
  readonly size: number | null;
  readonly isHidden: boolean;
  readonly style: CellStyle | null;
}

/** Characters; 64 pixels in an 11-point font. @see https://support.microsoft.com/office/change-the-column-width-or-row-height-in-excel-72f5e3cc-994d-43e8-ae58-9774a0905f46 */
export const DEFAULT_COLUMN_WIDTH = 8.43;
/** Points. Same page. */
export const DEFAULT_ROW_HEIGHT = 15;
/** Width in pixels of a digit of the default font and of a cell's margins together (*assumed* for 等线 11). */
const DIGIT_PIXELS = 7;
const MARGIN_PIXELS = 5;
const POINTS_PER_PIXEL = 0.75;

const PLAIN: Line = { size: null, isHidden: false, style: null };

export class Lines {
  #lines = new Map<number, Line>();

  at(index: number): Line {
    return this.#lines.get(index) ?? PLAIN;
  }

  set(first: number, last: number, patch: Partial<Line>): void {
    for (let index = first; index <= last; index++) {
      const line = { ...this.at(index), ...patch };
      if (line.size === null && !line.isHidden && line.style === null) this.#lines.delete(index);
      else this.#lines.set(index, line);
    }
  }

  /** Every line that differs from the default, in no particular order. */
  entries(): Iterable<[number, Line]> {
    return this.#lines.entries();
  }

  get hidden(): ReadonlySet<number> {
    return new Set([...this.#lines].filter(([, line]) => line.isHidden).map(([index]) => index));
  }

  shift(shift: Shift): void {
    const moved = new Map<number, Line>();
    for (const [index, line] of this.#lines) {
      const to = shiftedIndex(index, shift);
      if (to !== null) moved.set(to, line);
    }
    this.#lines = moved;
  }
}

export function columnPixels(characters: number): number {
  return Math.round(characters * DIGIT_PIXELS + MARGIN_PIXELS);
}

export function columnPoints(characters: number): number {
  return columnPixels(characters) * POINTS_PER_PIXEL;
}

export function charactersOfPoints(points: number): number {
  const pixels = points / POINTS_PER_PIXEL;
  return Math.max(0, Math.round(((pixels - MARGIN_PIXELS) / DIGIT_PIXELS) * 100) / 100);
}
