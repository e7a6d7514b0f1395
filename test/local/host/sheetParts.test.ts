/** @jest-environment ./test/support/officeEnvironment.cjs */
import { emptyWorkbook, failureOf, hostOf } from './support/officeOnHost';

const workbook = emptyWorkbook();
hostOf(workbook);

test('conditional formats by formula are made, listed and deleted', async () => {
  const kinds = await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Sheet1').getRange('A10:B12');
    for (const formula of ['=$C10>1', '=$C10="甲"']) {
      const format = range.conditionalFormats.add('Custom');
      format.custom.rule.formula = formula;
      format.custom.format.fill.color = '#FFC7CE';
    }
    const all = context.workbook.worksheets.getItem('Sheet1').getRange().conditionalFormats;
    all.load('items/type,items/priority');
    await context.sync();
    for (const format of all.items) format.custom.rule.load('formula');
    await context.sync();
    const found = all.items.map((format) => [format.type, format.priority, format.custom.rule.formula]);
    all.items[0]!.delete();
    const count = all.getCount();
    await context.sync();
    all.clearAll();
    await context.sync();
    return [found, count.value];
  });
  expect(kinds).toEqual([
    [
      ['Custom', 0, '=$C10="甲"'],
      ['Custom', 1, '=$C10>1'],
    ],
    1,
  ]);
});

test('tables, names, settings, filter and frozen panes', async () => {
  const found = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add('表');
    sheet.getRange('A1:B3').values = [
      ['编号', '内容'],
      [1, '甲'],
      [2, '乙'],
    ];
    const table = sheet.tables.add('A1:B3', true);
    table.name = '信访';
    const body = table.getDataBodyRange();
    body.load('address');
    table.columns.load('items/name');
    const name = context.workbook.names.add('首行', sheet.getRange('A2:B2'));
    name.load('formula');
    const named = name.getRange();
    named.load('values');
    context.workbook.settings.add('甲', { 乙: [1] });
    const setting = context.workbook.settings.getItem('甲');
    setting.load('value');
    sheet.autoFilter.apply('A1:B3');
    const filter = sheet.autoFilter.getRangeOrNullObject();
    filter.load('address');
    sheet.freezePanes.freezeRows(1);
    const frozen = sheet.freezePanes.getLocationOrNullObject();
    frozen.load('address');
    await context.sync();
    return [
      body.address,
      table.columns.items.map((column) => column.name),
      name.formula,
      named.values,
      setting.value,
      filter.address,
      frozen.address,
    ];
  });
  expect(found).toEqual([
    '表!A2:B3',
    ['编号', '内容'],
    '=表!$A$2:$B$2',
    [[1, '甲']],
    { 乙: [1] },
    '表!A1:B3',
    '表!1:1',
  ]);
});

test('a protected sheet lets nothing be written', async () => {
  const failures = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add('锁');
    sheet.protection.protect();
    sheet.protection.load('protected');
    await context.sync();
    return sheet.protection.protected;
  });
  expect(failures).toBe(true);
  const write = await failureOf(async (context) => {
    context.workbook.worksheets.getItem('锁').getRange('A1').values = [[1]];
  });
  const insert = await failureOf(async (context) => {
    context.workbook.worksheets.getItem('锁').getRange('1:1').insert('Down');
  });
  expect([write?.code, insert?.code]).toEqual(['AccessDenied', 'AccessDenied']);
});

test('rows are sorted with their formulas', async () => {
  const sorted = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add('序');
    const range = sheet.getRange('A1:C4');
    range.formulas = [
      ['件', '数', '倍'],
      ['甲', 3, '=B2*2'],
      ['乙', '', '=B3*2'],
      ['丙', 1, '=B4*2'],
    ];
    range.sort.apply([{ key: 1, ascending: true }], false, true);
    range.load('values,formulas');
    await context.sync();
    return [range.values, range.formulas.map((row) => row[2] as unknown)];
  });
  expect(sorted).toEqual([
    [
      ['件', '数', '倍'],
      ['丙', 1, 2],
      ['甲', 3, 6],
      ['乙', '', 0],
    ],
    ['倍', '=B2*2', '=B3*2', '=B4*2'],
  ]);
});

test('the workbook counts its days from 1900', async () => {
  const serial = await Excel.run(async (context) => {
    const date = context.workbook.functions.date(1904, 1, 2);
    date.load('value');
    await context.sync();
    return date.value;
  });
  expect(serial).toBe(1463);
});
