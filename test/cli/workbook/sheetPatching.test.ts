import type { CellEdit } from '#cli/workbook/sheetEdits';
import { day } from '#domain/day';
import { opened } from './support/opened';
import { MAIN, fileOf, packageParts, xlsxFile } from './support/packages';
import { inline, number, patched, text } from './support/patched';
import type { Asked } from './support/patched';
import { writeZip } from './support/zipBytes';

test.each<[string, string, readonly CellEdit[], string]>([
  [
    'after the last cell of a row',
    '<sheetData><row r="1" spans="1:2"><c r="A1"><v>1</v></c></row></sheetData>',
    [text(0, 3, '甲')],
    `<sheetData><row r="1" spans="1:4"><c r="A1"><v>1</v></c><c r="D1" ${inline('甲')}</row></sheetData>`,
  ],
  [
    'between cells, and in place of one with its style',
    '<sheetData><row r="1"><c r="A1"/><c r="C1" s="0" t="s"><v>0</v></c></row></sheetData>',
    [number(0, 1, 2), number(0, 2, 3)],
    '<sheetData><row r="1"><c r="A1"/><c r="B1"><v>2</v></c><c r="C1"><v>3</v></c></row></sheetData>',
  ],
  [
    'in an empty sheet',
    '<sheetData/>',
    [number(1, 0, 5)],
    '<sheetData><row r="2"><c r="A2"><v>5</v></c></row></sheetData>',
  ],
  [
    'in an empty row',
    '<sheetData><row r="1" ht="20" /></sheetData>',
    [number(0, 0, 5)],
    '<sheetData><row r="1" ht="20"><c r="A1"><v>5</v></c></row></sheetData>',
  ],
  [
    'in rows that are not there',
    '<sheetData><row r="2"/><row r="4"/></sheetData>',
    [number(0, 0, 1), number(2, 0, 3), number(4, 0, 5)],
    '<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="2"/><row r="3"><c r="A3"><v>3</v></c></row><row r="4"/><row r="5"><c r="A5"><v>5</v></c></row></sheetData>',
  ],
  [
    'where rows and cells have no references',
    '<sheetData><row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row></sheetData>',
    [number(0, 1, 9), number(1, 1, 8)],
    '<sheetData><row><c><v>1</v></c><c r="B1"><v>9</v></c></row><row><c><v>3</v></c><c r="B2"><v>8</v></c></row></sheetData>',
  ],
  [
    'before what else a row holds',
    '<sheetData><row r="1"><!-- c --><c r="A1"><v>1</v></c><extLst><ext uri="u"><c r="Z1"/></ext></extLst></row></sheetData>',
    [number(0, 2, 3)],
    '<sheetData><row r="1"><!-- c --><c r="A1"><v>1</v></c><c r="C1"><v>3</v></c><extLst><ext uri="u"><c r="Z1"/></ext></extLst></row></sheetData>',
  ],
  [
    'blank: the cell keeps its style alone',
    '<sheetData><row r="1"><c r="A1" s="3"><v>1</v></c><c r="B1"><v>1</v></c></row></sheetData>',
    [
      { rowIndex: 0, columnIndex: 0, value: { kind: 'blank' } },
      { rowIndex: 0, columnIndex: 1, value: { kind: 'blank' } },
    ],
    '<sheetData><row r="1"><c r="A1" s="3"/></row></sheetData>',
  ],
  [
    'with the dimension widened',
    '<dimension ref="A1:B2"/><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>',
    [number(2, 3, 3)],
    '<dimension ref="A1:D3"/><sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="3"><c r="D3"><v>3</v></c></row></sheetData>',
  ],
  [
    'with the style its row or column has',
    '<cols><col min="2" max="9" style="4"/></cols><sheetData><row r="1" s="2" customFormat="1"/></sheetData>',
    [number(0, 1, 1), number(1, 1, 2)],
    '<cols><col min="2" max="9" style="4"/></cols><sheetData><row r="1" s="2" customFormat="1"><c r="B1" s="2"><v>1</v></c></row><row r="2"><c r="B2" s="4"><v>2</v></c></row></sheetData>',
  ],
])('a cell is written %s', async (_, sheet, cells, expected) => {
  const done = await patched({ sheet }, { cells });
  expect(done.outcome).toEqual({ written: cells.length, refused: [] });
  expect(done.sheet).toBe(expected);
});

test.each<[string, string, Asked, string]>([
  [
    'split from the office’s one range for all',
    '<cols><col min="1" max="16384" width="9" style="2" customWidth="1"/></cols>',
    { hiddenColumns: [5] },
    '<cols><col min="1" max="5" width="9" style="2" customWidth="1"/><col min="6" max="6" width="9" style="2" customWidth="1" hidden="1"/><col min="7" max="16384" width="9" style="2" customWidth="1"/></cols>',
  ],
  [
    'two in one range',
    '<cols><col min="2" max="4" width="9"/></cols>',
    { hiddenColumns: [3], columnWidths: [{ columnIndex: 1, width: 20 }] },
    '<cols><col min="2" max="2" width="20" customWidth="1"/><col min="3" max="3" width="9"/><col min="4" max="4" width="9" hidden="1"/></cols>',
  ],
  [
    'before, between and after others',
    '<cols><col min="2" max="2" width="5"/><col min="4" max="4" width="6"/></cols>',
    { columnWidths: [0, 2, 4].map((columnIndex) => ({ columnIndex, width: 7 })) },
    '<cols><col min="1" max="1" width="7" customWidth="1"/><col min="2" max="2" width="5"/><col min="3" max="3" width="7" customWidth="1"/><col min="4" max="4" width="6"/><col min="5" max="5" width="7" customWidth="1"/></cols>',
  ],
  [
    'made where the sheet has none',
    '',
    { hiddenColumns: [2] },
    '<cols><col min="3" max="3" width="9" hidden="1" customWidth="1"/></cols>',
  ],
  [
    'shown by being given a width',
    '<cols><col min="3" max="9" width="0" hidden="1"/></cols>',
    { columnWidths: [{ columnIndex: 2, width: 12 }] },
    '<cols><col min="3" max="3" width="12" customWidth="1"/><col min="4" max="9" width="0" hidden="1"/></cols>',
  ],
])('a column is %s', async (_, cols, asked, expected) => {
  expect((await patched({ sheet: `<sheetFormatPr/>${cols}<sheetData/>` }, asked)).sheet).toBe(
    `<sheetFormatPr/>${expected}<sheetData/>`,
  );
});

const STYLES =
  '<fonts count="1"><font/></fonts><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="0" fontId="3" quotePrefix="1"><alignment wrapText="1"/></xf><xf numFmtId="14"/></cellXfs><cellStyles/>';

test('a day gets a date format beside the look it has, once; other styles stay as they are', async () => {
  const cells = [0, 1, 2].map((rowIndex): CellEdit => ({
    rowIndex,
    columnIndex: 1,
    value: { kind: 'day', day: day('2026-11-22') },
    like: { rowIndex, columnIndex: 0 },
  }));
  const sheet =
    '<sheetData><row r="1"><c r="A1" s="1"><v>1</v></c></row><row r="2"><c r="A2" s="2"><v>1</v></c></row><row r="3"><c r="A3" s="1"><v>1</v></c></row></sheetData>';
  const { sheet: written, after } = await patched({ sheet, styles: STYLES }, { cells });
  expect(written).toBe(
    '<sheetData><row r="1"><c r="A1" s="1"><v>1</v></c><c r="B1" s="3"><v>46348</v></c></row><row r="2"><c r="A2" s="2"><v>1</v></c><c r="B2" s="2"><v>46348</v></c></row><row r="3"><c r="A3" s="1"><v>1</v></c><c r="B3" s="3"><v>46348</v></c></row></sheetData>',
  );
  expect(after.get('xl/styles.xml')).toBe(
    `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy-mm-dd"/></numFmts>` +
      STYLES.replace('count="3"', 'count="4"').replace(
        '</cellXfs>',
        '<xf numFmtId="164" fontId="3" applyNumberFormat="1"><alignment wrapText="1"/></xf></cellXfs>',
      ) +
      '</styleSheet>',
  );
});

test('text that begins like a formula is marked as typed text', async () => {
  const { sheet, after } = await patched(
    { sheet: '<sheetData/>', styles: STYLES },
    { cells: [text(0, 0, '=1+1'), text(0, 1, '平安')] },
  );
  expect(sheet).toBe(
    `<sheetData><row r="1"><c r="A1" s="3" ${inline('=1+1')}<c r="B1" ${inline('平安')}</row></sheetData>`,
  );
  expect(after.get('xl/styles.xml')).toContain('<xf numFmtId="0" quotePrefix="1"/></cellXfs>');
});

test('a workbook without styles gets a styles part when a date needs one', async () => {
  const path = xlsxFile({ sheet: '<sheetData/>' });
  await (
    await opened(path)
  ).save([
    {
      sheetName: '台账',
      cells: [{ rowIndex: 0, columnIndex: 0, value: { kind: 'day', day: day('2026-11-22') } }],
    },
  ]);
  const [grid] = (await opened(path)).sheets;
  expect([grid!.rows, grid!.numberFormatAt(0, 0)]).toEqual([[[46_348]], 'yyyy-mm-dd']);
});

test('a day in a workbook of the 1904 system is the same day', async () => {
  const path = xlsxFile({ sheet: '<sheetData/>', workbook: '<workbookPr date1904="true"/>' });
  await (
    await opened(path)
  ).save([
    {
      sheetName: '台账',
      cells: [{ rowIndex: 0, columnIndex: 0, value: { kind: 'day', day: day('2026-11-22') } }],
    },
  ]);
  expect((await opened(path)).sheets[0]!.rows).toEqual([[44_886]]);
});

test('prefixed elements are written with their prefix', async () => {
  const sheet = `<x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row r="1"/></x:sheetData></x:worksheet>`;
  const { after } = await patched(
    { sheet: '', others: { 'xl/worksheets/sheet1.xml': sheet } },
    { cells: [text(0, 0, '甲')], hiddenColumns: [0] },
  );
  expect(after.get('xl/worksheets/sheet1.xml')).toBe(
    `<x:worksheet xmlns:x="${MAIN}"><x:cols><x:col min="1" max="1" width="9" hidden="1" customWidth="1"/></x:cols><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t xml:space="preserve">甲</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>`,
  );
});

test('of parts with one name the last is read and kept; backslashes are slashes', async () => {
  const parts = packageParts({ sheet: '<sheetData><row r="1"><c r="A1"><v>2</v></c></row></sheetData>' });
  const old = parts
    .map(([name, xml]) => [name, xml.replace('<v>2', '<v>1')] as const)
    .filter(([name]) => name.includes('sheet1'));
  const path = fileOf(
    'a.xlsx',
    writeZip([...old, ...parts.map(([name, xml]) => [name.replaceAll('/', '\\'), xml] as const)]),
  );
  const workbook = await opened(path);
  expect(workbook.sheets[0]!.rows).toEqual([[2]]);
  expect(await workbook.save([{ sheetName: '台账', cells: [number(0, 1, 3)] }])).toEqual({
    written: 1,
    refused: [],
  });
  expect((await opened(path)).sheets[0]!.rows).toEqual([[2, 3]]);
});

test('a sheet whose rows are out of order is left alone, in words', async () => {
  const path = xlsxFile({ sheet: '<sheetData><row r="2"/><row r="1"/></sheetData>' });
  const outcome = await (await opened(path)).save([{ sheetName: '台账', cells: [number(5, 0, 1)] }]);
  expect(outcome).toMatchObject({ problem: { code: 'file.corrupt' } });
});

test('a column beyond XFD is neither hidden nor sized: Excel would not open the file', async () => {
  const sheet = '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>';
  const asked: Asked = {
    cells: [],
    hiddenColumns: [1, 16_384],
    columnWidths: [{ columnIndex: 16_385, width: 9 }],
  };
  const { sheet: after } = await patched({ sheet }, asked);
  expect(after).toMatch(/<cols><col [^>]*max="2"[^>]*\/><\/cols>/);
});
