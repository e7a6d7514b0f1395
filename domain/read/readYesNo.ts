/**
 * Reads yes and no as offices write them: 是/否, √/×, 有/无, and the field's own words (初/重, 已办结). Decides truth
 * only for known words; refuses to guess from others.
 */
import type { CellValue } from '#domain/grid';
import type { FieldDef } from '#domain/kinds/fields';
import { BLANK, notRead, sure, type CellRead, type ReadContext } from '#domain/read/cellRead';
import { displayedNumber } from '#domain/read/numberFormat';
import { compactText } from '#domain/read/writtenText';

export const GENERAL_YES = ['是', '√', '✓', '✔', '☑', '■', '有', '对', 'Y', 'YES', 'TRUE'] as const;
export const GENERAL_NO = [
  '否',
  '×',
  '✗',
  '✘',
  '╳',
  '□',
  '☐',
  '无',
  '没有',
  '不是',
  'N',
  'NO',
  'FALSE',
] as const;

const wordsOfField = new WeakMap<FieldDef, ReadonlyMap<string, boolean>>();

/** Canonical value: boolean. */
export function readYesNo(raw: CellValue, numberFormat: string, context: ReadContext): CellRead {
  if (raw === null) return BLANK;
  if (typeof raw === 'boolean') return sure(raw);
  const text = typeof raw === 'number' ? displayedNumber(raw, numberFormat) : compactText(raw);
  if (text === '') return BLANK;
  const meaning = yesNoWords(context.field).get(text.toUpperCase());
  return meaning === undefined ? notRead(text, 'not-in-list') : sure(meaning);
}

/** Every word that means yes or no in this field, upper-case; the field's own words go before the general ones. */
export function yesNoWords(field: FieldDef): ReadonlyMap<string, boolean> {
  const known = wordsOfField.get(field);
  if (known) return known;
  const words = new Map<string, boolean>();
  for (const word of GENERAL_YES) words.set(word, true);
  for (const word of GENERAL_NO) words.set(word, false);
  for (const word of field.yes ?? []) words.set(compactText(word).toUpperCase(), true);
  for (const word of field.no ?? []) words.set(compactText(word).toUpperCase(), false);
  wordsOfField.set(field, words);
  return words;
}
