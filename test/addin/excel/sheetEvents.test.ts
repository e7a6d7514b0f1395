/** @jest-environment ./test/support/officeEnvironment.cjs */
import { excelSheet } from '#addin/excel/excelSheet';
import { watchSheets } from '#addin/excel/sheetEvents';
import { setUserInput } from '#local/host/model/typing';
import { emptyWorkbook, hostOf } from '../../local/host/support/officeOnHost';

const workbook = emptyWorkbook();
hostOf(workbook);
const [sheet] = workbook.sheets;
const pause = (milliseconds: number) => new Promise((settle) => void setTimeout(settle, milliseconds));

test('a person’s edits are told once per pause; what the add-in writes is no news', async () => {
  const edited: string[] = [];
  const stop = await watchSheets({
    onEdited: (sheetName) => edited.push(sheetName),
    onActivated: () => undefined,
  });
  const cells = [{ rowIndex: 0, columnIndex: 0, content: { kind: 'text', text: 'ours' } as const }];
  await excelSheet(sheet!.name).write({ cells, hiddenColumns: [], columnWidths: [] });
  await pause(1_000);
  expect(edited).toEqual([]);
  workbook.act('user', () => setUserInput(sheet!, 1, 0, '张三'));
  workbook.act('user', () => setUserInput(sheet!, 2, 0, '李四'));
  await pause(1_200);
  expect(edited).toEqual([sheet!.name]);
  await stop();
  workbook.act('user', () => setUserInput(sheet!, 3, 0, '王五'));
  await pause(1_000);
  expect(edited).toEqual([sheet!.name]);
});
