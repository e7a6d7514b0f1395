/** What becomes of a row whose case does not exist, one outcome a test. */
import type { SyncRow } from '#domain/wire/sync';
import { START_MS, sync } from '../support/backend';
import { change, MATTER, openDesk, OTHER, type Desk } from '../support/desk';
import { caseIdOf, createOf, editOf, opIdOf, requestOf } from '../support/samples';

let desk: Desk;
beforeEach(() => {
  desk = openDesk();
});

describe('creating', () => {
  test('a new case gets version 1, a number and its dates', async () => {
    const result = await desk.one(createOf('one', MATTER));
    expect(result).toEqual({
      key: 'one',
      caseId: caseIdOf('one'),
      outcome: 'created',
      conflicts: [],
      case: {
        caseId: caseIdOf('one'),
        kind: 'petition',
        version: 1,
        systemNo: 'east-2026-000001',
        fields: MATTER,
        fieldVersions: { name: 1, phone: 1, petitionOn: 1, content: 1 },
        masked: [],
        changedAt: new Date(START_MS + 1_000).toISOString(),
        author: '东山办事员',
        status: {
          stage: 'registered',
          step: 'acceptance',
          due: '2026-03-16',
          strictDue: '2026-03-16',
          article: 'petition-regulation-2022/23',
          provisional: false,
        },
      },
    });
  });

  test('a repeat is unchanged and takes no number', async () => {
    const created = await desk.one(createOf('one', MATTER));
    expect(await desk.one(createOf('one', MATTER))).toEqual({ ...created, outcome: 'unchanged' });
    expect((await desk.one(createOf('two', OTHER))).case?.systemNo).toBe('east-2026-000002');
  });

  test('the same row from a pane that lost its stamps is adopted', async () => {
    await desk.one(createOf('one', MATTER));
    expect((await desk.one(createOf('one', MATTER, { ops: [opIdOf('other')] }))).outcome).toBe('unchanged');
  });

  test('a differing row without a base is a question, and nothing of it is written', async () => {
    await desk.one(createOf('one', MATTER));
    const row = createOf(
      'one',
      { ...MATTER, content: '另一种说法的内容', remark: '备注' },
      { ops: [opIdOf('other')] },
    );
    expect(await desk.problemOf(row)).toEqual({ code: 'row.base-unknown', fields: ['content'] });
    expect((await desk.stored(caseIdOf('one')))?.version).toBe(1);
  });

  test('blanks of an adopted row are filled', async () => {
    await desk.one(createOf('one', MATTER));
    const row = createOf('one', { ...MATTER, remark: '备注' }, { ops: [opIdOf('other')] });
    expect(await desk.one(row)).toMatchObject({
      outcome: 'updated',
      case: { version: 2, fields: { remark: '备注' } },
    });
  });

  test('two of who, when and what make it maybe registered', async () => {
    await desk.one(createOf('one', MATTER));
    const row = createOf('two', { ...MATTER, content: '同一人同一天的另一份材料' });
    expect(await desk.problemOf(row)).toEqual({
      code: 'row.maybe-registered',
      candidates: [caseIdOf('one')],
    });
    expect(await desk.stored(caseIdOf('two'))).toBe(null);
  });

  test('known to be distinct, it is created', async () => {
    await desk.one(createOf('one', MATTER));
    const row = createOf('two', { ...MATTER, content: '同一人同一天的另一份材料' });
    expect((await desk.one({ ...row, distinctFrom: [caseIdOf('one')] })).outcome).toBe('created');
  });

  test('an official number is registered once, as long as one of who, when and what agrees', async () => {
    await desk.one(createOf('one', { ...MATTER, caseNo: '2026-17' }));
    const corrected = { ...OTHER, name: MATTER.name, caseNo: '2026-17' };
    expect(await desk.problemOf(createOf('two', corrected))).toEqual({
      code: 'row.maybe-registered',
      candidates: [caseIdOf('one')],
      fields: ['caseNo', 'name'],
    });
    const fromAnotherSource = createOf('two', { ...OTHER, caseNo: '2026-17' });
    expect((await desk.one(fromAnotherSource)).outcome).toBe('created');
  });

  test('of two alike rows in one request the first is created', async () => {
    const results = await sync(desk.backend, requestOf([createOf('two', MATTER), createOf('one', MATTER)]));
    expect(results.map(({ outcome }) => outcome)).toEqual(['created', 'refused']);
    expect(results[1]?.problem).toEqual({ code: 'row.maybe-registered', candidates: [caseIdOf('two')] });
  });

  test('a corrected identity is claimed too', async () => {
    await desk.one(createOf('one', MATTER));
    await desk.one(editOf(caseIdOf('one'), 1, { name: change('王五', 1, '张三') }, 'correct'));
    expect(
      await desk.problemOf(createOf('two', { ...MATTER, name: '王五', content: '又一份材料的内容' })),
    ).toEqual({
      code: 'row.maybe-registered',
      candidates: [caseIdOf('one')],
    });
  });

  test.each<[string, SyncRow, Parameters<typeof sync>[2], object]>([
    ['without identity', createOf('one', { remark: '备注' }), 'eastClerk', { code: 'row.no-identity' }],
    ['into another unit', createOf('one', MATTER), 'westClerk', { code: 'row.not-your-unit' }],
    [
      'into an unknown unit',
      createOf('one', MATTER, { caseId: caseIdOf('one', 'nowhere') }),
      'eastClerk',
      { code: 'row.not-your-unit' },
    ],
    ['by a supervisor', createOf('one', MATTER), 'supervisor', { code: 'row.not-your-unit' }],
    [
      'by another county’s supervisor',
      createOf('one', MATTER),
      'otherSupervisor',
      { code: 'row.not-your-unit' },
    ],
    [
      'with a stamp nobody gave',
      createOf('one', MATTER, { baseVersion: 3 }),
      'eastClerk',
      { code: 'row.unknown-case' },
    ],
    [
      'with a masked name',
      createOf('one', { ...MATTER, name: '张*' }),
      'eastClerk',
      { code: 'row.masked-value', fields: ['name'] },
    ],
    [
      'with too much text',
      createOf('one', { ...MATTER, content: '长'.repeat(22_000) }),
      'eastClerk',
      { code: 'row.too-large' },
    ],
  ])('%s it is refused', async (_name, row, who, problem) => {
    expect(await desk.problemOf(row, who)).toEqual(problem);
    expect(await desk.stored(row.caseId)).toBe(null);
  });
});
