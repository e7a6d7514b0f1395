import { AT_ONCE } from '#addin/flows/slices';
import { syncLedger, type SyncOptions, type SyncPorts } from '#addin/flows/syncLedger';
import type { LedgerApi } from '#addin/api/ledgerApi';
import { day } from '#domain/day';
import type { CellValue } from '#domain/grid';
import { recogniseSteps } from '#domain/recognise/recogniseSheet';
import { backendOver, type TestBackend } from '../../functions/support/backend';
import { memoryStore } from '../../functions/support/memoryStore';
import { memorySheet, type MemorySheet } from '../../support/memorySheet';
import { serverApi } from '../../support/serverApi';

const HEADINGS = [
  '序号',
  '来访日期',
  '姓名',
  '联系电话',
  '住址',
  '人数',
  '反映问题',
  '责任单位',
  '包案领导',
  '办结时间',
];
const NAME = 2;
const PHONE = 3;
const UNIT = 7;
const LEADER = 8;
const RESULT = 16;

const NAMES = ['蒋丽娟', '金美玲', '孙军', '韩敏', '赵永福', '秦海燕'];
const LEDGER: readonly (readonly CellValue[])[] = [
  ['马市镇2026年信访登记台账'],
  HEADINGS,
  ...NAMES.map((name, i): CellValue[] => [
    i + 1,
    `2026.2.${i + 1}`,
    name,
    `1390000000${i}`,
    '马市镇石下村',
    i + 1,
    `反映村道破损问题之${i + 1}`,
    '县交通局',
    null,
    null,
  ]),
];

interface Desk {
  readonly sheet: MemorySheet;
  readonly ports: SyncPorts;
}

function deskOver(backend: TestBackend, who: Parameters<typeof serverApi>[1], rows = LEDGER, id = 'a'): Desk {
  const sheet = memorySheet(rows);
  const ports: SyncPorts = {
    sheet,
    api: serverApi(backend, who),
    ...AT_ONCE,
    recognise: recogniseSteps,
    newWorkbookId: () => id.repeat(20),
    today: () => day('2026-03-02'),
  };
  return { sheet, ports };
}

async function synced({ ports }: Desk, options: Partial<SyncOptions> = {}) {
  const { report, problem } = await syncLedger(ports, { language: 'zh', ...options });
  expect(problem).toBeNull();
  const { created, updated, unchanged, refused, conflicts, received } = report!;
  return { created, updated, unchanged, refused, conflicts, received };
}

const quiet = { created: 0, updated: 0, unchanged: 6, refused: 0, conflicts: 0, received: 0 };

test('the second sync sends nothing and writes nothing', async () => {
  const desk = deskOver(backendOver(memoryStore()), 'eastClerk');
  expect(await synced(desk)).toEqual({ ...quiet, created: 6, unchanged: 0 });
  const before = desk.sheet.rows();
  const sent: unknown[] = [];
  const watched = {
    ...desk.ports.api,
    sync: (request: Parameters<LedgerApi['sync']>[0]) => (sent.push(request), desk.ports.api.sync(request)),
  };
  await syncLedger({ ...desk.ports, api: watched }, { language: 'zh' });
  expect(sent).toEqual([]);
  const cursorAside = (rows: CellValue[][]) =>
    rows.map((row) => row.map((cell) => String(cell).replace(/"cursor":"[^"]*"/, '')));
  expect(cursorAside(desk.sheet.rows())).toEqual(cursorAside(before));
});

test('the supervisor’s leader arrives, the clerk’s own edit beside it stays and is sent', async () => {
  const backend = backendOver(memoryStore());
  const clerk = deskOver(backend, 'eastClerk');
  await synced(clerk);
  const supervisor = deskOver(backend, 'supervisor', clerk.sheet.rows());
  supervisor.sheet.type(3, LEADER, '周县长');
  expect(await synced(supervisor)).toMatchObject({ updated: 1 });
  clerk.sheet.type(3, PHONE, '13911111111');
  expect(await synced(clerk)).toEqual({ ...quiet, updated: 1, unchanged: 5, received: 1 });
  expect(clerk.sheet.at(3, LEADER)).toBe('周县长');
  expect(clerk.sheet.at(3, PHONE)).toBe('13911111111');
  expect(await synced(clerk)).toEqual(quiet);
});

test('what a clerk types just before a value is written there stays, and is the next edit', async () => {
  const backend = backendOver(memoryStore());
  const clerk = deskOver(backend, 'eastClerk');
  await synced(clerk);
  const supervisor = deskOver(backend, 'supervisor', clerk.sheet.rows());
  supervisor.sheet.type(2, LEADER, '周县长');
  await synced(supervisor);
  const { sheet } = clerk;
  const write: typeof sheet.write = (writes) => {
    if (writes.cells.some(({ columnIndex }) => columnIndex === LEADER)) sheet.type(2, LEADER, '李县长');
    return sheet.write(writes);
  };
  await synced({ sheet, ports: { ...clerk.ports, sheet: { ...sheet, write } } });
  expect(sheet.at(2, LEADER)).toBe('李县长');
  expect((await synced(clerk)).conflicts).toBe(1);
});

test('a conflict stays open until someone settles it, and says both values', async () => {
  const backend = backendOver(memoryStore());
  const clerk = deskOver(backend, 'eastClerk');
  await synced(clerk);
  const supervisor = deskOver(backend, 'supervisor', clerk.sheet.rows());
  supervisor.sheet.type(3, UNIT, '县水务局');
  await synced(supervisor);
  clerk.sheet.type(3, UNIT, '县公安局');
  expect(await synced(clerk)).toMatchObject({ conflicts: 1, updated: 0, received: 0 });
  expect(clerk.sheet.at(3, UNIT)).toBe('县公安局');
  expect(clerk.sheet.at(3, RESULT)).toMatch(
    /^冲突 责任单位：本表“县公安局”，对方“县水务局”（县督办 2026-03-02 09:\d\d）$/,
  );
  expect(await synced(clerk)).toMatchObject({ conflicts: 1 });
  expect(await synced(clerk, { settle: () => 'mine' })).toMatchObject({ conflicts: 0, updated: 1 });
  expect(clerk.sheet.at(3, RESULT)).toBe('已同步');
  expect(await synced(supervisor)).toMatchObject({ received: 1, conflicts: 0 });
  expect(supervisor.sheet.at(3, UNIT)).toBe('县公安局');
});

test('a conflict ends by itself when both come to say the same', async () => {
  const backend = backendOver(memoryStore());
  const clerk = deskOver(backend, 'eastClerk');
  await synced(clerk);
  const supervisor = deskOver(backend, 'supervisor', clerk.sheet.rows());
  supervisor.sheet.type(3, UNIT, '县水务局');
  await synced(supervisor);
  clerk.sheet.type(3, UNIT, '县公安局');
  await synced(clerk);
  clerk.sheet.type(3, UNIT, '县水务局');
  expect(await synced(clerk)).toEqual(quiet);
});

test('a value that arrives for a formula cell is shown as pending, and written once the formula is gone', async () => {
  const backend = backendOver(memoryStore());
  const clerk = deskOver(backend, 'eastClerk');
  await synced(clerk);
  const supervisor = deskOver(backend, 'supervisor', clerk.sheet.rows());
  supervisor.sheet.type(3, LEADER, '周县长');
  await synced(supervisor);
  clerk.sheet.setFormula(3, LEADER, null);
  expect(await synced(clerk)).toMatchObject({ received: 0 });
  expect(clerk.sheet.at(3, RESULT)).toMatch(/未能写入：包案领导/);
  expect(await synced(clerk)).toMatchObject({ received: 0, conflicts: 0 });
  expect(clerk.sheet.at(3, RESULT)).toMatch(/未能写入：包案领导/);
});

test('a supervisor sees no masked value written over the clerk’s, and cannot change facts', async () => {
  const backend = backendOver(memoryStore());
  const clerk = deskOver(backend, 'eastClerk');
  await synced(clerk);
  clerk.sheet.type(2, PHONE, '13922222222');
  await synced(clerk);
  const supervisor = deskOver(backend, 'supervisor', clerk.sheet.rows());
  supervisor.sheet.type(4, NAME, '改名');
  const { refused, updated } = await synced(supervisor);
  expect(refused + updated).toBeLessThanOrEqual(1);
  expect(supervisor.sheet.at(2, PHONE)).toBe('13922222222');
  expect(supervisor.sheet.at(4, RESULT)).toMatch(/该列由登记单位或其他岗位填写/);
  expect(await synced(clerk)).toMatchObject({ received: 0 });
  expect(clerk.sheet.at(4, NAME)).toBe('孙军');
});

test('the preview writes nothing, neither here nor there', async () => {
  const desk = deskOver(backendOver(memoryStore()), 'eastClerk');
  expect(await synced(desk, { dryRun: true })).toMatchObject({ created: 6 });
  expect(desk.sheet.rows()).toEqual(LEDGER);
  expect(await synced(desk)).toMatchObject({ created: 6 });
});

/** Every port call of the sync under test, in order, numbered; the one named fails before or after its effect. */
function failingAt(desk: Desk, call: number, when: 'before' | 'after'): SyncPorts {
  let calls = 0;
  const guarded =
    <A extends unknown[], R>(port: (...args: A) => Promise<R>) =>
    async (...args: A) => {
      const fails = ++calls === call;
      if (fails && when === 'before') throw new Error('crash');
      const answered = await port(...args);
      if (fails) throw new Error('crash');
      return answered;
    };
  const { api, sheet } = desk.ports;
  return {
    ...desk.ports,
    api: {
      ...api,
      directory: guarded(() => api.directory()),
      sync: guarded((request) => api.sync(request)),
      changes: guarded((query) => api.changes(query)),
      region: guarded((query) => api.region(query)),
    },
    sheet: { read: guarded(() => sheet.read()), write: guarded((writes) => sheet.write(writes)) },
  };
}

describe('a crash at any call of a port, before or after its effect', () => {
  const calls = Array.from({ length: 9 }, (_, i) => i + 1);
  const crashes = calls.flatMap((call) => [[call, 'before'] as const, [call, 'after'] as const]);

  test.each(crashes)('during the first sync (call %d, %s): nothing is doubled', async (call, when) => {
    const backend = backendOver(memoryStore());
    const desk = deskOver(backend, 'eastClerk');
    await syncLedger(failingAt(desk, call, when), { language: 'zh' }).catch(() => null);
    desk.sheet.type(2, PHONE, '13933333333');
    const { refused, conflicts } = await synced(desk);
    expect({ refused, conflicts }).toEqual({ refused: 0, conflicts: 0 });
    expect(await synced(desk)).toEqual(quiet);
    const other = deskOver(backend, 'supervisor', desk.sheet.rows());
    expect(await synced(other)).toMatchObject({ created: 0, refused: 0, received: 0 });
    const { cases } = await casesOf(backend);
    expect(cases.length).toBe(6);
    expect(cases.find((each) => each.fields['name'] === '蒋丽娟')!.fields['phone']).toBe('13933333333');
  });

  test.each(crashes)(
    'with edits on both sides (call %d, %s): none is lost, none conflicts',
    async (call, when) => {
      const backend = backendOver(memoryStore());
      const desk = deskOver(backend, 'eastClerk');
      await synced(desk);
      const supervisor = deskOver(backend, 'supervisor', desk.sheet.rows());
      supervisor.sheet.type(4, LEADER, '周县长');
      await synced(supervisor);
      desk.sheet.type(4, PHONE, '13944444444');
      desk.sheet.type(5, UNIT, null);
      await syncLedger(failingAt(desk, call, when), { language: 'zh' }).catch(() => null);
      desk.sheet.type(4, PHONE, '13955555555');
      const { refused, conflicts } = await synced(desk);
      expect({ refused, conflicts }).toEqual({ refused: 0, conflicts: 0 });
      expect(await synced(desk)).toEqual(quiet);
      expect([desk.sheet.at(4, LEADER), desk.sheet.at(4, PHONE), desk.sheet.at(5, UNIT)]).toEqual([
        '周县长',
        '13955555555',
        null,
      ]);
      const { cases } = await casesOf(backend);
      const sun = cases.find((each) => each.fields['name'] === '孙军')!;
      expect([sun.fields['leader'], sun.fields['phone']]).toEqual(['周县长', '13955555555']);
      expect(cases.find((each) => each.fields['name'] === '韩敏')!.fields['responsible']).toBeUndefined();
    },
  );

  test('the numbers above reach past the last call of a sync', async () => {
    const desk = deskOver(backendOver(memoryStore()), 'eastClerk');
    await expect(syncLedger(failingAt(desk, 7, 'before'), { language: 'zh' })).rejects.toThrow('crash');
    const fresh = deskOver(backendOver(memoryStore()), 'eastClerk');
    expect((await syncLedger(failingAt(fresh, 9, 'after'), { language: 'zh' })).problem).toBeNull();
  });
});

async function casesOf(backend: TestBackend) {
  const reply = await serverApi(backend, 'eastClerk').changes({
    kind: 'petition',
    unit: 'east',
    cursor: null,
  });
  if ('problem' in reply) throw new Error(reply.problem.code);
  return reply.value;
}
