/** @jest-environment ./test/support/officeEnvironment.cjs */
import { excelSheet } from '#addin/excel/excelSheet';
import { goTo, sheetNames } from '#addin/excel/sheets';
import { cellsOf, gridOf, LEDGER, open, openLedger, withoutBlankEnd } from './openInExcel';

describe('reading', () => {
  test('a ledger comes out of Excel as it stands in its file', async () => {
    openLedger();
    const grid = await gridOf(LEDGER.name);
    expect(grid.rows).toEqual(LEDGER.rows.map((row) => withoutBlankEnd(row)));
    expect([...grid.merges].sort(byPlace)).toEqual([...LEDGER.merges].sort(byPlace));
    expect([grid.dateSystem, grid.isProtected, grid.filter, grid.tables]).toEqual([1900, false, null, []]);
  });

  test('formats, formulas, hidden rows and columns, table, filter and protection are told', async () => {
    const area = { firstRow: 0, firstColumn: 0, lastRow: 3, lastColumn: 2 };
    open({
      name: '表 1',
      cells: [
        { rowIndex: 0, columnIndex: 0, value: '日期' },
        { rowIndex: 1, columnIndex: 0, value: 45_700, style: { numberFormat: 'yyyy/m/d' } },
        { rowIndex: 2, columnIndex: 1, value: 3, formula: '=1+2' },
        { rowIndex: 3, columnIndex: 2, value: 'x' },
      ],
      rows: [{ index: 2, isHidden: true }],
      columns: [{ index: 1, isHidden: true }],
      filter: { area, isFiltering: false },
      isProtected: true,
    });
    const grid = await gridOf('表 1');
    expect([grid.numberFormatAt(1, 0), grid.numberFormatAt(3, 2)]).toEqual(['yyyy/m/d', 'General']);
    expect([grid.isFormulaAt(2, 1), grid.isFormulaAt(1, 0), grid.rows[2]![1]]).toEqual([true, false, 3]);
    expect([[...grid.hiddenRows], [...grid.hiddenColumns]]).toEqual([[2], [1]]);
    expect([grid.filter, grid.isProtected]).toEqual([area, true]);
  });

  test('a large sheet is read in few replies, none of a megabyte', async () => {
    const row = Array.from({ length: 20 }, (_, i) => `马市镇石下村反映村道破损第${i}项请予办理`);
    const traffic = open({ name: '大表', cells: cellsOf(Array.from({ length: 4_000 }, () => row)) });
    const grid = await gridOf('大表');
    expect([grid.rows.length, grid.columnCount]).toEqual([4_000, 20]);
    expect(traffic.largestReply).toBeLessThan(1_000_000);
    const bytes = 4_000 * 20 * (2 * Buffer.byteLength(row[0]!) + 12);
    expect(traffic.requests).toBeLessThanOrEqual(4 + Math.ceil((2 * bytes) / 1_000_000));
  });

  test('a blank sheet and one that is gone', async () => {
    open({ name: '空表' });
    expect((await gridOf('空表')).rows).toEqual([]);
    const gone = await excelSheet('没有').read();
    expect('problem' in gone && gone.problem.code).toBe('workbook.no-sheet');
  });
});

describe('writing', () => {
  const HOSTILE = [
    '=1+1',
    '＝HYPERLINK("http://x")',
    '+86 139',
    '-1+2',
    '@SUM(A1)',
    '\t=cmd',
    "'quoted",
    '2026-08-03',
    '3月5日',
    '440222199001011234',
    '007',
    'TRUE',
    '#N/A',
    '1e5',
    '张三',
  ];

  test('every text reads back as that text, and is no formula', async () => {
    open({ name: '台账', cells: cellsOf([['内容', '旁边']]) });
    const sheet = excelSheet('台账');
    const cells = HOSTILE.map((text, i) => ({
      rowIndex: i + 1,
      columnIndex: 0,
      content: { kind: 'text', text } as const,
    }));
    expect(await sheet.write({ cells, hiddenColumns: [], columnWidths: [] })).toEqual({
      refusedCells: [],
      reasons: {},
    });
    const grid = await gridOf('台账');
    expect(grid.rows.slice(1).map(([value]) => value)).toEqual(HOSTILE);
    expect(HOSTILE.filter((_, i) => grid.isFormulaAt(i + 1, 0))).toEqual([]);
  });

  test('formulas, covered cells, text too long and cells changed meanwhile are refused, each with its reason; the rest is written', async () => {
    open({
      name: '台账',
      cells: [
        { rowIndex: 0, columnIndex: 0, value: 3, formula: '=1+2' },
        { rowIndex: 0, columnIndex: 1, value: 'x' },
        { rowIndex: 3, columnIndex: 1, value: 'y' },
      ],
      merges: [{ firstRow: 1, firstColumn: 0, lastRow: 2, lastColumn: 0 }],
    });
    const sheet = excelSheet('台账');
    await sheet.read();
    const text = (rowIndex: number, columnIndex: number, content: string) => ({
      rowIndex,
      columnIndex,
      content: { kind: 'text', text: content } as const,
    });
    const cells = [text(0, 0, 'a'), text(2, 0, 'b'), text(0, 1, 'c'), text(4, 0, 'd'.repeat(32_768))];
    const [changed, blank] = [
      { ...text(3, 1, 'e'), expected: 'z' },
      { ...text(3, 0, 'f'), expected: null },
    ];
    const written = await sheet.write({
      cells: [...cells, changed, blank],
      hiddenColumns: [],
      columnWidths: [],
    });
    expect('reasons' in written && written.reasons).toEqual({
      A1: 'formula',
      A3: 'merged',
      A5: 'too-long',
      B4: 'changed',
    });
    expect((await gridOf('台账')).rows).toEqual([[3, 'c'], [], [], ['f', 'y']]);
  });

  test('a protected sheet is left alone, with the reason', async () => {
    open({ name: '台账', cells: cellsOf([['x']]), isProtected: true });
    const cells = [{ rowIndex: 0, columnIndex: 0, content: { kind: 'text', text: 'y' } as const }];
    const written = await excelSheet('台账').write({ cells, hiddenColumns: [], columnWidths: [] });
    expect('problem' in written && written.problem.code).toBe('sheet.protected');
    expect((await gridOf('台账')).rows).toEqual([['x']]);
  });

  test('single cells are looked up without reading the sheet', async () => {
    open({
      name: '台账',
      cells: [...cellsOf([['a', null, 3]]), { rowIndex: 5, columnIndex: 1, value: 2, formula: '=1+1' }],
    });
    const places = [
      { rowIndex: 5, columnIndex: 1 },
      { rowIndex: 0, columnIndex: 0 },
      { rowIndex: 0, columnIndex: 1 },
    ];
    const now = await excelSheet('台账').readCells(places);
    expect('cells' in now && now.cells).toEqual([
      { value: 2, isFormula: true, numberFormat: 'General' },
      { value: 'a', isFormula: false, numberFormat: 'General' },
      { value: null, isFormula: false, numberFormat: 'General' },
    ]);
  });
});

test('the clerk is taken to a cell', async () => {
  openLedger();
  expect(await goTo(LEDGER.name, 'C17')).toEqual({ isThere: true });
  const selected = await Excel.run(async (context) => {
    const range = context.workbook.getSelectedRange();
    range.load('address');
    await context.sync();
    return range.address;
  });
  expect([selected.split('!')[1], await sheetNames()]).toEqual([
    'C17',
    { active: LEDGER.name, visible: [LEDGER.name] },
  ]);
  const gone = await goTo('没有', 'A1');
  expect('problem' in gone && gone.problem.code).toBe('workbook.no-sheet');
});

function byPlace(
  left: { firstRow: number; firstColumn: number },
  right: { firstRow: number; firstColumn: number },
) {
  return left.firstRow - right.firstRow || left.firstColumn - right.firstColumn;
}
