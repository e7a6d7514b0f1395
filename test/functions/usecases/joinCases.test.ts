/** Linking, merging and taking back: what stands afterwards, what a repeat does, and what a crash leaves. */
import { isRefusal } from '#functions/refusal';
import { readHistory } from '#functions/usecases/readHistory';
import { readerOf, sync } from '../support/backend';
import { change, MATTER } from '../support/desk';
import {
  CHOICES,
  DOUBLE,
  EARLIER,
  LATER,
  LINK,
  MERGE,
  openJoinDesk,
  said,
  type JoinDesk,
  type Say,
} from '../support/joinDesk';
import { caseIdOf, createOf, editOf, requestOf } from '../support/samples';

let desk: JoinDesk;
const join: JoinDesk['join'] = (...say) => desk.join(...say);
const current = () => desk.current();

beforeEach(async () => {
  desk = await openJoinDesk();
});

describe('a repeat', () => {
  test('is linked by one version of the later case, and unlinked by another', async () => {
    const before = await current();
    expect(await said(join(LINK))).toBe('written');
    const { earlier, later } = await current();
    expect(earlier).toEqual(before.earlier);
    expect([later.version, later.fields, later.status]).toEqual([2, DOUBLE, before.later.status]);
    expect(later.joins?.repeatOf).toEqual([
      {
        caseId: EARLIER,
        systemNo: earlier.systemNo,
        reason: 'same-name',
        by: '东山办事员',
        at: later.changedAt,
      },
    ]);
    expect(await said(join({ verb: 'unlink' }))).toBe('written');
    const undone = (await current()).later;
    expect([undone.version, 'joins' in undone]).toEqual([3, false]);
  });

  test('said again changes nothing, in either direction', async () => {
    await join(LINK);
    expect(await said(join(LINK))).toBe('unchanged');
    expect(await said(join({ ...LINK, caseId: EARLIER, other: LATER }))).toBe('unchanged');
    expect([(await current()).earlier.version, (await current()).later.version]).toEqual([1, 2]);
    await join({ verb: 'unlink' });
    expect(await said(join({ verb: 'unlink' }))).toBe('unchanged');
  });

  test('stays linked when the row is edited, and the history tells when it was', async () => {
    await join(LINK);
    await sync(
      desk.backend,
      requestOf([editOf(LATER, 2, { place: change('上围村', 1, DOUBLE.place) }, 'edit')]),
    );
    const { later } = await current();
    expect([later.version, later.joins?.repeatOf.length]).toEqual([3, 1]);
    const history = await readHistory(desk.backend, readerOf('eastClerk'), { caseId: LATER });
    if (isRefusal(history)) throw new Error(history.refused);
    expect(history.versions.map(({ version, joins }) => [version, joins?.repeatOf.length ?? 0])).toEqual([
      [3, 1],
      [2, 1],
      [1, 0],
    ]);
  });
});

describe('a doubled entry', () => {
  test('is previewed without a write: what is kept, filled and asked', async () => {
    const before = await current();
    const preview = await join({ verb: 'merge', dryRun: true });
    if (isRefusal(preview)) throw new Error(preview.refused);
    expect(preview.fields?.map(({ field, choice }) => `${field} ${choice}`)).toEqual([
      'petitionOn ask',
      'name keep',
      'phone keep',
      'place fill',
      'content ask',
    ]);
    expect([preview.outcome, await current()]).toEqual(['unchanged', before]);
  });

  test('is merged into the survivor: chosen values there, nothing owed here, nothing deleted', async () => {
    expect(await said(join(MERGE))).toBe('written');
    const { earlier, later } = await current();
    expect(earlier.fields).toEqual({ ...MATTER, place: DOUBLE.place, content: DOUBLE.content });
    expect(earlier.joins?.absorbed).toMatchObject([
      { caseId: LATER, before: { place: null, content: MATTER.content } },
    ]);
    expect([later.fields, later.status.stage, later.status.due]).toEqual([DOUBLE, 'merged', null]);
    expect(later.joins?.mergedInto).toMatchObject({ caseId: EARLIER, systemNo: earlier.systemNo });
    expect(await said(join(MERGE))).toBe('unchanged');
  });

  test('takes no edits while it is merged; the refusal names the survivor', async () => {
    await join(MERGE);
    const edit = editOf(LATER, 2, { place: change('上围村', 1, DOUBLE.place) }, 'edit');
    const [row] = await sync(desk.backend, requestOf([edit]));
    expect(row?.problem).toEqual({ code: 'row.merged', candidates: [EARLIER] });
  });

  test('is a case of its own again when it is taken back; the survivor keeps what was changed since', async () => {
    const before = await current();
    await join(MERGE);
    const changed = editOf(EARLIER, 2, { content: change('补充后的内容', 2, DOUBLE.content) }, 'edit');
    await sync(desk.backend, requestOf([changed]));
    expect(await said(join({ verb: 'unmerge' }))).toBe('written');
    const { earlier, later } = await current();
    expect(earlier.fields).toEqual({ ...MATTER, content: '补充后的内容' });
    expect([later.fields, later.status, 'joins' in later, 'joins' in earlier]).toEqual([
      DOUBLE,
      before.later.status,
      false,
      false,
    ]);
    expect(await said(join({ verb: 'unmerge' }))).toBe('unchanged');
  });

  test.each([
    ['without the versions that were seen', { verb: 'merge', choices: CHOICES }, 'join.changed'],
    ['with a version of before', { ...MERGE, seen: { case: 1, other: 9 } }, 'join.changed'],
    ['with a question unanswered', { ...MERGE, choices: { content: 'doubled' } }, 'request.invalid'],
    ['into itself', { ...MERGE, other: LATER }, 'request.invalid'],
    ['into a case that does not exist', { ...MERGE, other: caseIdOf('nobody') }, 'join.unknown-case'],
    ['a link without its reason', { verb: 'link' }, 'request.invalid'],
  ] as const)('is refused %s', async (_what, command, refused) => {
    const before = await current();
    expect(await said(join(command as Say))).toBe(refused);
    expect(await current()).toEqual(before);
  });

  test('cannot be joined to anything else while it is merged', async () => {
    await sync(desk.backend, requestOf([createOf('third', { name: '李四', content: '反映养殖场污水直排' })]));
    await join(MERGE);
    const third = caseIdOf('third');
    expect(await said(join({ ...MERGE, other: third, seen: { case: 2, other: 1 } }))).toBe('join.merged');
    expect(await said(join({ ...LINK, other: third }))).toBe('join.merged');
  });
});

describe('who may join', () => {
  test.each([
    ['a clerk of another town', 'westClerk'],
    ['a supervisor above', 'supervisor'],
    ['a supervisor of another county', 'otherSupervisor'],
    ['an operator', 'operator'],
  ] as const)('not %s, whatever the verb', async (_what, who) => {
    const before = await current();
    for (const command of [
      LINK,
      { verb: 'unlink' },
      MERGE,
      { ...MERGE, dryRun: true },
      { verb: 'unmerge' },
    ]) {
      expect(await said(join(command as Say, who))).toBe('access.denied');
    }
    expect(await current()).toEqual(before);
  });

  test('nor a clerk with a case of another unit', async () => {
    const other = caseIdOf('west', 'west');
    await sync(desk.backend, requestOf([createOf('west', MATTER, { caseId: other })]), 'westClerk');
    expect(await said(join({ ...LINK, other }))).toBe('access.denied');
    expect(await said(join({ ...MERGE, other }))).toBe('access.denied');
  });
});
