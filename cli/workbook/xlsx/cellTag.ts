/**
 * The three attributes of a cell's tag a reader or writer needs, read in one pass because sheets have millions of
 * cells: column, style, type. Refuses to know the cell's content.
 */
import { columnIndexOfReference } from '#cli/workbook/xlsx/references';
import type { XmlTags } from '#cli/workbook/xlsx/xmlTags';

const LOWER_R = 114;
const LOWER_S = 115;
const LOWER_T = 116;
const EQUALS = 61;
const QUOTE = 34;
const SPACE = 32;

export class CellTag {
  /** Null when the tag does not say: the cell follows the one before it. */
  columnIndex: number | null = null;
  styleIndex = 0;
  /** `s`, `n`, `b`, `e`, `str`, `inlineStr`, `d`; '' when the tag does not say. */
  type = '';

  constructor(readonly tags: XmlTags) {}

  /** Reads the tag the cursor stands on, which must be a cell's. */
  read(): void {
    this.columnIndex = null;
    this.styleIndex = 0;
    this.type = '';
    const { text, end } = this.tags;
    for (let at = this.tags.nameEnd; at < end;) {
      if (text.charCodeAt(at) !== SPACE) {
        if (at < end - 2) this.#readSlowly();
        return;
      }
      const name = text.charCodeAt(at + 1);
      if (text.charCodeAt(at + 2) !== EQUALS || text.charCodeAt(at + 3) !== QUOTE) return this.#readSlowly();
      const close = text.indexOf('"', at + 4);
      if (name === LOWER_R) this.columnIndex = columnIndexOfReference(text, at + 4);
      else if (name === LOWER_S) this.styleIndex = wholeNumber(text, at + 4, close);
      else if (name === LOWER_T) this.type = text.slice(at + 4, close);
      at = close + 1;
    }
  }

  /** Any order, spacing, quoting or further attribute. */
  #readSlowly(): void {
    const reference = this.tags.attribute('r');
    this.columnIndex = reference === null ? null : columnIndexOfReference(reference, 0);
    this.styleIndex = this.tags.wholeNumber('s') ?? 0;
    this.type = this.tags.attribute('t') ?? '';
  }
}

function wholeNumber(text: string, from: number, until: number): number {
  let value = 0;
  for (let at = from; at < until; at++) value = value * 10 + text.charCodeAt(at) - 48;
  return value >= 0 && value < 0x7fff_ffff ? value : 0;
}
