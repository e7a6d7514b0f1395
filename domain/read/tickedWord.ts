/**
 * A cell that lists its choices with boxes, as printed forms do: ☑来信 □来访, 是√ 否□. Decides which words are ticked;
 * refuses to know what they mean.
 */

const TICKS: ReadonlySet<string> = new Set('☑√✓✔■');
const BOXES: ReadonlySet<string> = new Set('□☐');
const TOKEN = /[☑√✓✔■□☐]|[、,;/|]|[^☑√✓✔■□☐、,;/|]+/g;
const SEPARATOR = /^[、,;/|]$/;
const LONGEST = 60;

/**
 * The ticked words of a text without white space; none when every box is empty, null when the text is no such list.
 * Two choices at the least, so that a lone tick is none.
 */
export function tickedWords(text: string): readonly string[] | null {
  if (text.length > LONGEST) return null;
  const tokens = (text.match(TOKEN) ?? []).filter((token) => !SEPARATOR.test(token));
  if (!tokens.some(isMark) || tokens.some((token, at) => isMark(token) && isMark(tokens[at + 1])))
    return null;
  const beside = isMark(tokens[0]) ? -1 : 1;
  const words = tokens.flatMap((word, at) => (isMark(word) ? [] : [{ word, mark: tokens[at + beside] }]));
  if (words.length < 2) return null;
  return words.filter(({ mark }) => mark !== undefined && TICKS.has(mark)).map(({ word }) => word);
}

function isMark(token: string | undefined): boolean {
  return token !== undefined && (TICKS.has(token) || BOXES.has(token));
}
