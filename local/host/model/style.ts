/**
 * The look of a cell as one immutable value, and the book that keeps each look once. Decides the defaults; a style says
 * nothing about conditional formats, which are computed when a cell is shown.
 */

import type { CellLook } from '#cli/workbook/cellLook';

export type {
  BorderEdge,
  BorderLine,
  BorderWeight,
  HorizontalAlignment,
  Underline,
  VerticalAlignment,
} from '#cli/workbook/cellLook';

/** The same look a file is read into and written from. */
export type CellStyle = CellLook;

/** A new workbook in Chinese Excel: 等线 11 (*assumed*; the English default is Aptos Narrow or Calibri). */
export const DEFAULT_STYLE: CellStyle = {
  numberFormat: 'General',
  fontName: '等线',
  fontSize: 11,
  fontColor: '#000000',
  isBold: false,
  isItalic: false,
  isStruckThrough: false,
  underline: 'None',
  fillColor: null,
  horizontalAlignment: 'General',
  verticalAlignment: 'Center',
  wrapsText: false,
  indentLevel: 0,
  isLocked: true,
  borderTop: null,
  borderBottom: null,
  borderLeft: null,
  borderRight: null,
};

/** Equal looks are one object, so that a hundred thousand rows share a dozen styles and compare by `===`. */
export class StyleBook {
  readonly #styles = new Map<string, CellStyle>();
  readonly #patched = new Map<CellStyle, Map<string, CellStyle>>();

  /** The look `base` becomes with the patch; `base` null stands for the default look. */
  with(base: CellStyle | null, patch: Partial<CellStyle>): CellStyle {
    const from = base ?? DEFAULT_STYLE;
    const key = JSON.stringify(patch);
    const known = this.#patched.get(from) ?? new Map<string, CellStyle>();
    this.#patched.set(from, known);
    const style = known.get(key) ?? this.#only({ ...from, ...patch });
    known.set(key, style);
    return style;
  }

  #only(style: CellStyle): CellStyle {
    const key = JSON.stringify(style);
    const known = this.#styles.get(key);
    if (known) return known;
    this.#styles.set(key, style);
    return style;
  }
}
