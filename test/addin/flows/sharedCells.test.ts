/** A ledger that keeps the phone behind the name: both travel, and neither is ever written into a cell that holds both. */
import { syncLedger, type SyncPorts } from '#addin/flows/syncLedger';
import { day } from '#domain/day';
import type { CellValue } from '#domain/grid';
import { recogniseSheet } from '#domain/recognise/recogniseSheet';
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

function deskOver(backend: TestBackend, rows: readonly (readonly CellValue[])[] = LEDGER) {
  const sheet = memorySheet(rows);
  const sent: SyncRequest[] = [];
  const api = serverApi(backend, 'eastClerk');
  const ports: SyncPorts = {
    sheet,
    api: { ...api, sync: (request) => (sent.push(request), api.sync(request)) },
    recognise: recogniseSheet,
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
