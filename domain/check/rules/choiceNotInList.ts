/**
 * A word outside the field's closed list. Decides which words come near; offers a fix only where exactly one does and
 * no other rule reads the field, so that a fix raises nothing new.
 */
import type { Fix } from '#domain/check/finding';
import { nearWords } from '#domain/check/nearWord';
import { isOwnCell } from '#domain/check/ownCell';
import { quotable } from '#domain/check/quote';
import { COMMON_PRACTICE, type CellRule } from '#domain/check/rule';
import { isUnread } from '#domain/fieldValue';
import type { FieldDef } from '#domain/kinds/fields';
import { choiceWords } from '#domain/read/readChoice';
import { yesNoWords } from '#domain/read/readYesNo';
import type { CellReading, LedgerRow } from '#domain/read/reading';

const SHOWN_AT_MOST = 4;
/** The clock and other rules read these words, so one changed unseen could raise what nobody was shown. */
const READ_BY_OTHERS: ReadonlySet<string> = new Set(['status', 'handling', 'purpose']);

export const choiceNotInList: CellRule = {
  id: 'choice-not-in-list',
  severity: 'warning',
  source: COMMON_PRACTICE,
  title: { zh: '用词不在选项中', en: 'A word outside the list' },
  mend: { zh: '改用选项中的词。', en: 'Use a word of the list.' },
  example: { zh: '信访形式写成“网上信坊”', en: 'a channel written “网上信坊”' },
  looksAt: 'cell',
  onDoubtOnly: true,
  appliesTo: (field) => field.cell === 'choice' || field.cell === 'yesNo',
  check(reading, field, row) {
    if (reading.doubt !== 'not-in-list' || reading.value === null) return null;
    const text = isUnread(reading.value) ? reading.value.unread : String(reading.value);
    const near = nearestOf(field, text);
    const offered = (near.length > 0 ? near : wordsOf(field)).slice(0, SHOWN_AT_MOST);
    return {
      field,
      reading,
      message: {
        zh: `“${field.label.zh}”的“${quotable(text)}”不在选项中；${near.length > 0 ? '是否应为' : '可用的词如'}：${offered.join('、')}。`,
        en: `“${quotable(text)}” in "${field.label.en}" is not in the list; ${near.length > 0 ? 'perhaps' : 'for instance'}: ${offered.join(', ')}.`,
      },
      ...fixOf(field, reading, row, near),
      cause: { zh: `“${quotable(text)}”`, en: `“${quotable(text)}”` },
      offers: isOwnCell(reading, row) ? offered : [],
    };
  },
};

function wordsOf(field: FieldDef): string[] {
  if (field.cell === 'yesNo')
    return [...(field.yes?.slice(0, 1) ?? []), ...(field.no?.slice(0, 1) ?? []), '是', '否'];
  return (field.choices ?? []).map((choice) => choice.word);
}

/** Canonical words near the text, found also through their other ways of writing; for yes and no the words as such. */
function nearestOf(field: FieldDef, text: string): string[] {
  if (field.cell === 'yesNo') return nearWords(text, yesNoWords(field).keys());
  const words = choiceWords(field);
  const direct = nearWords(text, new Set(words.values()));
  return direct.length > 0
    ? direct
    : [...new Set(nearWords(text, words.keys()).map((word) => words.get(word)!))];
}

function fixOf(
  field: FieldDef,
  reading: CellReading,
  row: LedgerRow,
  near: readonly string[],
): { readonly fix?: Fix } {
  const [word] = near;
  const isSafe =
    field.cell === 'choice' && !READ_BY_OTHERS.has(field.id) && near.length === 1 && isOwnCell(reading, row);
  if (!isSafe || word === undefined) return {};
  return { fix: { words: { zh: `改为“${word}”`, en: `Change to “${word}”` }, value: word } };
}
