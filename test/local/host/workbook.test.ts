import { day } from '#domain/day';
import { ownEngine } from '#local/host/formula/ownEngine';
import { areaOf, cellArea } from '#local/host/model/area';
import type { WorkbookChange } from '#local/host/model/change';
import { changesSinceLoad } from '#local/host/model/changesSinceLoad';
import { areaAsText, copyArea, fillArea, pasteCells, pasteText } from '#local/host/model/clipboard';
import { shownStyleAt } from '#local/host/model/conditionalFormats';
import { editText } from '#local/host/model/displayText';
import { fromSheets, type LoadedSheet } from '#local/host/model/load';
import { NO_CONDITIONAL_LOOK } from '#local/host/model/parts';
import { restyle } from '#local/host/model/restyle';
import type { Sheet } from '#local/host/model/sheet';
import { deleteLines, insertLines, shiftCells } from '#local/host/model/structure';
import { setUserInput } from '#local/host/model/typing';
import { createWorkbook, type Workbook } from '#local/host/model/workbook';

const options = { today: () => day('2026-03-01'), locale: 'zh-CN', engine: ownEngine };

function loaded(sheet: Partial<LoadedSheet> = {}): Workbook {
  return fromSheets(
    [
      { name: '台账', cells: [], ...sheet },
      { name: '统计', cells: [] },
    ],
    options,
  );
}

function texts(sheet: Sheet, rows: number, columns: number): string[][] {
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => sheet.displayText(row, column)),
  );
}

test.each([
  ['12', 12, 'General', '12', '12'],
  ['12.5%', 0.125, '0.00%', '12.50%', '12.5%'],
  ['1,234', 1234, '#,##0', '1,234', '1234'],
  ['2026-3-1', 46082, 'yyyy/m/d', '2026/3/1', '2026/3/1'],
  ['3月1日', 46082, 'm"月"d"日"', '3月1日', '2026/3/1'],
  ['true', true, 'General', 'TRUE', 'TRUE'],
  ["'007", '007', 'General', '007', '007'],
  ['110101199003071234', 110101199003071000, 'General', '1.10101E+17', '1.10101E+17'],
  ['2026.3.1', '2026.3.1', 'General', '2026.3.1', '2026.3.1'],
  ['-', '-', 'General', '-', '-'],
  ['2月30日', '2月30日', 'General', '2月30日', '2月30日'],
])('typing %s', (typed, value, numberFormat, shown, edited) => {
  const sheet = createWorkbook(options).activeSheet;
  expect(setUserInput(sheet, 0, 0, typed)).toBeNull();
  expect(sheet.valueAt(0, 0)).toBe(value);
  expect(sheet.styleAt(0, 0).numberFormat).toBe(numberFormat);
  expect(sheet.displayText(0, 0)).toBe(shown);
  expect(editText(sheet.valueAt(0, 0), null, numberFormat, 'zh-CN')).toBe(edited);
});

test('typing into a merged area lands in its first cell; a locked or overlong entry is refused', () => {
  const { activeSheet: sheet } = loaded({ merges: [areaOf(0, 0, 2, 2)] });
  setUserInput(sheet, 1, 1, '甲');
  expect(sheet.valueAt(0, 0)).toBe('甲');
  expect(setUserInput(sheet, 5, 5, '长'.repeat(32_768))).toBe('too-long');
  sheet.setPart('isProtected', true);
  expect(setUserInput(sheet, 5, 5, '甲')).toBe('protected');
  restyle(sheet, cellArea(6, 6), { isLocked: false });
  expect(setUserInput(sheet, 6, 6, '甲')).toBeNull();
});

test('what was changed since loading is named, and nothing else', () => {
  const workbook = loaded({
    cells: [
      { rowIndex: 0, columnIndex: 0, value: '编号' },
      { rowIndex: 1, columnIndex: 0, value: 1, style: { isBold: true } },
      { rowIndex: 2, columnIndex: 0, value: 2, formula: '=A2+1' },
    ],
  });
  expect(changesSinceLoad(workbook)).toEqual({ sheets: [], deletedSheets: [] });
  const sheet = workbook.activeSheet;
  setUserInput(sheet, 0, 0, '改');
  setUserInput(sheet, 0, 0, '编号');
  expect(changesSinceLoad(workbook).sheets).toEqual([]);
  setUserInput(sheet, 1, 0, '5');
  restyle(sheet, cellArea(4, 0), { fillColor: '#FFFF00' });
  sheet.columns.set(3, 3, { isHidden: true });
  sheet.touched('hiddenColumns');
  const [changes] = changesSinceLoad(workbook).sheets;
  expect(changes).toMatchObject({ loadedName: '台账', shifts: [] });
  expect([...changes!.parts]).toEqual(['hiddenColumns']);
  expect(
    changes!.cells.map(({ rowIndex, content, style }) => [rowIndex, content?.value, style?.fillColor]),
  ).toEqual([
    [1, 5, undefined],
    [4, undefined, '#FFFF00'],
  ]);
  expect(sheet.valueAt(2, 0)).toBe(6);
});

test('changed cells are named where they are after rows were inserted', () => {
  const workbook = loaded({ cells: [{ rowIndex: 3, columnIndex: 0, value: 'x' }] });
  setUserInput(workbook.activeSheet, 3, 0, 'y');
  insertLines(workbook.activeSheet, 'row', 1, 2);
  workbook.renameSheet(workbook.activeSheet, '新名');
  workbook.deleteSheet(workbook.sheetNamed('统计')!);
  const changes = changesSinceLoad(workbook);
  expect(changes.deletedSheets).toEqual(['统计']);
  expect(changes.sheets[0]!.cells.map(({ rowIndex }) => rowIndex)).toEqual([5]);
  expect(changes.sheets[0]!.shifts).toEqual([{ axis: 'row', at: 1, count: 2 }]);
  expect(changes.sheets[0]!.loadedName).toBe('台账');
});

test('everything on a sheet follows inserted and deleted lines', () => {
  const { activeSheet: sheet } = loaded({
    merges: [areaOf(4, 0, 2, 2)],
    tables: [
      { id: 1, name: '表', area: areaOf(2, 0, 5, 3), showsHeaders: true, showsTotals: false, styleName: '' },
    ],
    filter: { area: areaOf(2, 0, 5, 3), isFiltering: false },
    conditionalFormats: [
      {
        id: 'a',
        kind: 'Custom',
        areas: [areaOf(3, 0, 4, 3)],
        formula: '=$D4>1',
        look: NO_CONDITIONAL_LOOK,
        stopsIfTrue: false,
      },
    ],
    rows: [{ index: 4, isHidden: true }],
  });
  insertLines(sheet, 'row', 3, 1);
  insertLines(sheet, 'column', 0, 1);
  const { merges, tables, filter, conditionalFormats } = sheet.parts;
  expect([
    merges,
    tables[0]!.area,
    filter!.area,
    conditionalFormats[0]!.areas,
    conditionalFormats[0]!.formula,
  ]).toEqual([[areaOf(5, 1, 2, 2)], areaOf(2, 1, 6, 3), areaOf(2, 1, 6, 3), [areaOf(4, 1, 4, 3)], '=$E5>1']);
  expect([...sheet.rows.hidden]).toEqual([5]);
  deleteLines(sheet, 'row', 5, 2);
  expect(sheet.parts.merges).toEqual([]);
  expect([...sheet.rows.hidden]).toEqual([]);
});

test('cells deleted with the rest moving up leave the other columns where they are', () => {
  const sheet = createWorkbook(options).activeSheet;
  pasteText(sheet, 0, 0, 'a\t1\nb\t2\nc\t3');
  expect(shiftCells(sheet, { axis: 'row', at: 1, count: -1, within: { first: 0, last: 0 } })).toBeNull();
  expect(texts(sheet, 3, 2)).toEqual([
    ['a', '1'],
    ['c', '2'],
    ['', '3'],
  ]);
});

test('copying moves relative references; a larger target is filled with repetitions', () => {
  const sheet = createWorkbook(options).activeSheet;
  pasteText(sheet, 0, 0, '1\t=A1*$A$1\n2\n3');
  expect(fillArea(sheet, areaOf(0, 1, 3, 1), 'down')).toBeNull();
  expect(texts(sheet, 3, 2)).toEqual([
    ['1', '1'],
    ['2', '2'],
    ['3', '3'],
  ]);
  restyle(sheet, cellArea(0, 0), { isBold: true });
  expect(pasteCells(sheet, areaOf(5, 0, 2, 2), copyArea(sheet, cellArea(0, 0)))).toBeNull();
  expect(texts(sheet, 7, 2).slice(5)).toEqual([
    ['1', '1'],
    ['1', '1'],
  ]);
  expect(sheet.styleAt(6, 1).isBold).toBe(true);
  expect(pasteCells(sheet, cellArea(1_048_575, 0), copyArea(sheet, areaOf(0, 0, 2, 1)))).toBe(
    'outside-sheet',
  );
});

test('text from another program is typed cell by cell and comes back the same', () => {
  const sheet = createWorkbook(options).activeSheet;
  pasteText(sheet, 0, 0, '甲\t"多行\n文字 ""引"""\r\n乙\t2026/3/1\r\n');
  expect(sheet.valueAt(0, 1)).toBe('多行\n文字 "引"');
  expect(sheet.styleAt(0, 1).wrapsText).toBe(true);
  expect(sheet.valueAt(1, 1)).toBe(46082);
  expect(areaAsText(sheet, areaOf(0, 0, 2, 2))).toBe('甲\t"多行\n文字 ""引"""\r\n乙\t2026/3/1');
  expect(sheet.usedArea(true)).toEqual(areaOf(0, 0, 2, 2));
});

test('a conditional format shows by its formula, for each cell its own', () => {
  const { activeSheet: sheet } = loaded();
  const look = { ...NO_CONDITIONAL_LOOK, fillColor: '#FFC7CE' };
  const formula = '=ISNUMBER(FIND("|"&COLUMN()&"e|",$D2))';
  const areas = [areaOf(1, 0, 10, 3)];
  sheet.setPart('conditionalFormats', [
    { id: 'a', kind: 'Custom', areas, formula, look, stopsIfTrue: false },
  ]);
  setUserInput(sheet, 2, 3, '|2e|3e|');
  const filled = [0, 1, 2].map((column) => shownStyleAt(sheet, 2, column).fillColor);
  expect(filled).toEqual([null, '#FFC7CE', '#FFC7CE']);
  expect(shownStyleAt(sheet, 1, 1).fillColor).toBeNull();
  expect(sheet.styleAt(2, 1).fillColor).toBeNull();
});

test('listeners hear who changed what', () => {
  const workbook = createWorkbook(options);
  const heard: string[] = [];
  const stop = workbook.subscribe((change: WorkbookChange) => heard.push(`${change.source} ${change.kind}`));
  setUserInput(workbook.activeSheet, 0, 0, '甲');
  workbook.act('addin', () => setUserInput(workbook.activeSheet, 0, 1, '=A1'));
  setUserInput(workbook.activeSheet, 0, 0, '乙');
  stop();
  setUserInput(workbook.activeSheet, 0, 0, '丙');
  expect(heard).toEqual(['user cells', 'addin cells', 'user cells', 'user calculated']);
});

test('the last visible sheet stays, and the neighbour takes over', () => {
  const workbook = loaded();
  const [first, second] = workbook.sheets;
  expect(workbook.setVisibility(first!, 'Hidden')).toBeNull();
  expect(workbook.activeSheet).toBe(second);
  expect(workbook.setVisibility(second!, 'Hidden')).toBe('last-visible-sheet');
  expect(workbook.deleteSheet(second!)).toBe('last-visible-sheet');
  expect(workbook.nameProblem('历史', null)).toBeNull();
  expect(workbook.nameProblem('History', null)).toBe('name-reserved');
});
