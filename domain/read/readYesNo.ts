/**
 * Reads yes and no as offices write them: 是/否, √/×, 有/无, 1/0, a ticked box among several, and the field's own words
 * (初/重, 已办结). Decides truth only for known words; a circle is a tick here and an empty box there, and stays unread.
 */
import type { CellValue } from '#domain/grid';
import type { FieldDef } from '#domain/kinds/fields';
import { BLANK, notRead, partOfCell, sure, type CellRead, type ReadContext } from '#domain/read/cellRead';
import { displayedNumber } from '#domain/read/numberFormat';
import { tickedWords } from '#domain/read/tickedWord';
import { cleanText, compactText, isPlaceholder } from '#domain/read/writtenText';
import { simplified } from '#domain/simplified';

const GENERAL_YES = '是 √ ✓ ✔ ✅ ☑ ■ 有 对 是的 V Y YES T TRUE 已'.split(' ');
const GENERAL_NO = '否 × ✗ ✘ ✕ ✖ ❌ ╳ X □ ☐ 无 没有 不是 N NO F FALSE 未'.split(' ');

/** 1 and 0 are read, yet speak for no column: most columns of numbers hold some. */
const IN_FIGURES: ReadonlyMap<string, boolean> = new Map([
  ['1', true],
  ['0', false],
]);
const FULL_STOP = /(?<=.)[。.;,]$/;
const WITH_NOTE = /^(.{1,5}?)(?:\(.+\)|[,:;，：；].+)$/;

const wordsOfField = new WeakMap<FieldDef, ReadonlyMap<string, boolean>>();

/** Canonical value: boolean. */
export function readYesNo(raw: CellValue, numberFormat: string, context: ReadContext): CellRead {
  if (raw === null) return BLANK;
  if (typeof raw === 'boolean') return sure(raw);
  const text =
    typeof raw === 'number'
      ? displayedNumber(raw, numberFormat)
      : simplified(compactText(raw)).replace(FULL_STOP, '');
  if (text === '') return BLANK;
  const words = yesNoWords(context.field);
  const meaning = words.get(text.toUpperCase()) ?? IN_FIGURES.get(text);
  if (meaning !== undefined) return sure(meaning);
  if (isPlaceholder(text)) return BLANK;
  const written = typeof raw === 'string' ? cleanText(raw) : text;
  return ticked(text, words) ?? withNote(text, words) ?? notRead(written, 'not-in-list');
}

function ticked(text: string, words: ReadonlyMap<string, boolean>): CellRead | null {
  const found = tickedWords(text);
  const meanings = found?.map((word) => words.get(word.toUpperCase())) ?? [];
  if (found === null || meanings.includes(undefined)) return null;
  if (found.length === 0) return BLANK;
  return new Set(meanings).size === 1 ? sure(meanings[0]!) : null;
}

/** 是（5人）, 否，个访. */
function withNote(text: string, words: ReadonlyMap<string, boolean>): CellRead | null {
  const meaning = words.get(WITH_NOTE.exec(text)?.[1]?.toUpperCase() ?? '');
  return meaning === undefined ? null : partOfCell(meaning);
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
