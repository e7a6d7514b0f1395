import type { StampedRow } from '#domain/sync/movedRows';
import { planPush, type PushPlan } from '#domain/sync/planPush';
import { agreedBase } from '#domain/sync/touched';
import { agreedStamp, IDENTITY, row, stamped, unstamped, type Cells } from './rows';

const CONTEXT = {
  kind: 'petition',
  identity: IDENTITY,
  home: '990101',
  workbookId: 'aaaaaaaaaaaaaaaaaaaa',
  revision: '1',
};
const plan = (rows: readonly StampedRow[]) => planPush(rows, CONTEXT);
const caseId = (n: number) => `990101.${'abcdefghij'.charAt(n).repeat(20)}`;

const zhang: Cells = {
  name: '张三',
  petitionOn: '2026-03-05',
  content: '反映村道破损',
  phone: '13900000000',
};
const li: Cells = { name: '李四', petitionOn: '2026-03-06', content: '反映低保审批', phone: '13900000001' };
const wang: Cells = { name: '王五', petitionOn: '2026-03-07', content: '反映拖欠工资', phone: '13900000002' };

const codes = (refused: PushPlan['refused']) =>
  refused.map(({ row: at, problem }) => [at.rowIndex, problem.code]);

test('a row without a stamp is a new case with everything it says', () => {
  const { send } = plan([unstamped(4, { ...zhang, remark: null })]);
  expect(send).toHaveLength(1);
  expect(send[0]!.stamp.version).toBe(0);
  expect(Object.keys(send[0]!.edits)).toEqual(['name', 'petitionOn', 'content', 'phone']);
  expect(send[0]!.edits['name']).toEqual({ value: '张三', base: null });
});

test('two panes of one workbook mint the same id; another workbook, unit or content another', () => {
  const idOf = (rows: readonly StampedRow[], context = CONTEXT) =>
    planPush(rows, context).send[0]!.stamp.caseId;
  const first = idOf([unstamped(4, zhang)]);
  expect(idOf([unstamped(9, zhang)])).toBe(first);
  expect(first).toMatch(/^990101\.[a-z2-7]{20}$/);
  expect(idOf([unstamped(4, li)])).not.toBe(first);
  expect(idOf([unstamped(4, zhang)], { ...CONTEXT, workbookId: 'bbbbbbbbbbbbbbbbbbbb' })).not.toBe(first);
  expect(idOf([unstamped(4, zhang)], { ...CONTEXT, home: '990102' })).not.toBe(first);
});

test('true twins stay two, and keep their ids when they are planned again', () => {
  const rows = [unstamped(4, zhang), unstamped(5, zhang)];
  const ids = plan(rows).send.map(({ stamp }) => stamp.caseId);
  expect(new Set(ids).size).toBe(2);
  expect(plan(rows).send.map(({ stamp }) => stamp.caseId)).toEqual(ids);
});

test('a row with nothing that tells a case is refused, not registered', () => {
  expect(codes(plan([unstamped(4, { phone: '13900000000', name: null })]).refused)).toEqual([
    [4, 'row.no-identity'],
  ]);
});

test('an untouched row sends nothing', () => {
  const { send, unchanged } = plan([stamped(4, zhang, agreedStamp(caseId(0), 3, zhang))]);
  expect(send).toEqual([]);
  expect(unchanged).toHaveLength(1);
});

test('an edited row sends the touched fields over their bases, and remembers the operation', () => {
  const stamp = agreedStamp(caseId(0), 3, zhang);
  const edited = { ...zhang, phone: null };
  const { send } = plan([stamped(4, edited, stamp)]);
  expect(send[0]!.edits).toEqual({
    phone: { value: null, base: { version: 3, hash: stamp.fields['phone']!.hash } },
  });
  expect(send[0]!.stamp.ops).toHaveLength(1);
  expect(plan([stamped(4, edited, stamp)]).send[0]!.stamp.ops).toEqual(send[0]!.stamp.ops);
});

test('a row whose last sending was never answered says all it has, even when the edit was taken back', () => {
  const stamp = { ...agreedStamp(caseId(0), 3, zhang), ops: ['aaaaaaaaaaaaaaaa'] };
  const { send } = plan([stamped(4, zhang, stamp)]);
  expect(Object.keys(send[0]!.edits)).toEqual(Object.keys(zhang));
  expect(send[0]!.stamp.ops[0]).toBe('aaaaaaaaaaaaaaaa');
});

test('a row that could not take a value last time asks for it again', () => {
  const stamp = agreedStamp(caseId(0), 3, zhang);
  const behind = { ...stamp, version: 4 };
  const { send } = plan([stamped(4, zhang, behind)]);
  expect(send[0]!.edits).toEqual({});
});

test('a better reader makes no edits: the raw cell is as it was', () => {
  const stamp = agreedStamp(caseId(0), 3, { ...zhang, petitionOn: { unread: '3月5日' } });
  const now = row(4, zhang);
  const reread = {
    ...now,
    cells: { ...now.cells, petitionOn: { ...now.cells['petitionOn']!, raw: '3月5日' } },
  };
  const { unchanged } = plan([{ row: reread, reading: { kind: 'stamp', stamp } }]);
  expect(unchanged).toHaveLength(1);
});

test('one row overtyped with another matter is refused alone', () => {
  const rows = [
    stamped(4, wang, agreedStamp(caseId(0), 1, zhang)),
    stamped(5, { ...li, phone: '1' }, agreedStamp(caseId(1), 1, li)),
  ];
  const { refused, send } = plan(rows);
  expect(codes(refused)).toEqual([[4, 'row.moved-or-reused']]);
  expect(send.map(({ row: at }) => at.rowIndex)).toEqual([5]);
});

test('several rows overtyped with new matters are refused one by one; the others go on', () => {
  const rows = [
    stamped(4, { ...wang, name: '甲某' }, agreedStamp(caseId(0), 1, zhang)),
    stamped(5, wang, agreedStamp(caseId(1), 1, li)),
    unstamped(6, { ...zhang, name: '乙某', content: '反映宅基地越界' }),
  ];
  const { refused, send } = plan(rows);
  expect(codes(refused)).toEqual([
    [4, 'row.moved-or-reused'],
    [5, 'row.moved-or-reused'],
  ]);
  expect(send.map(({ row: at }) => at.rowIndex)).toEqual([6]);
});

test('what a person calls new is new: a copied, an overtyped, a damaged row; an untouched row stays what it is', () => {
  const stamp = agreedStamp(caseId(0), 1, zhang);
  const rows: StampedRow[] = [
    stamped(4, zhang, stamp),
    stamped(5, { ...zhang, phone: '2' }, stamp),
    stamped(6, wang, agreedStamp(caseId(1), 1, li)),
    { row: row(7, { ...wang, phone: '3' }), reading: { kind: 'damaged' } },
  ];
  const { refused, send, unchanged } = planPush(rows, { ...CONTEXT, asNew: new Set([5, 6, 7, 8]) });
  expect(refused).toEqual([]);
  expect(unchanged.map(({ row: at }) => at.rowIndex)).toEqual([4]);
  expect(send.map(({ stamp: fresh }) => fresh.version)).toEqual([0, 0, 0]);
  expect(send.every(({ stamp: fresh }) => fresh.caseId !== stamp.caseId)).toBe(true);
});

test('a corrected title is an edit of the dates that took their year from it', () => {
  const before = row(4, { ...zhang, petitionOn: '2026-03-05' });
  const reading = {
    ...before.cells['petitionOn']!,
    raw: '3月5日',
    assumptions: ['year-from-title'] as const,
  };
  const stamp = agreedStamp(caseId(0), 1, zhang);
  const seen = { ...stamp, fields: { ...stamp.fields, petitionOn: agreedBase(1, reading) } };
  const same = { ...before, cells: { ...before.cells, petitionOn: reading } };
  const corrected = { ...same, cells: { ...same.cells, petitionOn: { ...reading, value: '2025-03-05' } } };
  expect(plan([{ row: same, reading: { kind: 'stamp', stamp: seen } }]).unchanged).toHaveLength(1);
  const { send } = plan([{ row: corrected, reading: { kind: 'stamp', stamp: seen } }]);
  expect(send[0]!.edits['petitionOn']!.value).toBe('2025-03-05');
});

test('rows sorted away from their stamps: nothing of the sheet is sent, not even new rows', () => {
  const rows = [
    stamped(4, li, agreedStamp(caseId(0), 1, zhang)),
    stamped(5, wang, agreedStamp(caseId(1), 1, li)),
    unstamped(6, zhang),
  ];
  const { refused, send } = plan(rows);
  expect(send).toEqual([]);
  expect(codes(refused)).toEqual([
    [4, 'sheet.rows-moved'],
    [5, 'sheet.rows-moved'],
    [6, 'sheet.rows-moved'],
  ]);
});

test('whole rows sorted together with their stamps are no change at all', () => {
  const rows = [
    stamped(4, li, agreedStamp(caseId(1), 1, li)),
    stamped(5, zhang, agreedStamp(caseId(0), 1, zhang)),
  ];
  expect(plan(rows).unchanged).toHaveLength(2);
});

test('a copied row does not become a second writer of its case', () => {
  const stamp = agreedStamp(caseId(0), 1, zhang);
  const { refused, unchanged } = plan([
    stamped(4, { ...zhang, phone: '2' }, stamp),
    stamped(5, zhang, stamp),
  ]);
  expect(unchanged.map(({ row: at }) => at.rowIndex)).toEqual([5]);
  expect(codes(refused)).toEqual([[4, 'row.stamp-twice']]);
});

test('when both copies were edited, neither is believed', () => {
  const stamp = agreedStamp(caseId(0), 1, zhang);
  const { refused } = plan([
    stamped(4, { ...zhang, phone: '2' }, stamp),
    stamped(5, { ...zhang, phone: '3' }, stamp),
  ]);
  expect(codes(refused)).toEqual([
    [4, 'row.stamp-twice'],
    [5, 'row.stamp-twice'],
  ]);
});

test('a damaged stamp is neither a new case nor an edit', () => {
  const { refused, send } = plan([{ row: row(4, zhang), reading: { kind: 'damaged' } }]);
  expect(send).toEqual([]);
  expect(codes(refused)).toEqual([[4, 'row.stamp-damaged']]);
});

test('an edit of the name alone is an edit, and the row no longer proves its case', () => {
  const { send } = plan([stamped(4, { ...zhang, name: '张三丰' }, agreedStamp(caseId(0), 1, zhang))]);
  expect(send[0]!.isIntact).toBe(false);
  expect(Object.keys(send[0]!.edits)).toEqual(['name']);
});

describe('a consolidated sheet', () => {
  const travels = (field: string) => field === 'leader';
  const planned = (rows: readonly StampedRow[]) => planPush(rows, { ...CONTEXT, travels });
  const seen: Cells = { ...zhang, name: '张*', phone: '139****0000', leader: null };

  test('sends what travels and names what does not', () => {
    const now = { ...seen, phone: '13811112222', leader: '周县长' };
    const { send } = planned([stamped(4, now, agreedStamp(caseId(0), 3, seen))]);
    expect(send.map(({ edits, withheld }) => [Object.keys(edits), withheld])).toEqual([
      [['leader'], ['phone']],
    ]);
  });

  test('a row with nothing that travels is not sent', () => {
    const now = { ...seen, phone: '13811112222' };
    const { send, unchanged } = planned([stamped(4, now, agreedStamp(caseId(0), 3, seen))]);
    expect([send, unchanged.map(({ withheld }) => withheld)]).toEqual([[], [['phone']]]);
  });

  test('a row sent before without an answer is sent whole, but for what does not travel', () => {
    const now = { ...seen, leader: '周县长' };
    const stamp = { ...agreedStamp(caseId(0), 3, seen), ops: ['abcdefghijklmnop'] };
    const { send } = planned([stamped(4, now, stamp)]);
    expect(send.map(({ edits, withheld }) => [Object.keys(edits), withheld])).toEqual([[['leader'], []]]);
  });

  test('registers no case, stamped as new or not at all', () => {
    const created = { ...agreedStamp(caseId(1), 0, li), fields: {} };
    expect(codes(planned([unstamped(4, zhang), stamped(5, li, created)]).refused)).toEqual([
      [4, 'row.new-in-consolidated'],
      [5, 'row.new-in-consolidated'],
    ]);
  });
});
