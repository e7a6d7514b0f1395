/** Where in a sheet a change stands decides what it means for the ledger that was checked. */
import { concernedCells, editsOf, type SheetChange } from '#addin/flows/changedCells';
import type { GridRange } from '#domain/grid';
import { sheetOfFields } from '../../support/sheetOfFields';

const { grid, recognition } = sheetOfFields({
  columns: ['caseNo', 'name', 'content'],
  rows: [
    ['XF1', '张三', '反映道路破损'],
    ['XF2', '李四', '反映噪音扰民'],
    ['XF3', '王五', '反映路灯不亮'],
  ],
});

const area = (firstRow: number, firstColumn: number, lastRow = firstRow, lastColumn = firstColumn) => ({
  firstRow,
  firstColumn,
  lastRow,
  lastColumn,
});
const edited = (range: GridRange): SheetChange => ({ area: range, isShift: false });
const shifted = (range: GridRange): SheetChange => ({ area: range, isShift: true });
const concerned = (...changes: SheetChange[]) => concernedCells(grid, recognition, changes);
const NOTHING = { kind: 'cells', places: [], movedRows: [] };

test('cells of the ledger are read again, each once, row by row', () => {
  expect(concerned(edited(area(2, 1)), edited(area(1, 2)), edited(area(1, 1, 2, 1)))).toEqual({
    kind: 'cells',
    places: [
      { rowIndex: 1, columnIndex: 1 },
      { rowIndex: 1, columnIndex: 2 },
      { rowIndex: 2, columnIndex: 1 },
    ],
    movedRows: [],
  });
});

test('columns right of the ledger concern it only when rows were moved across both', () => {
  expect(concerned(edited(area(1, 3, 3, 4)))).toEqual(NOTHING);
  expect(concerned(shifted(area(0, 3, 1_048_575, 4)))).toEqual(NOTHING);
  expect(concerned(edited(area(2, 2, 2, 4)))).toEqual({
    kind: 'cells',
    places: [{ rowIndex: 2, columnIndex: 2 }],
    movedRows: [2],
  });
});

test.each([
  ['a heading', edited(area(0, 1))],
  ['rows inserted in it', shifted(area(2, 0, 2, 16_383))],
  ['a column deleted in it', shifted(area(0, 1, 1_048_575, 1))],
  ['a paste of more than is followed', edited(area(1, 0, 60_000, 2))],
])('%s asks for a check of the whole', (_name, change) => {
  const long = { ...grid, rows: Array.from({ length: 60_001 }, () => ['XF', '张三', '反映']) };
  expect(concernedCells(long, recognition, [change])).toEqual({ kind: 'structure' });
});

test('rows moved below the ledger do not; a row written there is looked at', () => {
  expect(concerned(shifted(area(9, 0, 9, 16_383)))).toEqual(NOTHING);
  expect(concerned(edited(area(6, 0, 8, 0)))).toMatchObject({ places: [{ rowIndex: 6, columnIndex: 0 }] });
});

test('a whole column emptied is read as far as it was filled', () => {
  const { places } = concerned(edited(area(1, 1, 1_048_575, 1))) as { readonly places: readonly unknown[] };
  expect(places).toHaveLength(4);
});

test('what stands there as before is no edit', () => {
  const places = [
    { rowIndex: 1, columnIndex: 1 },
    { rowIndex: 2, columnIndex: 1 },
  ];
  const now = ['张三', '李四光'].map((value) => ({ value, isFormula: false, numberFormat: 'General' }));
  expect(editsOf(grid, recognition, places, now)).toEqual({
    kind: 'cells',
    edits: [{ rowIndex: 2, columnIndex: 1, value: '李四光', isFormula: false, numberFormat: 'General' }],
  });
});

test('a heading right of the ledger: ours is none of its business, the office’s is a new column', () => {
  const places = [{ rowIndex: 0, columnIndex: 3 }];
  expect(concerned(edited(area(0, 3)))).toEqual({ kind: 'cells', places, movedRows: [] });
  const saying = (value: string) =>
    editsOf(grid, recognition, places, [{ value, isFormula: false, numberFormat: '@' }]);
  expect(saying('◇检查结果')).toEqual({ kind: 'cells', edits: [] });
  expect(saying('办结时间')).toEqual({ kind: 'structure' });
});
