/** @jest-environment ./test/support/officeEnvironment.cjs */
import { emptyWorkbook, failureOf, hostOf } from './support/officeOnHost';

const workbook = emptyWorkbook();
const host = hostOf(workbook);

test('the active sheet and its properties', async () => {
  const sheet = await Excel.run(async (context) => {
    const active = context.workbook.worksheets.getActiveWorksheet();
    active.load('name,position,visibility');
    await context.sync();
    return active.toJSON();
  });
  expect(sheet).toMatchObject({ name: 'Sheet1', position: 0, visibility: 'Visible' });
});

test('what is not there is a null object, or ItemNotFound', async () => {
  const nulls = await Excel.run(async (context) => {
    const { worksheets, tables, names, settings } = context.workbook;
    const objects = [worksheets, tables, names, settings].map((all) => all.getItemOrNullObject('没有'));
    const used = worksheets.getActiveWorksheet().getUsedRangeOrNullObject();
    const filter = worksheets.getActiveWorksheet().autoFilter.getRangeOrNullObject();
    await context.sync();
    return [...objects, used, filter].map((object) => object.isNullObject);
  });
  expect(nulls).toEqual([true, true, true, true, true, true]);
  const failure = await failureOf(async (context) => {
    context.workbook.worksheets.getItem('没有').load('name');
  });
  expect(failure).toMatchObject({ code: 'ItemNotFound', at: 'WorksheetCollection.getItem' });
});

test('ranges lead to ranges', async () => {
  const addresses = await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1:C4');
    const found = [
      range.getRow(1),
      range.getColumn(2),
      range.getOffsetRange(1, 1),
      range.getResizedRange(2, -1),
      range.getIntersection('B2:F9'),
      range.getLastRow(),
      range.getLastCell(),
      range.getCell(0, 2),
      range.getEntireColumn(),
      range.getEntireRow(),
      range.getColumnsAfter(2),
      range.getRowsBelow(2),
      range.getBoundingRect('E6'),
    ];
    for (const one of found) one.load('address');
    const none = range.getIntersectionOrNullObject('Z99');
    await context.sync();
    return [...found.map(({ address }) => address.replace('Sheet1!', '')), none.isNullObject];
  });
  expect(addresses).toEqual([
    'A2:C2',
    'C1:C4',
    'B2:D5',
    'A1:B6',
    'B2:C4',
    'A4:C4',
    'C4',
    'C1',
    'A:C',
    '1:4',
    'D1:E4',
    'A5:C6',
    'A1:E6',
    true,
  ]);
});

test('sheets are added, renamed, hidden and deleted by the rules', async () => {
  const names = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add('台账 2026');
    sheet.visibility = 'VeryHidden';
    sheet.position = 0;
    context.workbook.worksheets.load('items/name,items/visibility');
    await context.sync();
    const found = context.workbook.worksheets.items.map(({ name, visibility }) => [name, visibility]);
    sheet.delete();
    await context.sync();
    return found;
  });
  expect(names).toEqual([
    ['台账 2026', 'VeryHidden'],
    ['Sheet1', 'Visible'],
  ]);
  const tried = async (name: string) =>
    (await failureOf(async ({ workbook: { worksheets } }) => worksheets.add(name)))?.code;
  expect(await tried('一'.repeat(32))).toBe('InvalidArgument');
  expect(await tried('甲/乙')).toBe('InvalidArgument');
  expect(await tried('SHEET1')).toBe('ItemAlreadyExists');
  const last = await failureOf(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().visibility = 'Hidden';
  });
  expect(last).toMatchObject({ code: 'InvalidOperation', at: 'Worksheet.visibility' });
});

test('looks, sizes and hidden lines', async () => {
  const look = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    const range = sheet.getRange('B2:C3');
    range.format.fill.color = '#ddeeff';
    range.format.font.bold = true;
    range.format.wrapText = true;
    range.format.horizontalAlignment = 'Center';
    range.format.borders.getItem('EdgeBottom').style = 'Continuous';
    sheet.getRange('B:B').format.columnWidth = 90;
    sheet.getRange('C:C').columnHidden = true;
    sheet.getRange('3:3').rowHidden = true;
    const mixed = sheet.getRange('A1:C3');
    mixed.load('columnHidden,rowHidden,format/wrapText,format/fill/color,format/columnWidth');
    range.load('format/fill/color,format/font/bold,format/horizontalAlignment');
    const border = range.format.borders.getItem('EdgeBottom');
    border.load('style,weight');
    const width = sheet.getRange('B1').format;
    width.load('columnWidth');
    await context.sync();
    return [
      range.format.fill.color,
      range.format.font.bold,
      range.format.horizontalAlignment,
      border.style,
      border.weight,
      [mixed.columnHidden, mixed.rowHidden, mixed.format.wrapText, mixed.format.fill.color],
      Math.round(width.columnWidth),
    ];
  });
  expect(look).toEqual(['#DDEEFF', true, 'Center', 'Continuous', 'Thin', [null, null, null, null], 90]);
});

test('a kept range follows inserted rows and ends with its cells', async () => {
  const kept = await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Sheet1').getRange('C4:C5');
    context.trackedObjects.add(range);
    await context.sync();
    return range;
  });
  const addresses = await Excel.run(kept, async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('2:3').insert('Down');
    kept.load('address');
    await context.sync();
    const moved = kept.address;
    sheet.getRange('7:7').delete('Up');
    kept.load('address');
    await context.sync();
    return [moved, kept.address];
  });
  expect(addresses).toEqual(['Sheet1!C6:C7', 'Sheet1!C6']);
  workbook.act('user', () => undefined);
  const failure = await failureOf(async (context) => {
    context.workbook.worksheets.getItem('Sheet1').getRange('6:6').delete('Up');
    await context.sync();
    kept.load('address');
    await kept.context.sync();
  });
  expect(failure).toMatchObject({ code: 'InvalidReference' });
  kept.untrack();
  await kept.context.sync();
  expect(host.trackedCount).toBe(0);
});
