/**
 * A ledger that keeps the phone behind the name: both travel, and neither is ever written into a cell that holds both. A
 * column that newly holds a field clears nothing by its blank cells; what differs in it is asked about.
 */
import { recogniserFor } from '#addin/flows/answeredRecogniser';
import { AT_ONCE } from '#addin/flows/slices';
import { syncLedger, type SyncPorts } from '#addin/flows/syncLedger';
import { day } from '#domain/day';
import type { CellValue } from '#domain/grid';
import type { ColumnAnswers } from '#domain/recognise/applyAnswers';
import { NOTHING_KNOWN } from '#domain/recognise/settleColumns';
import type { SyncRequest } from '#domain/wire/sync';
import { backendOver, type TestBackend } from '../../functions/support/backend';
import { memoryStore } from '../../functions/support/memoryStore';
import { memorySheet } from '../../support/memorySheet';
import { serverApi } from '../../support/serverApi';

const NAME = 2;
const RESULT = 12;
const FIRST = 2;
const LEDGER: readonly (readonly CellValue[])[] = [
  ['马市镇2026年信访登记台账'],
  ['序号', '来访日期', '姓名及电话', '人数', '反映问题', '责任单位'],
  [1, '2026.2.1', '蒋丽娟13900000001', 1, '反映村道破损问题', '县交通局'],
  [2, '2026.2.2', '金美玲（13900000002）', 1, '反映路灯不亮半年无人修', '县住建局'],
  [3, '2026.2.3', '孙军', 1, '反映邻居宅基地越界建房', '县自然资源局'],
];

function deskOver(
  backend: TestBackend,
  rows: readonly (readonly CellValue[])[] = LEDGER,
  answers: ColumnAnswers = {},
) {
  const sheet = memorySheet(rows);
  const sent: SyncRequest[] = [];
  const api = serverApi(backend, 'eastClerk');
  const ports: SyncPorts = {
    sheet,
    api: { ...api, sync: (request) => (sent.push(request), api.sync(request)) },
    ...AT_ONCE,
    recognise: recogniserFor({ ...NOTHING_KNOWN, answers }),
    newWorkbookId: () => 'a'.repeat(20),
    today: () => day('2026-03-02'),
  };
  const sync = async () => {
    sent.length = 0;
    const { report, problem } = await syncLedger(ports, { language: 'zh' });
    expect(problem).toBeNull();
    return { report: report!, sent: JSON.stringify(sent) };
  };
  return { sheet, sync };
}

test('one cell gives a name and a phone; the other desk’s change reaches the row, not the cell', async () => {
  const backend = backendOver(memoryStore());
  const mine = deskOver(backend);
  const first = await mine.sync();
  expect(first.report.created).toBe(3);
  expect(first.sent).toContain('"name":{"value":"蒋丽娟"');
  expect(first.sent).toContain('"phone":{"value":"13900000001"');

  const theirs = deskOver(backend, mine.sheet.rows());
  theirs.sheet.type(FIRST, NAME, '蒋丽娟13911110009');
  const changed = await theirs.sync();
  expect(changed.report.updated).toBe(1);
  expect(changed.sent).toContain('13911110009');
  expect(changed.sent).not.toContain('蒋丽娟');

  const again = await mine.sync();
  expect(again.sent).toBe('[]');
  expect(mine.sheet.at(FIRST, NAME)).toBe('蒋丽娟13900000001');
  expect(mine.sheet.at(FIRST, RESULT)).toMatch(/未能写入：联系电话/);

  mine.sheet.type(FIRST, NAME, '蒋丽娟 13911110009');
  expect((await mine.sync()).report.conflicts).toBe(0);
  expect(mine.sheet.at(FIRST, RESULT)).not.toMatch(/未能写入/);
  expect((await mine.sync()).sent).toBe('[]');
});

test('a phone taken out of the cell is taken from the case, and one that arrives is not put among names', async () => {
  const backend = backendOver(memoryStore());
  const mine = deskOver(backend);
  await mine.sync();
  const theirs = deskOver(backend, mine.sheet.rows());
  mine.sheet.type(FIRST, NAME, '蒋丽娟');
  expect((await mine.sync()).report.updated).toBe(1);

  theirs.sheet.type(FIRST + 2, NAME, '孙军13900000003');
  await theirs.sync();
  expect(theirs.sheet.at(FIRST, NAME)).toBe('蒋丽娟13900000001');
  expect(theirs.sheet.at(FIRST, RESULT)).toMatch(/未能写入：联系电话/);
  await mine.sync();
  expect(mine.sheet.at(FIRST + 2, NAME)).toBe('孙军');
  expect(mine.sheet.at(FIRST + 2, RESULT)).toMatch(/未能写入：联系电话/);
});

/** The same sheet with a column of phones put in behind the names. */
function withPhoneColumn(rows: readonly (readonly CellValue[])[], phones: readonly CellValue[]) {
  const added = ['联系电话', ...phones];
  return rows.map((row, i) =>
    i === 0 ? row : [...row.slice(0, NAME + 1), added[i - 1]!, ...row.slice(NAME + 1)],
  );
}

test('an own column for phones, still empty, takes the phones that are known and clears none', async () => {
  const backend = backendOver(memoryStore());
  const before = deskOver(backend);
  await before.sync();
  const desk = deskOver(backend, withPhoneColumn(before.sheet.rows(), [null, null, null]));

  const { report, sent } = await desk.sync();
  expect({ updated: report.updated, conflicts: report.conflicts, received: report.received }).toEqual({
    updated: 0,
    conflicts: 0,
    received: 2,
  });
  expect(sent).not.toContain('"phone":');
  const phones = [0, 1, 2].map((at) => desk.sheet.at(FIRST + at, NAME + 1));
  expect(phones).toEqual(['13900000001', '13900000002', null]);
  expect((await desk.sync()).sent).toBe('[]');

  desk.sheet.type(FIRST, NAME + 1, null);
  const cleared = await desk.sync();
  expect(cleared.report.updated).toBe(1);
  expect(cleared.sent).toContain('"phone":{"value":null');
});

test('another phone in the new column is a question; the same phone is none', async () => {
  const backend = backendOver(memoryStore());
  const before = deskOver(backend);
  await before.sync();
  const desk = deskOver(
    backend,
    withPhoneColumn(before.sheet.rows(), ['13911110009', '13900000002', '13911110003']),
  );
  const { report } = await desk.sync();
  expect({ updated: report.updated, conflicts: report.conflicts }).toEqual({ updated: 1, conflicts: 1 });
  expect(desk.sheet.at(FIRST, NAME + 1)).toBe('13911110009');

  const other = deskOver(backend, before.sheet.rows());
  await other.sync();
  expect(other.sheet.at(FIRST, NAME)).toBe('蒋丽娟13900000001');
  expect((await desk.sync()).report.conflicts).toBe(1);
});

test('when the clerk says that another column holds the phones, its blank cells clear none', async () => {
  const rows = withPhoneColumn(LEDGER, ['13900000001', '13900000002', '13900000003']).map((row, i) => [
    ...row,
    ...(i === 0 ? [] : [['电话二', '13911110001', null, null][i - 1] ?? null]),
  ]);
  const backend = backendOver(memoryStore());
  const before = deskOver(backend, rows);
  expect((await before.sync()).report.created).toBe(3);
  const desk = deskOver(backend, before.sheet.rows(), { 联系电话: null, 电话二: 'phone' });

  const { report } = await desk.sync();
  expect({ updated: report.updated, conflicts: report.conflicts, received: report.received }).toEqual({
    updated: 0,
    conflicts: 1,
    received: 2,
  });
  expect([0, 1, 2].map((at) => desk.sheet.at(FIRST + at, NAME + 1))).toEqual([
    '13900000001',
    '13900000002',
    '13900000003',
  ]);
});
