import { gridBuilder, nextRowCount, type Chunk } from '#addin/excel/sheetChunks';

const FRAME = {
  name: '台账',
  visibility: 'visible',
  dateSystem: 1900,
  firstColumn: 1,
  tables: [],
  filter: null,
  isProtected: false,
} as const;
const FOUND = { merges: [], hiddenRows: new Set<number>(), hiddenColumns: new Set<number>() };

function chunk(rowIndex: number, values: unknown[][], formulas = values): Chunk {
  return { rowIndex, values, formulas, numberFormat: values.map((row) => row.map(() => 'General')) };
}

test('chunks become one grid: offsets kept, blanks null, blank ends cut', () => {
  const builder = gridBuilder(FRAME);
  builder.add(chunk(2, [['姓名', '', '']]));
  builder.add(
    chunk(3, [
      ['张三', '', 5],
      ['', '', ''],
    ]),
  );
  const grid = builder.finish(FOUND);
  expect(grid.rows).toEqual([[], [], [null, '姓名'], [null, '张三', null, 5]]);
  expect(grid.columnCount).toBe(4);
});

test('a formula is known by its text; text that begins with = is text', () => {
  const builder = gridBuilder(FRAME);
  builder.add(chunk(0, [[7, '=1', '']], [['=3+4', '=1', '']]));
  const grid = builder.finish(FOUND);
  expect([1, 2, 3].map((column) => grid.isFormulaAt(0, column))).toEqual([true, false, false]);
});

test('formats are told by place, General where nothing was read', () => {
  const builder = gridBuilder(FRAME);
  builder.add({ rowIndex: 0, values: [[1]], formulas: [[1]], numberFormat: [['yyyy-mm-dd']] });
  const grid = builder.finish(FOUND);
  expect([grid.numberFormatAt(0, 1), grid.numberFormatAt(0, 0), grid.numberFormatAt(9, 9)]).toEqual([
    'yyyy-mm-dd',
    'General',
    'General',
  ]);
});

test('the next request shrinks with what the cells hold, and is never empty', () => {
  expect(nextRowCount(20, { cells: 0, bytes: 0 })).toBe(300);
  expect(nextRowCount(20, { cells: 1_000, bytes: 300_000 })).toBe(100);
  expect(nextRowCount(20, { cells: 1_000, bytes: 10_000 })).toBe(1_000);
  expect(nextRowCount(20, { cells: 20, bytes: 900_000 })).toBe(1);
});
