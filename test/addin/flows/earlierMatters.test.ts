/** "Has this matter been here before?" beside the sheet: what is proposed, asked and marked, and what a join shows. */
import { AT_ONCE } from '#addin/flows/slices';
import { findEarlier, isLater, withServerMatters } from '#addin/flows/earlierMatters';
import { showJoined } from '#addin/flows/showJoined';
import { syncLedger } from '#addin/flows/syncLedger';
import { day } from '#domain/day';
import type { CellValue } from '#domain/grid';
import { recogniseSteps } from '#domain/recognise/recogniseSheet';
import type { JoinRequest } from '#domain/wire/joins';
import { backendOver } from '../../functions/support/backend';
import { memoryStore } from '../../functions/support/memoryStore';
import { memorySheet, type MemorySheet } from '../../support/memorySheet';
import { serverApi } from '../../support/serverApi';

const HEADINGS = ['序号', '来访日期', '姓名', '联系电话', '初/重', '反映问题', '责任单位', '备注'];
const LEDGER: readonly (readonly CellValue[])[] = [
  ['东山镇2026年信访登记台账'],
  HEADINGS,
  [1, '2026.2.1', '蒋丽娟', '13900000001', '初', '反映邻居宅基地越界建房', '县交通局', '当面说的'],
  [2, '2026.2.9', '蒋丽娟', '13900000001', '初', '再次反映邻居宅基地越界建房，要求拆除', null, null],
  [3, '2026.2.1', '蒋丽娟', '13900000001', '重', '反映邻居宅基地越界建房', '县住建局', null],
  [4, '2026.2.3', '金美玲', '13900000002', '初', '反映路灯不亮半年无人修', '县住建局', null],
];
const [FIRST, AGAIN, DOUBLED, OTHER] = [2, 3, 4, 5] as const;
const RESULT_OF_SYNC = /未发送：该件已并入另一件/;
const STAGE = 9;

const PORTS = { recognise: recogniseSteps, clock: () => 0, breathe: () => Promise.resolve() };
const backend = () => backendOver(memoryStore());
const find = async (sheet: MemorySheet, rowIndex: number) => {
  const asked = await findEarlier({ ...PORTS, sheet }, rowIndex);
  if (!asked || 'problem' in asked) throw new Error('no case stands there');
  return asked;
};

function deskOver(over: ReturnType<typeof backend>, rows = LEDGER, id = 'a') {
  const sheet = memorySheet(rows);
  const ports = {
    sheet,
    api: serverApi(over, 'eastClerk'),
    ...AT_ONCE,
    recognise: recogniseSteps,
    newWorkbookId: () => id.repeat(20),
    today: () => day('2026-03-02'),
  };
  const sync = async () => {
    const { report, problem } = await syncLedger(ports, { language: 'zh' });
    expect(problem).toBeNull();
    return report!;
  };
  const join = async (row: number, other: number, request: Omit<JoinRequest, 'wire' | 'other'>) => {
    const [mine, theirs] = [await find(sheet, row), await find(sheet, other)];
    const reply = await ports.api.join(mine.caseId!, { wire: 1, other: theirs.caseId!, ...request });
    if ('problem' in reply) throw new Error(reply.problem.code);
    expect(await showJoined(ports, [reply.value.case, reply.value.other], 'zh')).toBeNull();
    return reply.value;
  };
  return { sheet, ports, sync, join };
}

describe('in the sheet alone', () => {
  test('a repeat and a double are told apart, each with its reason; another matter is not proposed', async () => {
    const sheet = memorySheet(LEDGER);
    const said = async (rowIndex: number) =>
      (await find(sheet, rowIndex)).matters.map(({ rowNumber, as, reason }) => [rowNumber, as, reason]);
    expect(await said(AGAIN)).toEqual([
      [3, 'repeat', 'same-phone'],
      [5, 'repeat', 'same-phone'],
    ]);
    expect((await said(DOUBLED))[0]).toEqual([3, 'doubled', 'same-phone']);
    expect(await said(OTHER)).toEqual([]);
    expect(sheet.written()).toBe(0);
  });

  test('above the cases there is none', async () => {
    expect(await findEarlier({ ...PORTS, sheet: memorySheet(LEDGER) }, 0)).toBeNull();
  });

  test('the office’s column is proposed with its own word, unless it says so already or holds a formula', async () => {
    const sheet = memorySheet(LEDGER);
    expect((await find(sheet, AGAIN)).repeatMark).toEqual({
      replacement: { rowIndex: AGAIN, columnIndex: 4, expected: '初', value: '重' },
      cell: 'E4',
      heading: '初/重',
    });
    expect((await find(sheet, DOUBLED)).repeatMark).toBeNull();
    sheet.setFormula(AGAIN, 4, '初');
    expect((await find(sheet, AGAIN)).repeatMark).toBeNull();
  });

  test('only what tells person, place and matter would be asked with', async () => {
    expect(Object.keys((await find(memorySheet(LEDGER), FIRST)).fields).toSorted()).toEqual([
      'content',
      'name',
      'petitionOn',
      'phone',
    ]);
  });
});

test('a later day makes the repeat; an undated case is the earlier one', () => {
  const on = (day: string | null) => ({ day, name: null, number: null, words: '' });
  expect([isLater(on('2026-03-02'), on('2026-03-01')), isLater(on(null), on('2026-03-01'))]).toEqual([
    true,
    false,
  ]);
});

describe('with the server', () => {
  test('last year’s ledger is found, and a case of this sheet is said once', async () => {
    const over = backend();
    const before = LEDGER.slice(0, 3).map((row, i) => (i === 2 ? row.with(1, '2025.5.6') : row));
    await deskOver(over, before, 'b').sync();
    const desk = deskOver(over);
    await desk.sync();
    const asked = await find(desk.sheet, AGAIN);
    const { kind, caseId, fields } = asked;
    const reply = await desk.ports.api.earlier({
      wire: 1,
      kind,
      rows: [{ key: '1', caseId: caseId!, fields }],
    });
    if ('problem' in reply) throw new Error(reply.problem.code);
    const { matters } = withServerMatters(asked, reply.value.rows[0]!.candidates, null);
    expect(matters.map(({ rowNumber, day }) => [rowNumber, day])).toEqual([
      [3, '2026-02-01'],
      [5, '2026-02-01'],
      [null, '2025-05-06'],
    ]);
  });

  test('a merged row says so at once, is left as it was written, and takes no more edits until it is taken back', async () => {
    const desk = deskOver(backend());
    await desk.sync();
    const seen = { case: 1, other: 1 };
    const choices = { repeat: 'survivor', responsible: 'doubled' } as const;
    const merged = await desk.join(DOUBLED, FIRST, { verb: 'merge', seen, choices });
    expect(desk.sheet.at(DOUBLED, STAGE)).toBe(`已并入 ${merged.other.systemNo}`);
    expect(desk.sheet.at(FIRST, 6)).toBe('县交通局');
    expect((await desk.sync()).received).toBe(1);
    expect(desk.sheet.rows()[DOUBLED]!.slice(0, 8)).toEqual(LEDGER[DOUBLED]);
    expect([desk.sheet.at(FIRST, 6), desk.sheet.at(DOUBLED, STAGE)]).toEqual([
      '县住建局',
      `已并入 ${merged.other.systemNo}`,
    ]);
    desk.sheet.type(DOUBLED, 7, '补充');
    expect((await desk.sync()).fates.map(({ rowNumber, problem }) => [rowNumber, problem?.code])).toEqual([
      [DOUBLED + 1, 'row.merged'],
    ]);
    expect(desk.sheet.at(DOUBLED, 7)).toBe('补充');
    expect(desk.sheet.rows()[DOUBLED]!.some((cell) => RESULT_OF_SYNC.test(String(cell)))).toBe(true);

    await desk.join(DOUBLED, FIRST, { verb: 'unmerge' });
    expect(desk.sheet.at(DOUBLED, STAGE)).toBe('已登记');
    expect((await desk.sync()).updated).toBe(1);
    expect(desk.sheet.at(FIRST, 6)).toBe('县交通局');
  });

  test('without own columns nothing is written', async () => {
    const over = backend();
    const desk = deskOver(over);
    await desk.sync();
    const { case: view } = await desk.join(AGAIN, FIRST, { verb: 'link', reason: 'same-phone' });
    const bare = memorySheet(LEDGER);
    expect(await showJoined({ ...desk.ports, sheet: bare }, [view], 'zh')).toBeNull();
    expect(bare.written()).toBe(0);
  });
});
