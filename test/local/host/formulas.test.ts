import { day } from '#domain/day';
import { ownEngine } from '#local/host/formula/ownEngine';
import { afterCopy, afterRename, afterSheetGone, afterShift } from '#local/host/formula/rewrite';
import { isError, type HostValue } from '#local/host/model/cellValue';
import { areaOf } from '#local/host/model/area';
import { deleteLines, insertLines } from '#local/host/model/structure';
import { setUserInput } from '#local/host/model/typing';
import { createWorkbook, type Workbook } from '#local/host/model/workbook';

function workbookOf(rows: readonly (readonly string[])[]): Workbook {
  const workbook = createWorkbook({ today: () => day('2026-03-01'), locale: 'zh-CN', engine: ownEngine });
  for (const [rowIndex, row] of rows.entries()) {
    for (const [columnIndex, text] of row.entries())
      setUserInput(workbook.activeSheet, rowIndex, columnIndex, text);
  }
  return workbook;
}

const LEDGER = [
  ['编号', '件数', '状态', '期限'],
  ['1', '3', '办结', '2026-03-11'],
  ['2', '4', '在办', ''],
  ['3', '', '办结', '2026-02-01'],
  ['4', '文字', '', '2026-03-01'],
];

const shown = (value: HostValue) => (isError(value) ? value.error : value);

/** The value of a formula beside the ledger. */
function valueOf(formula: string): unknown {
  const { activeSheet } = workbookOf(LEDGER);
  setUserInput(activeSheet, 1, 8, formula);
  return shown(activeSheet.valueAt(1, 8));
}

test.each([
  ['=1+2*3', 7],
  ['=-2^2', 4],
  ['=(1+2)*3%', 0.09],
  ['="共"&SUM(B2:B5)&"件"', '共7件'],
  ['=SUM(B:B)', 7],
  ['=COUNT(B2:B5)', 2],
  ['=COUNTA(B2:B5)', 3],
  ['=COUNTBLANK(B2:B5)', 1],
  ['=COUNTIF(C2:C5,"办结")', 2],
  ['=COUNTIF(C2:C5,"<>办结")', 2],
  ['=COUNTIF(C2:C5,"*办*")', 3],
  ['=COUNTIF(B:B,">3")', 1],
  ['=COUNTIF(C2:C5,"")', 1],
  ['=MAX(B2:B5)-MIN(B2:B5)', 1],
  ['=AVERAGE(B2:B5)', 3.5],
  ['=IF(D2="","",D2-TODAY())', 10],
  ['=IF(D3="","",D3-TODAY())', ''],
  ['=IF(D4<TODAY(),"超期","")', '超期'],
  ['=IF(AND(B2>1,OR(C2="在办",NOT(C2="在办"))),1)', 1],
  ['=IF(B4,1)', false],
  ['=IFERROR(1/0,"无")', '无'],
  ['=LEN("信访")', 2],
  ['=ROUND(2.675,2)', 2.68],
  ['=ROUND(-1234.5,-2)', -1200],
  ['=ROUND(0.5,0)', 1],
  ['=DATE(2025,13,1)', 46023],
  ['=YEAR(D2)*100+MONTH(D2)', 202603],
  ['=ROW()+COLUMN()', 11],
  ['=ROW(B5)', 5],
  ['=LEFT("信访件",2)&MID("信访件",2,1)&RIGHT("信访件")', '信访访件'],
  ['=ISNUMBER(FIND("|2e|","|1w|2e|"))', true],
  ['=ISNUMBER(FIND("|3e|","|1w|2e|"))', false],
  ['="a"="A"', true],
  ['=EXACT("a","A")', false],
  ['=1<"a"', true],
  ['=B5+1', '#VALUE!'],
  ['=1/0', '#DIV/0!'],
  ['=MOD(-3,2)', 1],
  ['=NA()', '#N/A'],
])('%s is %p', (formula, expected) => {
  expect(valueOf(formula)).toBe(expected);
});

test.each(['=XLOOKUP(1,B:B,C:C)', '=B2:B4*2', '=SUM(信访[件数])', '={1,2}', '=某名称+1', '=SUM('])(
  '%s is not understood and says so',
  (formula) => {
    const { activeSheet } = workbookOf(LEDGER);
    setUserInput(activeSheet, 1, 8, formula);
    expect(shown(activeSheet.valueAt(1, 8))).toBe('#GETTING_DATA');
    expect(activeSheet.cell(1, 8)).toMatchObject({ formula, isStale: true });
  },
);

test('what reads a stale value is stale', () => {
  const { activeSheet } = workbookOf([['1', '=XLOOKUP(1,A:A,A:A)', '=IFERROR(B1,0)+1', '=SUM(C1:C1)']]);
  activeSheet.valueAt(0, 3);
  expect([1, 2, 3].map((column) => activeSheet.cell(0, column).isStale)).toEqual([true, true, true]);
});

test('ten thousand running numbers follow the first', () => {
  const { activeSheet } = workbookOf([['1']]);
  activeSheet.write(areaOf(1, 0, 9_999, 1), (row) => ({ value: null, formula: `=A${row}+1` }));
  expect(activeSheet.valueAt(9_999, 0)).toBe(10_000);
  setUserInput(activeSheet, 0, 0, '100');
  expect(activeSheet.valueAt(9_999, 0)).toBe(10_099);
});

test('a circle counts as 0 where it closes, is stale all round, and ends when it is broken', () => {
  const { activeSheet } = workbookOf([['=B1+1', '=A1+1']]);
  expect([activeSheet.valueAt(0, 0), activeSheet.valueAt(0, 1)]).toEqual([0, 1]);
  expect([activeSheet.cell(0, 0).isStale, activeSheet.cell(0, 1).isStale]).toEqual([true, true]);
  setUserInput(activeSheet, 0, 1, '5');
  expect(activeSheet.valueAt(0, 0)).toBe(6);
  expect(activeSheet.cell(0, 0).isStale).toBe(false);
});

test('a formula follows inserted and deleted lines', () => {
  const { activeSheet } = workbookOf([['1'], ['2'], ['3'], ['=SUM(A1:A3)&""&A2']]);
  insertLines(activeSheet, 'row', 1, 2);
  expect(activeSheet.cell(5, 0).formula).toBe('=SUM(A1:A5)&""&A4');
  setUserInput(activeSheet, 1, 0, '10');
  expect(activeSheet.valueAt(5, 0)).toBe('162');
  deleteLines(activeSheet, 'row', 3, 1);
  expect(activeSheet.cell(4, 0).formula).toBe('=SUM(A1:A4)&""&#REF!');
  expect(shown(activeSheet.valueAt(4, 0))).toBe('#REF!');
});

test('a formula on another sheet follows its lines, name and end', () => {
  const workbook = workbookOf([['1'], ['2']]);
  const other = workbook.addSheet('统计');
  setUserInput(other, 0, 0, "=SUM(Sheet1!A1:A2)+'Sheet1'!$A$2");
  expect(other.valueAt(0, 0)).toBe(5);
  insertLines(workbook.activeSheet, 'column', 0, 1);
  expect(other.cell(0, 0).formula).toBe('=SUM(Sheet1!B1:B2)+Sheet1!$B$2');
  workbook.renameSheet(workbook.activeSheet, '台账 甲');
  expect(other.cell(0, 0).formula).toBe("=SUM('台账 甲'!B1:B2)+'台账 甲'!$B$2");
  expect(other.valueAt(0, 0)).toBe(5);
  workbook.deleteSheet(workbook.activeSheet);
  expect(other.cell(0, 0).formula).toBe('=SUM(#REF!)+#REF!');
});

test('rewriting touches references and nothing else', () => {
  const formula = '=IF(A1="A1",B$2:$C3, LOG10(D4))';
  expect(afterCopy(formula, 1, 1)).toBe('=IF(B2="A1",C$2:$C4, LOG10(E5))');
  expect(afterCopy('=A1', -1, 0)).toBe('=#REF!');
  expect(afterShift(formula, { axis: 'row', at: 1, count: 5 }, () => true)).toEqual({
    formula: '=IF(A1="A1",B$7:$C8, LOG10(D9))',
    isResized: false,
  });
  expect(afterShift('=Sheet2!A9', { axis: 'row', at: 0, count: 1 }, (name) => name === null).formula).toBe(
    '=Sheet2!A9',
  );
  expect(afterRename('=甲!A1+"甲!A1"', '甲', '乙 丙')).toBe('=\'乙 丙\'!A1+"甲!A1"');
  expect(afterSheetGone('=甲!A1+乙!A1', '甲')).toBe('=#REF!+乙!A1');
});

test('a loaded formula keeps its value until something it reads changes', () => {
  const { activeSheet } = workbookOf([]);
  activeSheet.workbook.act('load', () => {
    activeSheet.put(0, 0, { value: 2, formula: null, style: null, isStale: false });
    activeSheet.put(0, 1, { value: 99, formula: '=A1*2', style: null, isStale: false });
    activeSheet.put(0, 2, { value: 98, formula: '=XLOOKUP(A1,A1,A1)', style: null, isStale: false });
  });
  expect([activeSheet.valueAt(0, 1), activeSheet.valueAt(0, 2)]).toEqual([99, 98]);
  expect(activeSheet.cell(0, 2).isStale).toBe(false);
  setUserInput(activeSheet, 0, 0, '3');
  expect([activeSheet.valueAt(0, 1), activeSheet.valueAt(0, 2)]).toEqual([6, 98]);
  expect([activeSheet.cell(0, 1).isStale, activeSheet.cell(0, 2).isStale]).toEqual([false, true]);
});
