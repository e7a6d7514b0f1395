/** @jest-environment ./test/support/officeEnvironment.cjs */
import { MOST_CELLS_READ } from '#local/host/limits/resourceLimits';
import { emptyWorkbook, failureOf, hostOf, metadata } from './support/officeOnHost';

const workbook = emptyWorkbook();
beforeEach(() => hostOf(workbook));

test('a member that is not implemented fails with its name', async () => {
  const navigation = await failureOf(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().shapes.load('items/name');
  });
  expect(navigation).toMatchObject({ code: 'NotImplemented' });
  expect(navigation?.message).toContain('Worksheet.shapes');
  const method = await failureOf(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange('A1').autoFill('A1:A9');
  });
  expect(method?.message).toContain('Range.autoFill');
  const property = await failureOf(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange('A1').load('formulasR1C1');
  });
  expect(property?.message).toContain('Range.formulasR1C1');
  const setter = await failureOf(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange('A1').style = 'Good';
  });
  expect(setter?.message).toContain('Range.style');
});

test('a property no version of the library knows is refused by the library or the host', async () => {
  const failure = await failureOf(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().load('colour');
  });
  expect(failure).toMatchObject({ code: 'InvalidArgument', at: 'Worksheet.load' });
});

test('what an older host does not offer is ApiNotFound', async () => {
  hostOf(workbook, { offered: { ExcelApi: '1.8' } });
  const failure = await failureOf(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().autoFilter.load('enabled');
  });
  expect(failure).toMatchObject({ code: 'ApiNotFound' });
  expect(failure?.message).toContain('ExcelApi 1.9');
  const older = await failureOf(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getUsedRangeOrNullObject().load('address');
  });
  expect(older).toBeNull();
});

test('the online set is not offered', async () => {
  const failure = await failureOf(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().namedSheetViews.load('items');
  });
  expect(failure?.code).toBe('NotImplemented');
  const since = metadata.types['WorksheetCollection']?.methods.filter(
    (method) => method.since?.set === 'ExcelApiOnline',
  );
  expect(since?.length).toBeGreaterThan(0);
});

test('five million cells are read, one row more is not', async () => {
  const rows = MOST_CELLS_READ / 500;
  const failure = await failureOf(async (context) => {
    context.workbook.worksheets
      .getActiveWorksheet()
      .getRangeByIndexes(0, 0, rows + 1, 500)
      .load('values');
  });
  expect(failure).toMatchObject({ code: 'RangeExceedsLimit', at: 'Range.values' });
});

test('requests and replies over their limit do not happen', async () => {
  hostOf(workbook, { limits: { requestBytes: 5_000, responseBytes: 5_000 } });
  const request = await failureOf(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange('A1').values = [['长'.repeat(2_000)]];
  });
  expect(request?.code).toBe('RequestPayloadSizeLimitExceeded');
  expect(workbook.activeSheet.valueAt(0, 0)).toBeNull();
  const reply = await failureOf(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange('A1:A2000').load('values');
  });
  expect(reply?.code).toBe('ResponsePayloadSizeLimitExceeded');
});

test('the first error ends the batch, and what came before it stays', async () => {
  const failure = await failureOf(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('H1').values = [['在前']];
    sheet.getRange('不是地址!A1').values = [[1]];
    sheet.getRange('H2').values = [['在后']];
  });
  expect(failure).toMatchObject({ code: 'ItemNotFound' });
  expect([workbook.activeSheet.valueAt(0, 7), workbook.activeSheet.valueAt(1, 7)]).toEqual(['在前', null]);
});

test('a range beyond the sheet is refused', async () => {
  const failure = await failureOf(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange('XFD1').getOffsetRange(0, 1).load('address');
  });
  expect(failure?.code).toBe('InvalidArgument');
});

test('insertion that would cut a merged area is a conflict', async () => {
  const failure = await failureOf(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('A20:B20').merge();
    sheet.getRange('A19').insert('Down');
  });
  expect(failure).toMatchObject({ code: 'InsertDeleteConflict', at: 'Range.insert' });
});
