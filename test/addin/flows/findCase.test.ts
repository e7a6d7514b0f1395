/** Which case a row belongs to, and that it is dated here by the law the server dates it by. */
import { AT_ONCE } from '#addin/flows/slices';
import { findCase } from '#addin/flows/findCase';
import { syncLedger } from '#addin/flows/syncLedger';
import type { Unit } from '#domain/access/directory';
import { day } from '#domain/day';
import type { CellValue } from '#domain/grid';
import { recogniseSteps } from '#domain/recognise/recogniseSheet';
import { backendOver, countyDirectory } from '../../functions/support/backend';
import { UNITS } from '../../functions/support/county';
import { memoryStore } from '../../functions/support/memoryStore';
import { memorySheet } from '../../support/memorySheet';
import { serverApi } from '../../support/serverApi';

const LEDGER: readonly (readonly CellValue[])[] = [
  ['东山镇2026年信访登记台账'],
  ['序号', '登记日期', '姓名', '联系电话', '住址', '反映问题', '责任单位', '办结时间'],
  [1, '2026-02-01', '蒋丽娟', '13900000001', '东山镇石下村', '反映村道破损', '县交通局', null],
  [2, '2026-02-02', '金美玲', '13900000002', '东山镇石下村', '反映路灯不亮', '县住建局', null],
];

const county: Unit = { ...UNITS.county, lawLine: 'zhejiang' };
const unitById = (id: string) => (id === 'county' ? Promise.resolve(county) : countyDirectory().unitById(id));
const underZhejiang = () => backendOver(memoryStore(), { directory: { ...countyDirectory(), unitById } });

const find = (sheet: ReturnType<typeof memorySheet>, rowIndex: number, byUnit: [string, string][] = []) =>
  findCase({ ...AT_ONCE, sheet, recognise: recogniseSteps }, rowIndex, {
    byUnit: new Map(byUnit),
    ownUnit: 'east',
  });

test('the fields of the row as they stand there; above and below the cases there is none', async () => {
  const sheet = memorySheet(LEDGER);
  expect(await find(sheet, 3)).toEqual({
    rowNumber: 4,
    kind: 'petition',
    fields: {
      seq: '2',
      registeredOn: '2026-02-02',
      name: '金美玲',
      phone: '13900000002',
      address: '东山镇石下村',
      content: '反映路灯不亮',
      responsible: '县住建局',
    },
    profileId: 'national-2022',
  });
  expect([await find(sheet, 1), await find(sheet, 4)]).toEqual([null, null]);
});

test('a line this version does not know is the national law', async () => {
  expect(await find(memorySheet(LEDGER), 2, [['east', 'atlantis']])).toMatchObject({
    profileId: 'national-2022',
  });
});

test('a registered case is dated by the line its unit inherits, as on the server', async () => {
  const backend = underZhejiang();
  const api = serverApi(backend, 'eastClerk');
  const reply = await api.directory();
  if ('problem' in reply) throw new Error(reply.problem.code);
  const { units } = reply.value;
  expect(units).toEqual([{ id: 'east', name: '东山镇', parentId: 'county', lawLine: 'zhejiang' }]);

  const sheet = memorySheet(LEDGER);
  const ports = { sheet, api, ...AT_ONCE, recognise: recogniseSteps, newWorkbookId: () => 'a'.repeat(20) };
  await syncLedger({ ...ports, today: () => day('2026-03-02') }, { language: 'zh' });
  const pulled = await api.changes({ kind: 'petition', unit: 'east', cursor: null, dryRun: true });
  if ('problem' in pulled) throw new Error(pulled.problem.code);
  const found = await find(
    sheet,
    2,
    units.map(({ id, lawLine }) => [id, lawLine ?? 'national']),
  );
  expect(pulled.value.cases.map(({ status }) => status.profile)).toEqual([
    'zhejiang-2016/national-2022',
    'zhejiang-2016/national-2022',
  ]);
  expect(found).toMatchObject({ rowNumber: 3, profileId: 'zhejiang-2016/national-2022' });
});
