import { AT_ONCE } from '#addin/flows/slices';
import { syncLedger, type SyncOptions } from '#addin/flows/syncLedger';
import { day } from '#domain/day';
import type { CellValue } from '#domain/grid';
import type { FieldValue } from '#domain/fieldValue';
import type { FieldDef } from '#domain/kinds/fields';
import { LEDGER_KINDS } from '#domain/kinds/kinds';
import { recogniseSheet, recogniseSteps } from '#domain/recognise/recogniseSheet';
import { backendOver, sync, type TestBackend } from '../../functions/support/backend';
import type { MEMBERS } from '../../functions/support/county';
import { memoryStore } from '../../functions/support/memoryStore';
import { caseIdOf, createOf, requestOf } from '../../functions/support/samples';
import { memorySheet, type MemorySheet } from '../../support/memorySheet';
import { pulledSheet } from '../../support/regionDesk';
import { serverApi } from '../../support/serverApi';

type Who = keyof typeof MEMBERS;

const HEADINGS = ['序号', '来访日期', '姓名', '联系电话', '反映问题', '责任单位', '包案领导'];
const PHONE = 3;
const UNIT = 5;
const LEADER = 6;
const STAGE = 8;

const ledgerOf = (town: string, names: readonly string[]): readonly (readonly CellValue[])[] => [
  [`${town}2026年信访登记台账`],
  HEADINGS,
  ...names.map((name, i): CellValue[] => [
    i + 1,
    `2026.2.${i + 1}`,
    name,
    `1390000000${i}`,
    `${town}反映村道破损问题之${i + 1}`,
    null,
    null,
  ]),
];

let backend: TestBackend;
let east: MemorySheet;
let west: MemorySheet;
beforeEach(async () => {
  backend = backendOver(memoryStore());
  east = memorySheet(ledgerOf('东山镇', ['蒋丽娟', '金美玲', '孙军']));
  west = memorySheet(ledgerOf('西河镇', ['韩敏', '赵永福']));
  await synced(east, 'eastClerk');
});

async function synced(sheet: MemorySheet, who: Who, options: Partial<SyncOptions> = {}) {
  const { report, problem } = await syncLedger(
    {
      sheet,
      api: serverApi(backend, who),
      ...AT_ONCE,
      recognise: recogniseSteps,
      newWorkbookId: () => who.slice(0, 1).repeat(20),
      today: () => day('2026-03-02'),
    },
    { language: 'zh', ...options },
  );
  expect(problem).toBeNull();
  const { created, updated, unchanged, refused, conflicts, received } = report!;
  return { created, updated, unchanged, refused, conflicts, received };
}

function sampleValue({ id, cell, choices }: FieldDef): FieldValue {
  if (cell === 'day') return '2026-02-03';
  if (cell === 'count') return 5;
  if (cell === 'yesNo') return true;
  return choices?.[0]?.word ?? `${id}的内容`;
}

const quiet = { created: 0, updated: 0, unchanged: 5, refused: 0, conflicts: 0, received: 0 };

test('the sheet says what it is, as of when, and who never synced', async () => {
  const { pulled, sheet } = await pulledSheet(backend);
  expect(pulled).toEqual({
    sheetName: '信访事项汇总 2026-03-02',
    cases: 3,
    units: 3,
    asOf: '2026-03-02T00:59:45.000Z',
    silentUnits: ['清河县', '西河镇'],
  });
  expect(sheet.rows().slice(0, 4)).toEqual([
    ['清河县信访事项汇总'],
    [
      '◇数据截至 2026-03-02 08:59（北京时间），3 个单位共 3 件。个人信息已隐去；登记内容由登记单位修改，责任单位、包案领导、办理情况可在本表填写后同步。',
    ],
    ['◇从未同步：清河县、西河镇。'],
    [
      '登记单位',
      '信访日期',
      '信访人姓名',
      '联系电话',
      '反映问题',
      '责任单位',
      '包案领导',
      '◇系统编号',
      '◇办理阶段',
      '◇下一环节',
      '◇法定期限',
      '◇剩余天数',
      '◇期限依据',
      '◇同步结果',
      expect.stringMatching(
        /^◇同步印记 \{"wb":"s{20}","home":"county","region":"[a-z2-7]{20}","lit":1,"cursor":/,
      ),
    ],
  ]);
});

test('rows stand by unit, then date, with masked values and real dates', async () => {
  await synced(west, 'westClerk');
  const { sheet } = await pulledSheet(backend);
  expect(
    sheet
      .rows()
      .slice(4)
      .map((row) => row.slice(0, 4)),
  ).toEqual([
    ['东山镇', 46054, '蒋*', '139****0000'],
    ['东山镇', 46055, '金*', '139****0001'],
    ['东山镇', 46056, '孙*', '139****0002'],
    ['西河镇', 46054, '韩*', '139****0000'],
    ['西河镇', 46055, '赵*', '139****0001'],
  ]);
});

test('a unit that has not synced for long is named with its last time, one within the week is not', async () => {
  await synced(west, 'westClerk');
  const silence = async (today: string, language: 'zh' | 'en' = 'zh') =>
    (await pulledSheet(backend, { today: day(today), language })).sheet.at(2, 0);
  expect(await silence('2026-03-09')).toBe('◇从未同步：清河县。');
  expect(await silence('2026-03-10')).toBe(
    '◇从未同步：清河县；超过 7 天未同步：东山镇（上次 2026-03-02 09:00）、西河镇（上次 2026-03-02 09:00）。',
  );
  expect(await silence('2026-03-10', 'en')).toBe(
    '◇Never synced: 清河县; Not for 7 days: 东山镇 (last 2026-03-02 09:00), 西河镇 (last 2026-03-02 09:00).',
  );
});

describe('is a ledger like any other', () => {
  test.each(LEDGER_KINDS.map((kind) => [kind.id, kind] as const))(
    'a %s sheet with every field is recognised, each column as its field',
    async (id, kind) => {
      const fields = Object.fromEntries(kind.fields.map((field) => [field.id, sampleValue(field)]));
      backend = backendOver(memoryStore());
      const row = createOf('one', fields, { caseId: caseIdOf('one') });
      await sync(backend, requestOf([row], { kind: id }));
      const { sheet } = await pulledSheet(backend, { kind: id });
      const read = await sheet.read();
      const recognition = 'grid' in read ? recogniseSheet(read.grid) : null;
      if (!recognition || !('kind' in recognition)) throw new Error('not recognised');
      expect([recognition.kind, recognition.cases.length]).toEqual([id, 1]);
      const fieldOf = new Map(recognition.columns.map(({ heading, field }) => [heading, field]));
      const shown = kind.fields.filter((field) => field.id !== 'seq');
      expect(fieldOf).toEqual(new Map(shown.map((field) => [field.label.zh, field.id])));
      expect(recognition.columns.length).toBe(shown.length);
    },
  );
});

describe('synced back', () => {
  beforeEach(() => synced(west, 'westClerk'));

  test('untouched it sends nothing and receives nothing', async () => {
    const { sheet } = await pulledSheet(backend);
    expect(await synced(sheet, 'supervisor')).toEqual(quiet);
    expect(await synced(sheet, 'supervisor')).toEqual(quiet);
  });

  test('unit and leader reach the town they belong to, and no other', async () => {
    const { sheet, columnOf, rowOf } = await pulledSheet(backend);
    const row = rowOf('西河镇反映村道破损问题之2');
    sheet.type(row, columnOf('责任单位'), '县水务局');
    sheet.type(row, columnOf('包案领导'), '周县长');
    expect(await synced(sheet, 'supervisor')).toEqual({ ...quiet, updated: 1, unchanged: 4 });
    expect(sheet.at(row, columnOf('同步结果'))).toBe('已同步');
    expect(await synced(west, 'westClerk')).toMatchObject({ received: 2, conflicts: 0 });
    expect([west.at(3, UNIT), west.at(3, LEADER), west.at(3, PHONE)]).toEqual([
      '县水务局',
      '周县长',
      '13900000001',
    ]);
    expect(west.at(3, STAGE)).toBe('已登记');
    const before = east.rows();
    expect(await synced(east, 'eastClerk')).toMatchObject({ received: 0, updated: 0 });
    expect(east.rows().slice(2)).toEqual(before.slice(2));
    expect(await synced(sheet, 'supervisor')).toEqual(quiet);
  });

  test('what towns change arrives masked, once', async () => {
    const { sheet, columnOf, rowOf } = await pulledSheet(backend);
    east.type(2, PHONE, '13822223333');
    east.type(2, UNIT, '县交通局');
    await synced(east, 'eastClerk');
    expect(await synced(sheet, 'supervisor')).toEqual({ ...quiet, received: 2 });
    const row = rowOf('东山镇反映村道破损问题之1');
    expect([sheet.at(row, columnOf('联系电话')), sheet.at(row, columnOf('责任单位'))]).toEqual([
      '138****3333',
      '县交通局',
    ]);
    expect(await synced(sheet, 'supervisor')).toEqual(quiet);
  });

  test('facts and masked cells typed over stay here, and the row says so; the rest of the row goes', async () => {
    const { sheet, columnOf, rowOf } = await pulledSheet(backend);
    const row = rowOf('东山镇反映村道破损问题之1');
    sheet.type(row, columnOf('联系电话'), '13811112222');
    sheet.type(row, columnOf('登记单位'), '县信访局');
    sheet.type(row, columnOf('包案领导'), '周县长');
    expect(await synced(sheet, 'supervisor')).toEqual({ ...quiet, updated: 1, unchanged: 4 });
    const said =
      '未发送：该列由登记单位或其他岗位填写，您的修改未发送；请改回原值，或请其修改。 [登记单位、联系电话]';
    expect(sheet.at(row, columnOf('同步结果'))).toBe(said);
    expect(await synced(sheet, 'supervisor')).toMatchObject({ updated: 0, unchanged: 5 });
    expect(sheet.at(row, columnOf('同步结果'))).toBe(said);
    await synced(east, 'eastClerk');
    expect([east.at(2, PHONE), east.at(2, LEADER)]).toEqual(['13900000000', '周县长']);
    sheet.type(row, columnOf('联系电话'), '139****0000');
    sheet.type(row, columnOf('登记单位'), '东山镇');
    expect(await synced(sheet, 'supervisor')).toMatchObject({ updated: 0, unchanged: 5 });
    expect(sheet.at(row, columnOf('同步结果'))).toBe('已同步');
  });

  test('a lost reply sends the row again without its masked cells', async () => {
    const { sheet, columnOf, rowOf } = await pulledSheet(backend);
    sheet.type(rowOf('西河镇反映村道破损问题之1'), columnOf('包案领导'), '周县长');
    const api = serverApi(backend, 'supervisor');
    const ports = {
      sheet,
      ...AT_ONCE,
      recognise: recogniseSteps,
      newWorkbookId: () => '',
      today: () => day('2026-03-02'),
    };
    const lost: typeof api.sync = async (request) => {
      await api.sync(request);
      throw new Error('lost');
    };
    await expect(syncLedger({ ...ports, api: { ...api, sync: lost } }, { language: 'zh' })).rejects.toThrow(
      'lost',
    );
    expect(await synced(sheet, 'supervisor')).toEqual(quiet);
    expect(await synced(sheet, 'supervisor')).toEqual(quiet);
  });

  test('both edit one cell: a conflict, shown and settled as in any ledger', async () => {
    const { sheet, columnOf, rowOf } = await pulledSheet(backend);
    const row = rowOf('西河镇反映村道破损问题之1');
    west.type(2, UNIT, '县交通局');
    await synced(west, 'westClerk');
    sheet.type(row, columnOf('责任单位'), '县水务局');
    expect(await synced(sheet, 'supervisor')).toMatchObject({ conflicts: 1, updated: 0 });
    expect(await synced(sheet, 'supervisor', { settle: () => 'mine' })).toMatchObject({ updated: 1 });
    expect(await synced(west, 'westClerk')).toMatchObject({ received: 1 });
    expect(west.at(2, UNIT)).toBe('县水务局');
  });

  test('a new row is refused with the reason and registers nothing', async () => {
    const { sheet, columnOf } = await pulledSheet(backend);
    const row = sheet.rows().length;
    sheet.type(row, columnOf('登记单位'), '东山镇');
    sheet.type(row, columnOf('信访日期'), '2026-03-01');
    sheet.type(row, columnOf('姓名'), '新来的人');
    sheet.type(row, columnOf('反映问题'), '反映水费过高');
    expect(await synced(sheet, 'supervisor')).toEqual({ ...quiet, refused: 1 });
    expect(sheet.at(row, columnOf('同步结果'))).toMatch(/^未发送：汇总表中不能登记新件/);
    expect((await pulledSheet(backend)).pulled.cases).toBe(5);
  });

  test('a preview sends nothing and notes nothing', async () => {
    const { sheet, columnOf, rowOf } = await pulledSheet(backend);
    sheet.type(rowOf('西河镇反映村道破损问题之1'), columnOf('包案领导'), '周县长');
    const before = sheet.rows();
    expect(await synced(sheet, 'supervisor', { dryRun: true })).toMatchObject({ updated: 1 });
    expect(sheet.rows()).toEqual(before);
    expect(await synced(west, 'westClerk')).toMatchObject({ received: 0 });
  });
});
