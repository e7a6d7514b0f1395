/** @jest-environment ./test/support/officeEnvironment.cjs */
import { AT_ONCE } from '#addin/flows/slices';
import { excelSheet } from '#addin/excel/excelSheet';
import { freeName, regionSheets } from '#addin/excel/regionSheets';
import { pullRegion } from '#addin/flows/pullRegion';
import { syncLedger } from '#addin/flows/syncLedger';
import { day } from '#domain/day';
import { cellAddress } from '#domain/grid';
import { recogniseSteps } from '#domain/recognise/recogniseSheet';
import { backendOver, sync } from '../../functions/support/backend';
import { memoryStore } from '../../functions/support/memoryStore';
import { createOf, requestOf } from '../../functions/support/samples';
import { emptyWorkbook, hostOf } from '../../local/host/support/officeOnHost';
import { serverApi } from '../../support/serverApi';

hostOf(emptyWorkbook());

const MATTERS = [
  { name: '张三', phone: '13912345678', petitionOn: '2026-02-01', content: '=HYPERLINK("x")反映村道' },
  { name: '李四', petitionOn: '2026-02-02', content: '反映低保审批不公', people: 3 },
];

test.each<[string, readonly string[], string]>([
  ['汇总', [], '汇总'],
  ['汇总', ['汇总'], '汇总 (2)'],
  ['Region', ['REGION', 'region (2)'], 'Region (3)'],
])('%s beside %j is %s', (wanted, taken, name) => {
  expect(freeName(wanted, taken)).toBe(name);
});

describe('in the real office.js', () => {
  const backend = backendOver(memoryStore());
  const api = serverApi(backend, 'supervisor');
  const ports = { api, newWorkbookId: () => 's'.repeat(20), today: () => day('2026-03-02') };
  const pull = () => pullRegion({ ...ports, sheets: regionSheets }, { kind: 'petition', language: 'zh' });
  const syncBack = (sheetName: string) =>
    syncLedger(
      { ...ports, sheet: excelSheet(sheetName), ...AT_ONCE, recognise: recogniseSteps },
      { language: 'zh' },
    );

  const valueAt = (sheetName: string, address: string) =>
    Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem(sheetName).getRange(address);
      range.load('values,text');
      await context.sync();
      return range.text[0]![0];
    });

  beforeAll(async () => {
    await sync(backend, requestOf(MATTERS.map((matter, i) => createOf(`case${'ab'.charAt(i)}`, matter))));
  });

  test('a pull makes a sheet and shows it; the next makes another', async () => {
    const names = [await pull(), await pull()].map((pulled) => 'sheetName' in pulled && pulled.sheetName);
    expect(names).toEqual(['信访事项汇总 2026-03-02', '信访事项汇总 2026-03-02 (2)']);
    const active = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.load('name');
      await context.sync();
      return sheet.name;
    });
    expect(active).toBe('信访事项汇总 2026-03-02 (2)');
  });

  test('the sheet syncs in place: nothing at first, then the leader typed in', async () => {
    const pulled = await pull();
    if (!('sheetName' in pulled)) throw new Error(pulled.problem.message.en);
    const { sheetName } = pulled;
    const first = await syncBack(sheetName);
    expect([first.problem, first.report]).toMatchObject([null, { unchanged: 2, updated: 0, received: 0 }]);
    const read = await excelSheet(sheetName).read();
    if (!('grid' in read)) throw new Error('not read');
    expect(read.grid.rows[4]!.slice(0, 5)).toEqual(['东山镇', 46054, '张*', '139****5678', null]);
    const column = (heading: string) => read.grid.rows[3]!.indexOf(heading);
    expect(await valueAt(sheetName, cellAddress(4, column('信访日期')))).toBe('2026-02-01');
    expect(await valueAt(sheetName, cellAddress(4, column('反映问题')))).toBe('=HYPERLINK("x")反映村道');
    await Excel.run(async (context) => {
      const cell = cellAddress(5, column('包案领导'));
      context.workbook.worksheets.getItem(sheetName).getRange(cell).values = [['周县长']];
      await context.sync();
    });
    expect((await syncBack(sheetName)).report).toMatchObject({ unchanged: 1, updated: 1 });
    const reply = await api.changes({ kind: 'petition', unit: 'east', cursor: null });
    const leaders = 'value' in reply ? reply.value.cases.map(({ fields }) => fields['leader'] ?? null) : [];
    expect(leaders).toEqual([null, '周县长']);
  });
});
