/**
 * The words of an English heading: "Complaints No.", complaint_number and ComplaintNumber are the same two. Decides
 * which differences in spelling carry no meaning; refuses to know what a heading means.
 */

const ABBREVIATIONS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    no: 'number',
    nr: 'number',
    num: 'number',
    nos: 'number',
    ref: 'reference',
    tel: 'phone',
    telephone: 'phone',
    addr: 'address',
    dept: 'department',
    desc: 'description',
    recd: 'received',
    rcvd: 'received',
    org: 'organisation',
    organization: 'organisation',
    regn: 'registration',
    regd: 'registered',
    datetime: 'date',
    timestamp: 'date',
  }),
);
const EMPTY_WORDS: ReadonlySet<string> = new Set([
  'the',
  'a',
  'an',
  'this',
  'your',
  'please',
  'is',
  'was',
  'been',
]);
/** S.No, Sl No, Sr. No, S/N. */
const SERIAL: ReadonlySet<string> = new Set(['s', 'sl', 'sr', 'ser']);

/**
 * The heading's words in their order, singular, abbreviations in full; null for a heading with Chinese in it or without
 * letters.
 */
export function englishWords(heading: string): readonly string[] | null {
  const plain = heading.normalize('NFKC');
  if (/\p{Script=Han}/u.test(plain) || !/[a-z]/i.test(plain)) return null;
  return plain
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/#/g, ' no ')
    .toLowerCase()
    .replace(/['’]s\b/g, '')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '' && !EMPTY_WORDS.has(word))
    .map(inFull);
}

function inFull(word: string, at: number, words: readonly string[]): string {
  if (SERIAL.has(word) && /^n(?:o|um|$)/.test(words[at + 1] ?? '')) return 'serial';
  if (word === 'n' && SERIAL.has(words[at - 1] ?? '')) return 'number';
  const full = ABBREVIATIONS.get(word) ?? word;
  return full.length > 3 && /[^siu]s$/.test(full) ? full.slice(0, -1) : full;
}
