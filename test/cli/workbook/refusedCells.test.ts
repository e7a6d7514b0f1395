import { readFileSync } from 'node:fs';
import type { CellEdit } from '#cli/workbook/sheetEdits';
import { opened } from './support/opened';
import { xlsxFile } from './support/packages';
import { number, patched, text } from './support/patched';

test('a formula is computed by Excel at the next opening, and may be renewed by itself only', async () => {
  const formula = (cached: number): CellEdit => ({
    rowIndex: 0,
    columnIndex: 0,
    value: { kind: 'formula', formula: 'B1-TODAY()', cached },
  });
  const first = await patched(
    { sheet: '<sheetData/>', workbook: '<definedNames/><extLst/>' },
    { cells: [formula(3)] },
  );
  expect(first.sheet).toBe('<sheetData><row r="1"><c r="A1"><f>B1-TODAY()</f><v>3</v></c></row></sheetData>');
  expect(first.after.get('xl/workbook.xml')).toContain(
    '<definedNames/><calcPr fullCalcOnLoad="1"/><extLst/>',
  );

  const standing = '<sheetData><row r="1"><c r="A1"><f>B1-TODAY()</f><v>3</v></c></row></sheetData>';
  const again = await patched({ sheet: standing, workbook: '<calcPr calcId="1"/>' }, { cells: [formula(2)] });
  expect(again.sheet).toBe(standing.replace('<v>3', '<v>2'));
  expect(again.after.get('xl/workbook.xml')).toContain('<calcPr calcId="1" fullCalcOnLoad="1"/>');
});

test.each<[string, string, CellEdit, string]>([
  [
    'formula',
    '<sheetData><row r="1"><c r="A1"><f>1+1</f><v>2</v></c></row></sheetData>',
    number(0, 0, 5),
    'formula',
  ],
  [
    'shared formula',
    '<sheetData><row r="1"><c r="A1"><f t="shared" si="0"/><v>2</v></c></row></sheetData>',
    number(0, 0, 5),
    'formula',
  ],
  [
    'formula without a value',
    '<sheetData><row r="1"><c r="A1"><f>1+1</f></c></row></sheetData>',
    text(0, 0, ''),
    'formula',
  ],
  [
    'part of an array formula',
    '<sheetData><row r="1"><c r="A1"><f t="array" ref="A1:A2">B1:B2</f><v>2</v></c></row></sheetData>',
    number(1, 0, 5),
    'formula',
  ],
  [
    'covered cell',
    '<sheetData/><mergeCells><mergeCell ref="A1:B2"/></mergeCells>',
    number(1, 0, 5),
    'merged',
  ],
  ['protected sheet', '<sheetData/><sheetProtection sheet="1"/>', number(1, 0, 5), 'protected'],
  ['text too long for Excel', '<sheetData/>', text(0, 0, '长'.repeat(32_768)), 'too-long'],
  ['column Excel does not have', '<sheetData/>', number(0, 16_384, 5), 'outside-sheet'],
])('a %s is refused and the file stays as it was', async (_, sheet, edit, why) => {
  const path = xlsxFile({ sheet });
  const before = readFileSync(path);
  const outcome = await (await opened(path)).save([{ sheetName: '台账', cells: [edit] }]);
  const { rowIndex, columnIndex } = edit;
  expect(outcome).toEqual({ written: 0, refused: [{ sheetName: '台账', rowIndex, columnIndex, why }] });
  expect(readFileSync(path)).toEqual(before);
});
