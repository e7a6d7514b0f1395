/**
 * A cell that lists its choices with boxes, as printed forms do: ☑来信 □来访, 是√ 否□. Decides which words are ticked;
 * refuses to know what they mean.
 */

const TICK = '☑√✓✔■';
const EMPTY = '□☐○';
const WORD = `[^${TICK}${EMPTY}、,;/|]`;
const BEFORE_WORD = new RegExp(`^(?:[${TICK}${EMPTY}]?${WORD}+[、,;/|]?)+$`);
const AFTER_WORD = new RegExp(`^(?:${WORD}+[${TICK}${EMPTY}]?[、,;/|]?)+$`);
const MARKED = new RegExp(`([${TICK}${EMPTY}])`);

/**
 * The ticked words of a text without white space; none when every box is empty, null when the text is no such list.
 * Two choices at the least, so that a lone tick is none.
 */
export function tickedWords(text: string): readonly string[] | null {
  if (text.length > 60 || !MARKED.test(text)) return null;
  const marksFirst = MARKED.test(text[0]!);
  if (!(marksFirst ? BEFORE_WORD : AFTER_WORD).test(text)) return null;
  const choices = [...text.matchAll(marksFirst ? MARK_THEN_WORD : WORD_THEN_MARK)].map(
    ([, one = '', other = '']) => (marksFirst ? { mark: one, word: other } : { mark: other, word: one }),
  );
  if (choices.length < 2) return null;
  return choices.filter(({ mark }) => mark !== '' && TICK.includes(mark)).map(({ word }) => word);
}

const MARK_THEN_WORD = new RegExp(`([${TICK}${EMPTY}]?)(${WORD}+)`, 'g');
const WORD_THEN_MARK = new RegExp(`(${WORD}+)([${TICK}${EMPTY}]?)`, 'g');
