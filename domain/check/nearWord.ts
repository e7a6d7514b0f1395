/**
 * Words of a closed list that a wrong word may stand for. Decides nearness: one character changed, added, dropped or
 * swapped, or one word inside the other. A word that denies or delays the other (未, 正在, 拟) is its opposite, not near.
 * Refuses to choose between several.
 */

/** The near words, in the list's order, each once. */
export function nearWords(text: string, words: Iterable<string>): string[] {
  const near = new Set<string>();
  for (const word of words) if (isNear(text, word)) near.add(word);
  return [...near];
}

function isNear(text: string, word: string): boolean {
  const [short, long] = text.length <= word.length ? [text, word] : [word, text];
  if (short.length < 2) return false;
  if (long.includes(short)) return !TURNS.test(long.replace(short, ''));
  return isOneEditAway(short, long) && TURNS.test(long) === TURNS.test(short);
}

/** Not, not yet, about to, still at it. */
const TURNS = /[未不无非拟待暂正在]/;

function isOneEditAway(short: string, long: string): boolean {
  if (long.length - short.length > 1) return false;
  let start = 0;
  while (start < short.length && short[start] === long[start]) start++;
  let end = 0;
  while (end < short.length - start && short.at(-1 - end) === long.at(-1 - end)) end++;
  const [shortRest, longRest] = [
    short.slice(start, short.length - end),
    long.slice(start, long.length - end),
  ];
  if (longRest.length <= 1) return true;
  return (
    shortRest.length === 2 &&
    longRest.length === 2 &&
    shortRest[0] === longRest[1] &&
    shortRest[1] === longRest[0]
  );
}
