/** The field tables hold together: no heading names two fields, what is open is never strong, lists are disjoint. */
import { writtenOut } from '#domain/kinds/headingWords';
import { LEDGER_KINDS, fieldOf, ledgerKind } from '#domain/kinds/kinds';
import { neverUploadReason } from '#domain/kinds/neverUpload';
import { FOREIGN_TITLES, OPEN_HEADINGS, OTHER_HEADINGS } from '#domain/kinds/otherHeadings';
import { normaliseText } from '#domain/recognise/normalise';

const keyOf = (heading: string) => normaliseText(heading).replace(/[()]/g, '');

describe.each(LEDGER_KINDS.map((kind) => [kind.id, kind] as const))('%s', (id, kind) => {
  const strong = kind.fields.flatMap((field) =>
    writtenOut(field.headings).map((heading) => [keyOf(heading), field.id] as const),
  );

  test('is found by its id', () => {
    expect(ledgerKind(id)).toBe(kind);
    expect(fieldOf(kind, 'content')?.id).toBe('content');
    expect(fieldOf(kind, 'noSuchField')).toBeNull();
  });

  test('has each field once', () => {
    const ids = kind.fields.map((field) => field.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('no heading names two fields', () => {
    const owners = new Map<string, Set<string>>();
    for (const [key, field] of strong) owners.set(key, (owners.get(key) ?? new Set()).add(field));
    const shared = [...owners]
      .filter(([, fields]) => fields.size > 1)
      .map(([key, fields]) => [key, ...fields]);
    expect(shared).toEqual([]);
  });

  test('no heading names a field and is known as none, or as open', () => {
    const elsewhere = new Set([...OTHER_HEADINGS, ...OPEN_HEADINGS].map(keyOf));
    expect(strong.filter(([key]) => elsewhere.has(key))).toEqual([]);
  });

  test('no heading of a field is held back from upload', () => {
    expect(strong.filter(([key]) => neverUploadReason(key) !== null)).toEqual([]);
  });

  test('no word of a closed list stands twice', () => {
    const twice = kind.fields.flatMap((field) => {
      const words = (field.choices ?? [])
        .flatMap((choice) => [choice.word].concat(choice.also))
        .map(normaliseText);
      return words.filter((word, at) => words.indexOf(word) !== at).map((word) => `${field.id}: ${word}`);
    });
    expect(twice).toEqual([]);
  });

  test('its identity names its own fields', () => {
    const { number, who, when, what } = kind.identity;
    expect([...number, ...who, ...when, ...what].filter((field) => fieldOf(kind, field) === null)).toEqual(
      [],
    );
  });

  test('personal data are marked sensitive', () => {
    const sensitive = kind.fields.filter((field) => field.sensitive).map((field) => field.id);
    expect(sensitive.sort()).toEqual(['address', 'idNo', 'name', 'phone']);
  });
});

test('columns that follow persons are held back, columns of the case are not', () => {
  const held = ['稳控情况', '稳控责任人', '是否重点人员', '扬言', '社会关系', '异常动态', '维稳措施'];
  expect(held.filter((heading) => neverUploadReason(heading) === null)).toEqual([]);
  expect(
    ['责任单位', '办理情况', '包案领导', '风险等级'].filter((heading) => neverUploadReason(heading)),
  ).toEqual([]);
});

test('titles of other registers are no titles of ours', () => {
  const ours = new Set(LEDGER_KINDS.flatMap((kind) => kind.titleWords));
  expect(FOREIGN_TITLES.filter((title) => ours.has(title))).toEqual([]);
});
