import { planMarks } from '#addin/flows/markPlan';
import { markText } from '#addin/flows/markTexts';
import type { Finding, Severity } from '#domain/check/finding';
import { cellAddress, gridFromRows, valueAt } from '#domain/grid';
import { recogniseSheet } from '#domain/recognise/recogniseSheet';
import { sheetOfFields } from '../../support/sheetOfFields';

const { grid, recognition } = sheetOfFields({
  columns: ['petitionOn', 'name', 'people', 'content'],
  rows: [
    ['2018.3.5', '张三', 2, '路灯不亮'],
    ['2018-03-06', '李四', 'x', '反映噪音扰民'],
  ],
});

function finding(rowIndex: number, columnIndex: number, severity: Severity): Finding {
  const cell = cellAddress(rowIndex, columnIndex);
  const message = { zh: '', en: '' };
  return { id: cell, rule: 'r', severity, cell, row: rowIndex + 1, field: 'name', message };
}

test('columns of our own at the right hold signs with headings, and marks for the conditional format', () => {
  const plan = planMarks(
    grid,
    recognition,
    [finding(1, 0, 'info'), finding(2, 2, 'error'), finding(2, 0, 'warning')],
    'zh',
  );
  const heading = (columnIndex: number) => recognition.columns[columnIndex]!.heading;
  const written = plan.cells.map(({ rowIndex, columnIndex, content }) => [
    cellAddress(rowIndex, columnIndex),
    content.kind === 'text' ? content.text : content.kind,
  ]);
  expect(written).toEqual([
    ['E1', '◇检查结果'],
    ['F1', '◇检查标记'],
    ['E2', `○ ${heading(0)}`],
    ['F2', '|1i|'],
    ['E3', `× ${heading(2)}；△ ${heading(0)}`],
    ['F3', '|3e|1w|'],
  ]);
  expect([plan.hiddenColumns, plan.rules.area]).toEqual([
    [5],
    { firstRow: 1, firstColumn: 0, lastRow: 1_048_575, lastColumn: 3 },
  ]);
});

test('one rule a severity, each naming the column it stands in and the marks of its own row', () => {
  const { rules, signature } = planMarks(grid, recognition, [], 'zh').rules;
  expect(rules).toEqual([
    { formula: 'ISNUMBER(FIND("|"&COLUMN()&"e|",$F2))', fill: '#FFC7CE', font: '#7A0006' },
    { formula: 'ISNUMBER(FIND("|"&COLUMN()&"w|",$F2))', fill: '#FFEB9C', font: '#5C4300' },
    { formula: 'ISNUMBER(FIND("|"&COLUMN()&"i|",$F2))', fill: '#DDEBF7', font: '#1F3A5F' },
  ]);
  expect(rules.filter(({ formula }) => !formula.includes(signature))).toEqual([]);
});

test('a finding in the row of totals is marked like any other', () => {
  const withTotal = gridFromRows('台账', [...grid.rows, ['合计', null, 9]]);
  const cells = planMarks(withTotal, recognition, [finding(3, 2, 'warning')], 'zh').cells.slice(2);
  expect(
    cells.map(({ rowIndex, columnIndex, content }) => [cellAddress(rowIndex, columnIndex), content]),
  ).toEqual([
    ['E4', { kind: 'text', text: `△ ${recognition.columns[2]!.heading}` }],
    ['F4', { kind: 'text', text: '|3w|' }],
  ]);
});

test('the worst finding of a cell is its mark', () => {
  const plan = planMarks(grid, recognition, [finding(1, 1, 'info'), finding(1, 1, 'error')], 'zh');
  expect(plan.cells.at(-1)!.content).toEqual({ kind: 'text', text: '|2e|' });
  expect(markText(new Map())).toBe('');
});

test('marked again: only what changed is written, and what was mended is cleared', () => {
  const marked = gridFromRows('台账', [
    [...grid.rows[0]!, '◇检查结果', '◇检查标记'],
    [...grid.rows[1]!, '○ x', '|1i|'],
    [...grid.rows[2]!, '× x', '|3e|'],
  ]);
  const plan = planMarks(marked, recognition, [finding(2, 2, 'error')], 'zh');
  const cleared = plan.cells.filter(({ content }) => content.kind === 'blank');
  expect(cleared.map(({ rowIndex, columnIndex }) => cellAddress(rowIndex, columnIndex))).toEqual([
    'E2',
    'F2',
  ]);
  expect(plan.cells.some(({ rowIndex, columnIndex }) => rowIndex === 2 && columnIndex === 5)).toBe(false);
  expect(plan.hiddenColumns).toEqual([]);
  expect(valueAt(marked, 2, 5)).toBe('|3e|');
});

test('columns of a check are no columns of the ledger', () => {
  const ledger = gridFromRows('台账', [
    ['信访日期', '姓名', '反映问题', '责任单位', '办结时间', '◇检查结果', '◇检查标记'],
    ['2026-01-03', '张三', '反映村道破损问题', '马市镇', null, '× 信访日期', '|1e|'],
    ['2026-01-04', '李四', '反映噪音扰民问题', '马市镇', null, null, null],
  ]);
  const found = recogniseSheet(ledger);
  if (!('kind' in found)) throw new Error('not recognised');
  expect(found.columns.map((column) => column.columnIndex)).toEqual([0, 1, 2, 3, 4]);
});
