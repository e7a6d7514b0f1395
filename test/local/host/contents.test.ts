/** @jest-environment ./test/support/officeEnvironment.cjs */
import { emptyWorkbook, failureOf, hostOf } from './support/officeOnHost';

const workbook = emptyWorkbook();
hostOf(workbook);

/** Writes to `address` of a new sheet and reads it back with all its sides. */
async function written(address: string, write: (range: Excel.Range) => void) {
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add();
    const range = sheet.getRange(address);
    write(range);
    range.load('values,text,formulas,numberFormat,valueTypes');
    await context.sync();
    const { values, text, formulas, numberFormat, valueTypes } = range;
    sheet.delete();
    await context.sync();
    return { values, text, formulas, numberFormat, valueTypes };
  });
}

test('what is written is taken as if typed', async () => {
  const entries = ['信访', '0012', "'0012", '2025-02-28', '12%', 'TRUE', '1,234.5', '=1+2', "'=1+2", '#N/A'];
  const { values, formulas, valueTypes } = await written('A1:J1', (range) => {
    range.values = [entries];
  });
  expect(values).toEqual([['信访', 12, '0012', 45716, 0.12, true, 1234.5, 3, '=1+2', '#N/A']]);
  expect(formulas).toEqual([['信访', 12, '0012', 45716, 0.12, true, 1234.5, '=1+2', '=1+2', '#N/A']]);
  expect(valueTypes[0]).toEqual([
    'String',
    'Double',
    'String',
    'Double',
    'Double',
    'Boolean',
    'Double',
    'Double',
    'String',
    'Error',
  ]);
});

test('dates typed in Chinese become days with their own format', async () => {
  const { values, text } = await written('A1:C1', (range) => {
    range.values = [['2025年3月1日', '3月5日', '2025年3月']];
  });
  expect(values).toEqual([[45717, 46086, 45717]]);
  expect(text).toEqual([['2025年3月1日', '3月5日', '2025年3月']]);
});

test('a text cell keeps what is written letter by letter', async () => {
  const { values, valueTypes } = await written('A1:B1', (range) => {
    range.numberFormat = [['@', '@']];
    range.values = [['=SUM(A1)', '110101199003071234']];
  });
  expect(values).toEqual([['=SUM(A1)', '110101199003071234']]);
  expect(valueTypes).toEqual([['String', 'String']]);
});

test('null leaves a cell, an empty string clears it, formats stay', async () => {
  const { values, numberFormat } = await written('A1:C1', (range) => {
    range.values = [['甲', '乙', 3]];
    range.numberFormat = [['General', '@', '0.00']];
    range.values = [[null, '', null]];
    range.numberFormat = [[null, null, '0']];
  });
  expect(values).toEqual([['甲', '', 3]]);
  expect(numberFormat).toEqual([['General', '@', '0']]);
});

test('one value is written to every cell', async () => {
  const { values } = await written('A1:B2', (range) => {
    range.values = '甲' as unknown as string[][];
  });
  expect(values).toEqual([
    ['甲', '甲'],
    ['甲', '甲'],
  ]);
});

test('null is no value for a whole range', async () => {
  const failure = await failureOf(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange('A1:B2').values = null as unknown as string[][];
  });
  expect(failure).toMatchObject({ code: 'InvalidArgument', at: 'Range.values' });
});

test('an array of another size is refused and nothing of it is written', async () => {
  const failure = await failureOf(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange('A1:B2').values = [[1, 2, 3]];
  });
  expect(failure).toMatchObject({ code: 'InvalidArgument', at: 'Range.values' });
  expect(workbook.activeSheet.valueAt(0, 0)).toBeNull();
});

test('text longer than a cell holds is refused', async () => {
  const failure = await failureOf(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange('A1').values = [['长'.repeat(32_768)]];
  });
  expect(failure).toMatchObject({ code: 'InvalidArgument', at: 'Range.values' });
});

test('an unbounded range is read as null and takes no values', async () => {
  const values = await Excel.run(async (context) => {
    const column = context.workbook.worksheets.getActiveWorksheet().getRange('C:C');
    column.load('values,isEntireColumn,cellCount');
    await context.sync();
    return [column.values, column.isEntireColumn, column.cellCount];
  });
  expect(values).toEqual([null, true, 1_048_576]);
  const failure = await failureOf(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange('C:C').values = '甲' as unknown as string[][];
  });
  expect(failure).toMatchObject({ code: 'InvalidArgument' });
});

test('formulas follow what they read, and a suspended calculation holds the old value back', async () => {
  const seen = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add();
    sheet.getRange('A1:B1').formulas = [[1, '=A1*2']];
    const result = sheet.getRange('B1');
    result.load('values');
    await context.sync();
    const before = result.values;
    context.workbook.application.suspendApiCalculationUntilNextSync();
    sheet.getRange('A1').values = [[5]];
    result.load('values');
    await context.sync();
    const suspended = result.values;
    result.load('values');
    await context.sync();
    sheet.delete();
    return [before, suspended, result.values];
  });
  expect(seen).toEqual([[[2]], [[2]], [[10]]]);
});

test('a formula the host does not know keeps saying so', async () => {
  const { values, formulas } = await written('A1', (range) => {
    range.formulas = [['=XLOOKUP(1,B:B,C:C)']];
  });
  expect(values).toEqual([['#GETTING_DATA']]);
  expect(formulas).toEqual([['=XLOOKUP(1,B:B,C:C)']]);
});

test('a covered cell of a merged area takes nothing', async () => {
  const values = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add();
    const range = sheet.getRange('A1:A3');
    range.merge();
    range.values = [['甲'], ['乙'], ['丙']];
    range.load('values');
    const merged = range.getMergedAreasOrNullObject();
    merged.load('address,areaCount');
    sheet.load('name');
    await context.sync();
    const found = [range.values, merged.areaCount, merged.address.endsWith('!A1:A3')];
    sheet.delete();
    await context.sync();
    return found;
  });
  expect(values).toEqual([[['甲'], [''], ['']], 1, true]);
});
