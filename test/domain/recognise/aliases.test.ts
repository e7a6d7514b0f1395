/** Every alias of every field, whatever ledger it was met in, names its own field in the spellings offices use. */
import { writtenOut } from '#domain/kinds/headingWords';
import { LEDGER_KINDS } from '#domain/kinds/kinds';
import { headingMeaning } from '#domain/recognise/headingMeaning';

const SPELLINGS: readonly ((alias: string) => string)[] = [
  (alias) => alias,
  (alias) => `${alias}：`,
  (alias) => `*${alias}`,
  (alias) => Array.from(alias).join(/[a-z]/i.test(alias) ? '' : '\u3000'),
  (alias) => (/[a-z(]/i.test(alias) ? alias : `${alias}（必填）`),
];

describe.each(LEDGER_KINDS.map((kind) => [kind.id, kind] as const))('%s', (_, kind) => {
  const named = (heading: string, only?: 'exact'): readonly string[] => {
    const meaning = headingMeaning(kind, heading, null);
    const found = 'candidates' in meaning ? meaning.candidates : [];
    return found.filter(({ foundBy }) => only === undefined || foundBy === only).map(({ field }) => field.id);
  };

  test.each([0, 1, 2, 3, 4])('usual headings name one field, spelled in way %d', (way) => {
    const astray = kind.fields.flatMap((field) =>
      writtenOut(field.headings)
        .map(SPELLINGS[way]!)
        .filter((heading) => named(heading, 'exact').join() !== field.id)
        .map((heading) => `${heading}: ${named(heading, 'exact').join()} instead of ${field.id}`),
    );
    expect(astray).toEqual([]);
  });

  test('weak headings name their field among others', () => {
    const lost = kind.fields.flatMap((field) =>
      writtenOut(field.weakHeadings ?? [])
        .filter((heading) => !named(heading).includes(field.id))
        .map((heading) => `${heading}: ${named(heading).join()} without ${field.id}`),
    );
    expect(lost).toEqual([]);
  });
});
