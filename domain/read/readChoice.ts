/**
 * Reads a word of a closed list. Decides the canonical word for each known way of writing it; a word outside the list
 * is kept as it is and doubted. Refuses to know which word is meant instead (rules offer the nearest).
 */
import type { CellValue } from '#domain/grid';
import type { FieldDef } from '#domain/kinds/fields';
import { BLANK, doubted, sure, type CellRead, type ReadContext } from '#domain/read/cellRead';
import { readText } from '#domain/read/readText';
import { tickedWords } from '#domain/read/tickedWord';
import { compactText, isPlaceholder } from '#domain/read/writtenText';
import { simplified } from '#domain/simplified';

const wordsOfField = new WeakMap<FieldDef, ReadonlyMap<string, string>>();

/** Canonical value: the list's word; the text itself when it is in no list or the field has none. */
export function readChoice(raw: CellValue, numberFormat: string, context: ReadContext): CellRead {
  const read = readText(raw, numberFormat, context);
  if (typeof read.value !== 'string') return read;
  const words = choiceWords(context.field);
  if (words.size === 0) return read;
  const word = words.get(spelling(read.value));
  if (word !== undefined) return sure(word);
  if (isPlaceholder(read.value)) return BLANK;
  const [ticked, ...others] = tickedWords(compactText(read.value)) ?? [];
  const meant = ticked === undefined || others.length > 0 ? undefined : words.get(spelling(ticked));
  return meant === undefined ? doubted(read.value, 'not-in-list') : sure(meant);
}

const spelling = (text: string) => simplified(compactText(text).toLowerCase());

/** Canonical word by every way of writing it. */
export function choiceWords(field: FieldDef): ReadonlyMap<string, string> {
  const known = wordsOfField.get(field);
  if (known) return known;
  const words = new Map<string, string>();
  for (const choice of field.choices ?? []) {
    for (const also of choice.also) words.set(spelling(also), choice.word);
  }
  for (const choice of field.choices ?? []) words.set(spelling(choice.word), choice.word);
  wordsOfField.set(field, words);
  return words;
}
