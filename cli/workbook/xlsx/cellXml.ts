/**
 * Writes one cell as XML. Decides how a value is stored so that it comes back equal and text is never evaluated; knows
 * neither where the cell stands in its row nor what was there before.
 */
import type { CachedValue, CellContent } from '#cli/workbook/sheetEdits';
import { encodeCellText } from '#cli/workbook/xlsx/stringEscapes';
import { escapeText } from '#cli/workbook/xlsx/xmlText';
import { serialFromDay } from '#domain/day';
import type { DateSystem } from '#domain/day';

export interface CellFrame {
  /** Prefix of the sheet's own elements, with its colon. */
  readonly prefix: string;
  /** `B5`. */
  readonly reference: string;
  readonly styleIndex: number;
  readonly dateSystem: DateSystem;
}

/** The whole element; the empty string for a blank cell without a style, which needs none. */
export function cellXml(value: CellContent, frame: CellFrame): string {
  const { prefix, reference, styleIndex } = frame;
  const open = `<${prefix}c r="${reference}"${styleIndex === 0 ? '' : ` s="${styleIndex}"`}`;
  const { type, content } = typedContent(value, frame);
  if (content === '') return styleIndex === 0 ? '' : `${open}/>`;
  return `${open}${type}>${content}</${prefix}c>`;
}

function typedContent(
  value: CellContent,
  { prefix, dateSystem }: CellFrame,
): { type: string; content: string } {
  switch (value.kind) {
    case 'blank':
    case 'kept':
      return { type: '', content: '' };
    case 'boolean':
      return { type: ' t="b"', content: `<${prefix}v>${value.boolean ? 1 : 0}</${prefix}v>` };
    case 'error':
      return { type: ' t="e"', content: `<${prefix}v>${escapeText(value.error)}</${prefix}v>` };
    case 'number':
      return { type: '', content: numberXml(value.number, prefix) };
    case 'day':
      return { type: '', content: numberXml(serialFromDay(value.day, dateSystem), prefix) };
    case 'text':
      return value.text === ''
        ? { type: '', content: '' }
        : { type: ' t="inlineStr"', content: inlineXml(value.text, prefix) };
    case 'formula':
      return formulaXml(value.formula, value.cached, prefix);
  }
}

function numberXml(number: number, prefix: string): string {
  if (!Number.isFinite(number)) throw new Error(`no cell can hold ${number}`);
  return `<${prefix}v>${number}</${prefix}v>`;
}

/** Kept inside the cell, so that the shared strings of the office's workbook stay untouched. */
function inlineXml(text: string, prefix: string): string {
  return `<${prefix}is><${prefix}t xml:space="preserve">${encodeCellText(text)}</${prefix}t></${prefix}is>`;
}

function formulaXml(formula: string, cached: CachedValue, prefix: string): { type: string; content: string } {
  const content = `<${prefix}f>${escapeText(formula)}</${prefix}f>`;
  if (cached === null) return { type: '', content };
  if (typeof cached === 'boolean')
    return { type: ' t="b"', content: `${content}<${prefix}v>${cached ? 1 : 0}</${prefix}v>` };
  if (typeof cached === 'object')
    return { type: ' t="e"', content: `${content}<${prefix}v>${escapeText(cached.error)}</${prefix}v>` };
  if (typeof cached === 'number') return { type: '', content: content + numberXml(cached, prefix) };
  return { type: ' t="str"', content: `${content}<${prefix}v>${encodeCellText(cached)}</${prefix}v>` };
}
