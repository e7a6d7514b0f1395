/** Both dictionaries: every entry is used, says something, and is in its own language. */
import { en } from '#addin/words/en';
import { zh } from '#addin/words/zh';
import { sourcesIn } from '../support/sources';

type Entries = Readonly<Record<string, unknown>>;

/** `check.fixAll` → what it says; functions are called with the same samples in both languages. */
function said(dictionary: Entries, prefix = ''): [string, string][] {
  return Object.entries(dictionary).flatMap(([key, value]): [string, string][] => {
    const path = `${prefix}${key}`;
    if (typeof value === 'string') return [[path, value]];
    if (typeof value === 'function') return [[path, (value as (...samples: unknown[]) => string)(2, 3)]];
    return said(value as Entries, `${path}.`);
  });
}

const chinese = said(zh);
const english = said(en);

test('the same keys, and none of them blank', () => {
  expect(english.map(([path]) => path)).toEqual(chinese.map(([path]) => path));
  expect([...chinese, ...english].filter(([, words]) => words.trim() === '')).toEqual([]);
});

test('Chinese words are Chinese, English ones are not', () => {
  const han = /[\u4e00-\u9fff]/;
  const mayBeWithout = new Set(['sync.changedBy', 'check.counts']);
  expect(chinese.filter(([path, words]) => !han.test(words) && !mayBeWithout.has(path))).toEqual([]);
  expect(english.filter(([, words]) => han.test(words))).toEqual([]);
});

const EARLIER = ['earlier.server', 'earlier.as', 'earlier.done'];

test('every entry is shown somewhere', () => {
  const screens = sourcesIn('addin/ui')
    .map(({ text }) => text)
    .join('\n');
  expect(screens.length).toBeGreaterThan(10_000);
  const byKey = ['screens', 'roles', 'severities', 'check.leftReasons', 'check.reasons', ...EARLIER];
  const looked = /words\.(sync\[name\]|ledger\[certainty\]|sheets\[status\])/g;
  expect(new Set(screens.match(looked)).size).toBe(3);
  expect(EARLIER.filter((group) => !screens.includes(`words.${group}[`))).toEqual([]);
  const indexed = ['created', 'updated', 'unchanged', 'refused'].map((name) => `sync.${name}`);
  const certainties = ['certain', 'likely', 'byYou', 'byUnit'].map((name) => `ledger.${name}`);
  const rounds = ['finding', 'checking', 'previewing', 'sending'].map((name) => `sheets.${name}`);
  const unused = chinese
    .map(([path]) => path)
    .filter((path) => !byKey.some((group) => path.startsWith(`${group}.`)))
    .filter((path) => ![...indexed, ...certainties, ...rounds].includes(path))
    .filter((path) => !screens.includes(`words.${path}`));
  expect(unused).toEqual([]);
});
