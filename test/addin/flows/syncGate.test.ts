import { AT_ONCE } from '#addin/flows/slices';
import type { LedgerSheet } from '#addin/flows/ledgerSheet';
import { syncLedger, type SyncPorts } from '#addin/flows/syncLedger';
import { day } from '#domain/day';
import type { CellValue } from '#domain/grid';
import { recogniseSteps } from '#domain/recognise/recogniseSheet';
import { backendOver, type TestBackend } from '../../functions/support/backend';
import { memoryStore } from '../../functions/support/memoryStore';
import { memorySheet } from '../../support/memorySheet';
import { serverApi } from '../../support/serverApi';

const LEDGER: readonly (readonly CellValue[])[] = [
  ['马市镇2026年信访登记台账'],
  ['序号', '来访日期', '姓名', '联系电话', '反映问题', '责任单位'],
  ...['蒋丽娟', '金美玲', '孙军', '韩敏'].map((name, i): CellValue[] => [
    i + 1,
    `2月${i + 1}日`,
    name,
    `1390000000${i}`,
    `反映村道破损问题之${i + 1}`,
    '县交通局',
  ]),
];

type Who = Parameters<typeof serverApi>[1];

function run(backend: TestBackend, who: Who, sheet: LedgerSheet, id = 'a') {
  const ports: SyncPorts = {
    sheet,
    api: serverApi(backend, who),
    ...AT_ONCE,
    recognise: recogniseSteps,
    newWorkbookId: () => id.repeat(20),
    today: () => day('2026-03-02'),
  };
  return syncLedger(ports, { language: 'zh' });
}

const registered = async (backend: TestBackend) => {
  const reply = await serverApi(backend, 'eastClerk').changes({
    kind: 'petition',
    unit: 'east',
    cursor: null,
  });
  return 'value' in reply ? reply.value.cases.length : reply.problem.code;
};

test('a sheet that refuses the own columns sends nothing', async () => {
  const backend = backendOver(memoryStore());
  const sheet = memorySheet(LEDGER);
  const refusing: LedgerSheet = {
    read: () => sheet.read(),
    write: ({ cells }) => Promise.resolve({ refusedCells: cells.map(() => 'A1') }),
  };
  expect((await run(backend, 'eastClerk', refusing)).problem?.code).toBe('sheet.protected');
  expect(await registered(backend)).toBe(0);
});

test('a protected sheet is known before anything is tried', async () => {
  const backend = backendOver(memoryStore());
  const sheet = memorySheet(LEDGER);
  const locked: LedgerSheet = {
    read: async () => {
      const read = await sheet.read();
      return 'grid' in read ? { grid: { ...read.grid, isProtected: true } } : read;
    },
    write: () => Promise.reject(new Error('must not be written')),
  };
  expect((await run(backend, 'eastClerk', locked)).problem?.code).toBe('sheet.protected');
});

test('a stray cell in the last column does not push the own columns off the sheet', async () => {
  const backend = backendOver(memoryStore());
  const sheet = memorySheet(LEDGER);
  sheet.type(2, 16_383, '备注');
  expect((await run(backend, 'eastClerk', sheet)).report?.created).toBe(4);
  expect(sheet.at(1, 6)).toBe('◇系统编号');
  expect(sheet.at(2, 16_383)).toBe('备注');
});

test.each<Who>(['supervisor', 'operator'])(
  'the %s cannot make a ledger his by syncing it first',
  async (who) => {
    const backend = backendOver(memoryStore());
    const sheet = memorySheet(LEDGER);
    expect((await run(backend, who, sheet)).problem?.code).toBe('sheet.not-yet-registered');
    expect(sheet.rows()).toEqual(LEDGER);
    expect((await run(backend, 'eastClerk', sheet)).report?.created).toBe(4);
  },
);

test('another unit’s clerk is told whose ledger it is, and nothing changes', async () => {
  const backend = backendOver(memoryStore());
  const sheet = memorySheet(LEDGER);
  await run(backend, 'eastClerk', sheet);
  const before = sheet.rows();
  expect((await run(backend, 'westClerk', sheet)).problem?.code).toBe('sheet.other-unit');
  expect(sheet.rows()).toEqual(before);
});

test('a ledger synced with another server is not taken for one in sync', async () => {
  const sheet = memorySheet(LEDGER);
  await run(backendOver(memoryStore()), 'eastClerk', sheet);
  const elsewhere = backendOver(memoryStore());
  const renamed = {
    ...elsewhere,
    directory: { ...elsewhere.directory, dataId: () => Promise.resolve('another') },
  };
  expect((await run(renamed, 'eastClerk', sheet)).problem?.code).toBe('sheet.other-server');
  expect(await registered(renamed)).toBe(0);
});

test('a corrected title is sent as the clerk’s edit; no cell of his is written over', async () => {
  const backend = backendOver(memoryStore());
  const sheet = memorySheet(LEDGER);
  await run(backend, 'eastClerk', sheet);
  sheet.type(0, 0, '马市镇2025年信访登记台账');
  const { report } = await run(backend, 'eastClerk', sheet);
  expect(report).toMatchObject({ updated: 4, received: 0, conflicts: 0 });
  expect([sheet.at(2, 1), sheet.at(5, 1)]).toEqual(['2月1日', '2月4日']);
  expect((await run(backend, 'eastClerk', sheet)).report).toMatchObject({ unchanged: 4, received: 0 });
});

test('namesakes on one day in one sheet are all registered', async () => {
  const backend = backendOver(memoryStore());
  const rows = Array.from({ length: 9 }, (_, i): CellValue[] => [
    i + 1,
    `2月${1 + (i % 3)}日`,
    '张伟',
    `1390000000${i}`,
    `反映问题之${i % 2}`,
    '县交通局',
  ]);
  const sheet = memorySheet([...LEDGER.slice(0, 2), ...rows]);
  expect((await run(backend, 'eastClerk', sheet)).report).toMatchObject({ created: 9, refused: 0 });
  expect((await run(backend, 'eastClerk', sheet)).report).toMatchObject({ unchanged: 9, refused: 0 });
});

test('rows that could not be sent are not called unchanged', async () => {
  const backend = backendOver(memoryStore());
  const sheet = memorySheet(LEDGER);
  const api = serverApi(backend, 'eastClerk');
  const down = { code: 'api.unreachable' as const, message: { zh: '断', en: 'down' }, requestId: null };
  const { report, problem } = await syncLedger(
    {
      sheet,
      api: { ...api, sync: () => Promise.resolve({ problem: down }) },
      ...AT_ONCE,
      recognise: recogniseSteps,
      newWorkbookId: () => 'a'.repeat(20),
      today: () => day('2026-03-02'),
    },
    { language: 'zh' },
  );
  expect(problem).toEqual(down);
  expect(report).toMatchObject({ created: 0, unchanged: 0, refused: 4 });
  expect((await run(backend, 'eastClerk', sheet)).report).toMatchObject({ created: 4, refused: 0 });
});
