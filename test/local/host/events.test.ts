/** @jest-environment ./test/support/officeEnvironment.cjs */
import { setUserInput } from '#local/host/model/typing';
import { insertLines } from '#local/host/model/structure';
import { emptyWorkbook, hostOf } from './support/officeOnHost';

const workbook = emptyWorkbook();
hostOf(workbook);
const sheet = workbook.activeSheet;

interface Listening {
  readonly context: OfficeExtension.ClientRequestContext;
  remove(): void;
}

/** Listens, lets something happen, and answers what was heard. */
async function heard<T>(
  listen: (context: Excel.RequestContext, tell: (heard: T) => Promise<void>) => Listening,
  happen: () => unknown,
): Promise<readonly T[]> {
  const all: T[] = [];
  const handler = await Excel.run(async (context) => {
    const result = listen(context, async (one) => {
      all.push(one);
    });
    await context.sync();
    return result;
  });
  await happen();
  await new Promise((resolve) => setTimeout(resolve, 20));
  await Excel.run(handler.context, async (context) => {
    handler.remove();
    await context.sync();
  });
  return all;
}

test('a person typing is told with address, source and both values', async () => {
  const events = await heard<unknown>(
    (context, tell) =>
      context.workbook.worksheets.onChanged.add((event) =>
        tell([
          event.type,
          event.address,
          event.changeType,
          event.triggerSource,
          event.details.valueBefore,
          event.details.valueAfter,
        ]),
      ),
    () => setUserInput(sheet, 4, 3, '来信'),
  );
  expect(events).toEqual([['WorksheetChanged', 'D5', 'RangeEdited', 'Unknown', '', '来信']]);
});

test("the add-in's own change names it, and its range can be read", async () => {
  const events = await heard<unknown>(
    (context, tell) =>
      context.workbook.worksheets.onChanged.add(async (event) => {
        const values = await Excel.run(async (inner) => {
          const range = event.getRange(inner);
          range.load('values');
          await inner.sync();
          return range.values;
        });
        await tell([event.triggerSource, event.address, values]);
      }),
    () =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem('Sheet1').getRange('A1:B1').values = [[1, 2]];
        await context.sync();
      }),
  );
  expect(events).toEqual([['ThisLocalAddin', 'A1:B1', [[1, 2]]]]);
});

test('inserted rows are told as such', async () => {
  const events = await heard<unknown>(
    (context, tell) =>
      context.workbook.worksheets.onChanged.add((event) => tell([event.changeType, event.address])),
    () => insertLines(sheet, 'row', 2, 3),
  );
  expect(events).toEqual([['RowInserted', '3:5']]);
});

test('selection, activation, new and deleted sheets', async () => {
  const selected = await heard<unknown>(
    (context, tell) => context.workbook.worksheets.onSelectionChanged.add((event) => tell(event.address)),
    () => workbook.select(sheet, { firstRow: 1, lastRow: 2, firstColumn: 0, lastColumn: 1 }),
  );
  expect(selected).toEqual(['A2:B3']);
  const added = await heard<unknown>(
    (context, tell) => context.workbook.worksheets.onAdded.add((event) => tell(event.source)),
    () => workbook.addSheet('新'),
  );
  expect(added).toEqual(['Local']);
  const activated = await heard<unknown>(
    (context, tell) =>
      context.workbook.worksheets.onActivated.add((event) =>
        tell(workbook.sheetWithId(event.worksheetId)?.name),
      ),
    () => workbook.activate(workbook.sheetNamed('新')!),
  );
  expect(activated).toEqual(['新']);
  const deleted = await heard<unknown>(
    (context, tell) => context.workbook.worksheets.onDeleted.add((event) => tell(event.type)),
    () => workbook.deleteSheet(workbook.sheetNamed('新')!),
  );
  expect(deleted).toEqual(['WorksheetDeleted']);
});

test('opening a file is no event', async () => {
  const events = await heard<unknown>(
    (context, tell) => context.workbook.worksheets.onChanged.add((event) => tell(event.address)),
    () => workbook.act('load', () => setUserInput(sheet, 0, 0, '载入')),
  );
  expect(events).toEqual([]);
});
