/** What is quoted stands in the articles, and every number counted by stands in what is quoted. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROFILES } from '#domain/clock/lawOfTheDay';
import type { Term } from '#domain/clock/profiles';
import { SOURCES, type Source, type SourceId } from '#domain/clock/sources';

const STATUTES = join(__dirname, '../../fixtures/statutes');

/** The text of the article, without line breaks; null where no statute is at hand. */
function articleText(id: string, { cite }: Source): string | null {
  const path = join(STATUTES, `${id.split('/')[0]}.md`);
  if (!existsSync(path)) return null;
  const heading = /第[一二三四五六七八九十百零]+条/.exec(cite.zh)![0];
  const article = readFileSync(path, 'utf8')
    .split('\n## ')
    .find((part) => part.startsWith(`${heading}\n`));
  if (!article) throw new Error(`${id}: no such article`);
  return article.replaceAll('\n', '');
}

test('only what is common practice has no text', () => {
  const silent = Object.entries(SOURCES).filter(([id, source]) => articleText(id, source) === null);
  expect(silent.map(([id, { quote }]) => [id, quote])).toEqual([
    ['practice/simple-procedure', null],
    ['practice/hotline', null],
  ]);
});

test.each(Object.entries(SOURCES).filter(([, { quote }]) => quote !== null))(
  '%s says what is quoted, in that order',
  (id, source) => {
    const text = articleText(id, source)!;
    const places: number[] = [];
    for (const part of source.quote!.split('……')) places.push(text.indexOf(part, places.at(-1) ?? 0));
    expect(places).not.toContain(-1);
  },
);

const DIGITS: Readonly<Record<number, string>> = { 5: '五', 15: '十五', 30: '三十', 60: '六十', 90: '九十' };

function saysLength({ quote }: Source, { length, unit }: Pick<Term, 'length' | 'unit'>): boolean {
  const days = unit === 'working' ? '个工作日' : '日';
  return [`${length}${days}`, `${DIGITS[length]}${days}`].some((words) => quote!.includes(words));
}

test('every term quotes an article that holds its number, or says that it is assumed', () => {
  const terms = PROFILES.flatMap(({ id, assumed, terms: own, handlingExtension }) => [
    ...Object.values(own).flatMap((term) => (term ? [{ id, assumed, ...term }] : [])),
    { id, assumed, ...handlingExtension },
  ]);
  const isQuoted = (source: SourceId) => SOURCES[source].quote !== null;
  const unsupported = terms.filter(
    (term) => isQuoted(term.source) && !saysLength(SOURCES[term.source], term),
  );
  // 河南 gives the whole, 90 days, of which 30 are the term.
  expect(unsupported.map(({ id, length }) => [id, length])).toEqual([
    ['henan-2012/national-2005', 60],
    ['henan-2012/national-2022', 60],
  ]);
  expect(saysLength(SOURCES['henan-regulation-2012/26'], { length: 90, unit: 'natural' })).toBe(true);
  expect(terms.filter(({ source, assumed }) => !isQuoted(source) && assumed === null)).toEqual([]);
});

test.each([
  ['petition-regulation-2022', '2022-05-01', '2022年5月1日'],
  ['petition-regulation-2005', '2005-05-01', '2005年5月1日'],
  ['zhejiang-regulation-2016', '2016-08-01', '2016年8月1日'],
  ['shandong-regulation-2015', '2016-01-01', '2016年1月1日'],
])('%s is in force from the day its last article names', (statute, inForceFrom, words) => {
  expect(readFileSync(join(STATUTES, `${statute}.md`), 'utf8')).toContain(`本条例自${words}起施行`);
  expect(PROFILES.filter((profile) => profile.inForceFrom === inForceFrom).length).toBeGreaterThan(0);
});
