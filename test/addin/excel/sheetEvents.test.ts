/** @jest-environment ./test/support/officeEnvironment.cjs */
import { watchSheets } from '#addin/excel/sheetEvents';
import type { SheetChange } from '#addin/flows/changedCells';
import { insertLines } from '#local/host/model/structure';
import { setUserInput } from '#local/host/model/typing';
import { calm } from '../../support/calm';
import { emptyWorkbook, hostOf } from '../../local/host/support/officeOnHost';

const workbook = emptyWorkbook();
hostOf(workbook);
const [sheet] = workbook.sheets;

test('changes of a moment are told together, with where they were and whether cells moved', async () => {
  const changes: (readonly [string, readonly SheetChange[]])[] = [];
  const { pause, settled } = calm();
  const told = () => settled(() => changes.length);
  const events = {
    onChanged: (sheetName: string, changed: readonly SheetChange[]) => changes.push([sheetName, changed]),
    onActivated: () => undefined,
  };
  const stop = await watchSheets(events, pause);
  workbook.act('user', () => setUserInput(sheet!, 1, 0, '张三'));
  workbook.act('user', () => setUserInput(sheet!, 2, 3, '李四'));
  await told();
  workbook.act('user', () => insertLines(sheet!, 'row', 1, 2));
  await told();
  await stop();
  workbook.act('user', () => setUserInput(sheet!, 3, 0, '王五'));
  await told();
  expect(changes).toEqual([
    [
      sheet!.name,
      [
        { area: { firstRow: 1, firstColumn: 0, lastRow: 1, lastColumn: 0 }, isShift: false },
        { area: { firstRow: 2, firstColumn: 3, lastRow: 2, lastColumn: 3 }, isShift: false },
      ],
    ],
    [sheet!.name, [{ area: { firstRow: 1, firstColumn: 0, lastRow: 2, lastColumn: 16_383 }, isShift: true }]],
  ]);
});
