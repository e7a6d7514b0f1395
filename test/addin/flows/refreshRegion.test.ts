import { AT_ONCE } from '#addin/flows/slices';
import { refreshRegion } from '#addin/flows/refreshRegion';
import { day } from '#domain/day';
import { recogniseSteps } from '#domain/recognise/recogniseSheet';
import { readChanges } from '#functions/usecases/readChanges';
import { backendOver, readerOf, sync, type TestBackend } from '../../functions/support/backend';
import { UNITS } from '../../functions/support/county';
import { memoryStore } from '../../functions/support/memoryStore';
import { caseIdOf, createOf, requestOf } from '../../functions/support/samples';
import { memorySheet, type MemorySheet } from '../../support/memorySheet';
import { pulledSheet } from '../../support/regionDesk';
import { serverApi } from '../../support/serverApi';

let backend: TestBackend;
beforeEach(async () => {
  backend = backendOver(memoryStore());
  await register('one', 'east', '反映村道多年未修');
  await register('two', 'west', '反映低保审批不公');
});

function register(name: string, home: 'east' | 'west', content: string) {
  const values = { name: `村民${name}`, petitionOn: '2026-02-01', content };
  const row = createOf(name, values, { caseId: caseIdOf(name, home) });
  return sync(backend, requestOf([row]), `${home}Clerk`);
}

const refresh = (sheet: MemorySheet) =>
  refreshRegion(
    {
      sheet,
      api: serverApi(backend, 'supervisor'),
      ...AT_ONCE,
      recognise: recogniseSteps,
      newWorkbookId: () => 's'.repeat(20),
      today: () => day('2026-03-02'),
    },
    { language: 'zh' },
  );

test('new cases are appended, an unsent edit is sent, and the lines say the new instant', async () => {
  const { sheet, columnOf, rowOf } = await pulledSheet(backend);
  const firstLine = sheet.at(1, 0);
  sheet.type(rowOf('反映低保审批不公'), columnOf('包案领导'), '周县长');
  await register('three', 'east', '反映拖欠工资');
  await readChanges(backend, readerOf('eastClerk'), { kind: 'petition' });
  backend.clock.ms += 120_000;
  expect(await refresh(sheet)).toMatchObject({
    cases: 3,
    appended: 1,
    left: 0,
    silentUnits: ['清河县', '西河镇'],
    report: { updated: 1, unchanged: 1 },
  });
  expect(rowOf('反映拖欠工资')).toBe(6);
  expect(sheet.at(6, 0)).toBe('东山镇');
  expect(sheet.at(1, 0)).not.toBe(firstLine);
  expect(sheet.at(2, 0)).toBe('◇从未同步：清河县、西河镇。');
  expect(await refresh(sheet)).toMatchObject({ appended: 0, report: { updated: 0, unchanged: 3 } });
  sheet.type(6, columnOf('责任单位'), '县人社局');
  expect(await refresh(sheet)).toMatchObject({ report: { updated: 1, refused: 0 } });
});

test('a case that is no longer of the region stays and says so', async () => {
  const { sheet, columnOf, rowOf } = await pulledSheet(backend);
  const { directory } = backend;
  const withoutWest = {
    ...directory,
    unitById: (id: string) => (id === 'west' ? Promise.resolve(null) : directory.unitById(id)),
    dataId: () => Promise.resolve('test-data'),
    unitsWithin: () => Promise.resolve([UNITS.county, UNITS.east]),
  };
  backend = { ...backend, directory: withoutWest };
  expect(await refresh(sheet)).toMatchObject({ cases: 1, units: 2, appended: 0, left: 1 });
  const row = rowOf('反映低保审批不公');
  expect(sheet.at(row, columnOf('同步结果'))).toBe('该件已不在所辖范围内，本行不再更新');
});

test('a line someone took away is not written again, and nothing else is overwritten', async () => {
  const { sheet } = await pulledSheet(backend);
  sheet.type(1, 0, '本表供周例会使用');
  sheet.type(2, 0, null);
  expect(await refresh(sheet)).toMatchObject({ appended: 0, left: 0 });
  expect([sheet.at(1, 0), sheet.at(2, 0)]).toEqual(['本表供周例会使用', null]);
});

test('a unit’s own ledger is not taken for one', async () => {
  const ledger = memorySheet([
    ['东山镇2026年信访登记台账'],
    ['序号', '来访日期', '姓名', '反映问题', '责任单位'],
    [1, '2026.2.1', '张三', '反映村道多年未修', null],
  ]);
  expect(await refresh(ledger)).toMatchObject({ problem: { code: 'sheet.not-consolidated' } });
  expect(ledger.written()).toBe(0);
});
