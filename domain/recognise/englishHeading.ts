/**
 * One spelling for English headings: "Date of complaint", "Complaint date" and "Complaint Date:" are one heading.
 * Decides which differences in wording carry no meaning; refuses to know what a heading means.
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
  }),
);
const EMPTY_WORDS: ReadonlySet<string> = new Set(['the', 'a', 'an', 'this', 'your', 'please', 'is', 'was']);
/** S.No, Sl No, Sr. No. */
const SERIAL: ReadonlySet<string> = new Set(['s', 'sl', 'sr', 'ser']);

/** The heading's words in one order, joined; null for a heading with Chinese in it or without letters. */
export function englishHeading(heading: string): string | null {
  const plain = heading.normalize('NFKC');
  if (/\p{Script=Han}/u.test(plain) || !/[a-z]/i.test(plain)) return null;
  const words = plain
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/#/g, ' no ')
    .toLowerCase()
    .replace(/['’]s\b/g, '')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '' && !EMPTY_WORDS.has(word));
  return inOneOrder(words.map(inFull)).join('');
}

function inFull(word: string, at: number, words: readonly string[]): string {
  if (SERIAL.has(word) && /^no|^num/.test(words[at + 1] ?? '')) return 'serial';
  const full = ABBREVIATIONS.get(word) ?? word;
  return full.length > 3 && /[^siu]s$/.test(full) ? full.slice(0, -1) : full;
}

/** "date of complaint" → complaint date; "date received", "received on" → received date. */
function inOneOrder(words: readonly string[]): readonly string[] {
  const of = words.indexOf('of');
  if (of > 0 && of < words.length - 1) return inOneOrder([...words.slice(of + 1), ...words.slice(0, of)]);
  const last = words.at(-1);
  if (words.length > 1 && (last === 'on' || last === 'at')) return [...words.slice(0, -1), 'date'];
  if (words.length > 1 && words[0] === 'date') return [...words.slice(1), 'date'];
  return words;
}
