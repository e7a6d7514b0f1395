import { gridFromRows, type CellValue } from '#domain/grid';
import { isTemplate, isZeroReport } from '#domain/recognise/nothingEntered';

function isTemplateRow(row: readonly CellValue[], formulas: readonly number[]): boolean {
  const grid = {
    ...gridFromRows('Sheet1', [row]),
    isFormulaAt: (_: number, column: number) => formulas.includes(column),
  };
  return isTemplate(
    grid,
    row.map((_value, column) => column),
    0,
  );
}

test.each<[string, readonly CellValue[], readonly number[], boolean]>([
  ['a number and formulas over blank cells', [7, null, null, 60, -46_000], [3, 4], true],
  ['a number by formula too', [7, null, 60], [0, 2], true],
  ['a number alone', [7, null, null], [], false],
  ['a day typed in', [7, 46_000, 46_060], [2], false],
  ['names by formula from another sheet', [7, '王建国', 46_060], [1, 2], false],
])('a row that waits to be filled: %s', (_, row, formulas, expected) => {
  expect(isTemplateRow(row, formulas)).toBe(expected);
});

test.each<[boolean, readonly CellValue[]]>([
  [true, ['2026年4月', '本月无来信来访']],
  [true, ['大桥村', '本周未发生矛盾纠纷']],
  [true, [5, '3月', 0, '零报告']],
  [true, [8, '空号']],
  [false, [3, '王建国', '无信访事项记录，要求补登']],
  [false, [3, '王建国', '13911110000', '无信访记录']],
  [false, ['无']],
])('a report of nothing is %s: %j', (expected, row) => {
  expect(isZeroReport(row)).toBe(expected);
});
