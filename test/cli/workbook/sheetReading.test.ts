import { opened } from './support/opened';
import { packageParts, fileOf, xlsxFile } from './support/packages';
import { writeZip } from './support/zipBytes';

async function sheetOf(sheet: string, more: { strings?: string; styles?: string; workbook?: string } = {}) {
  return (await opened(xlsxFile({ sheet, ...more }))).sheets[0]!;
}

test('every type of cell is read as its value', async () => {
  const grid = await sheetOf(
    `<sheetData><row r="1">
      <c r="A1" t="s"><v>0</v></c><c r="B1"><v>45292.5</v></c><c r="C1" t="b"><v>1</v></c><c r="D1" t="b"><v>0</v></c>
      <c r="E1" t="e"><v>#REF!</v></c><c r="F1" t="inlineStr"><is><t>内</t></is></c><c r="G1" t="n"><v>1E-3</v></c>
      <c r="H1" t="str"><f>A1&amp;"x"</f><v>算</v></c><c r="I1" t="d"><v>2026-01-05</v></c><c r="J1" t="s"><v>9</v></c>
    </row></sheetData>`,
    { strings: '<si><t>共享</t></si>' },
  );
  expect(grid.rows).toEqual([['共享', 45_292.5, true, false, '#REF!', '内', 0.001, '算', '2026-01-05']]);
});

test.each([
  ['plain', '<si><t>张三</t></si>', '张三'],
  ['runs', '<si><r><t>张</t></r><r><rPr><b/></rPr><t xml:space="preserve"> 三</t></r></si>', '张 三'],
  [
    'phonetic guide',
    '<si><t>張</t><rPh sb="0" eb="1"><t>チョウ</t></rPh><phoneticPr fontId="1"/></si>',
    '張',
  ],
  ['CDATA and comment', '<si><t>a<![CDATA[<b&c>]]><!-- no -->d</t></si>', 'a<b&c>d'],
  ['entities', '<si><t>&lt;&amp;&gt;&quot;&apos;&#24352;&#x4E09;&#x1F600;</t></si>', '<&>"\'张三😀'],
  ['escapes', '<si><t>甲_x000D_乙_x005F_x000D_</t></si>', '甲\r乙_x000D_'],
  ['line ends', '<si><t>甲\r\n乙\r丙</t></si>', '甲\n乙\n丙'],
  ['single quotes and spaces in tags', "<si ><t xml:space = 'preserve' > 甲</t ></si>", ' 甲'],
])('a shared string: %s', async (_, strings, expected) => {
  const grid = await sheetOf('<sheetData><row><c t="s"><v>0</v></c></row></sheetData>', { strings });
  expect(grid.rows).toEqual([[expected]]);
});

test('cells and rows without a reference follow the ones before', async () => {
  const grid = await sheetOf(
    '<sheetData><row><c><v>1</v></c><c r="C1"><v>2</v></c><c><v>3</v></c></row><row r="4"><c><v>4</v></c></row><row/><row><c><v>5</v></c></row></sheetData>',
  );
  expect(grid.rows).toEqual([[1, null, 2, 3], [], [], [4], [], [5]]);
});

test('formulas of every kind are known, also where only the area names them', async () => {
  const grid = await sheetOf(
    `<sheetData><row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1"><f t="shared" si="0"/><v>3</v></c><c r="C1"><v>4</v></c>
      <c r="D1"><f t="array" ref="D1:D2">E1:E2</f><v>5</v></c><c r="E1"><f>NOW()</f></c></row>
     <row r="2"><c r="D2"><v>6</v></c></row></sheetData>`,
  );
  const formulas = [0, 1].map((row) => [0, 1, 2, 3, 4].filter((column) => grid.isFormulaAt(row, column)));
  expect(formulas).toEqual([[0, 1, 3, 4], [3]]);
  expect(grid.rows[0]).toEqual([2, 3, 4, 5]);
});

test('number formats are the workbook’s own and the built-in ones', async () => {
  const grid = await sheetOf(
    '<sheetData><row>' +
      [0, 1, 2, 3, 9].map((s) => `<c s="${s}"><v>1</v></c>`).join('') +
      '</row></sheetData>',
    {
      styles:
        '<numFmts count="1"><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/></numFmts>' +
        '<cellStyleXfs count="1"><xf numFmtId="49"/></cellStyleXfs>' +
        '<cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="31"/><xf numFmtId="176"><alignment/></xf></cellXfs>',
    },
  );
  expect([0, 1, 2, 3, 4, 5].map((column) => grid.numberFormatAt(0, column))).toEqual([
    'General',
    'm/d/yyyy',
    'yyyy"年"m"月"d"日"',
    'yyyy"年"m"月"',
    'General',
    'General',
  ]);
});

test('merges, hidden rows and columns, filter, protection and date system are told', async () => {
  const grid = await sheetOf(
    `<cols><col min="2" max="3" hidden="1"/><col min="5" max="5" width="3"/></cols>
     <sheetData><row r="1" hidden="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"><v>1</v></c></row><row r="9" hidden="true"/></sheetData>
     <sheetProtection sheet="1"/><autoFilter ref="$A$1:C2"/><mergeCells><mergeCell ref="A1:B1"/></mergeCells>`,
    { workbook: '<workbookPr date1904="1"/>' },
  );
  expect([...grid.hiddenRows]).toEqual([0]);
  expect([...grid.hiddenColumns]).toEqual([1, 2]);
  expect(grid.merges).toEqual([{ firstRow: 0, firstColumn: 0, lastRow: 0, lastColumn: 1 }]);
  expect(grid.filter).toEqual({ firstRow: 0, firstColumn: 0, lastRow: 1, lastColumn: 2 });
  expect([grid.isProtected, grid.dateSystem]).toEqual([true, 1904]);
});

test('an Excel table is told with its header row', async () => {
  const grid = (
    await opened(
      xlsxFile({
        sheet: '<sheetData/>',
        others: {
          'xl/worksheets/_rels/sheet1.xml.rels':
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/table" Target="../tables/table1.xml"/></Relationships>',
          'xl/tables/table1.xml': '<table ref="B2:D9"/>',
        },
      }),
    )
  ).sheets[0]!;
  expect(grid.tables).toEqual([{ firstRow: 1, firstColumn: 1, lastRow: 8, lastColumn: 3 }]);
});

test('elements with a prefix, in a strict package, are the same elements', async () => {
  const strict = 'http://purl.oclc.org/ooxml';
  const path = fileOf(
    'strict.xlsx',
    writeZip([
      [
        '_rels/.rels',
        `<r:Relationships xmlns:r="x"><r:Relationship Id="a" Type="${strict}/officeDocument/relationships/officeDocument" Target="/xl/workbook.xml"/></r:Relationships>`,
      ],
      [
        'xl\\workbook.xml',
        `<x:workbook xmlns:x="${strict}/spreadsheetml/main" xmlns:q="${strict}/officeDocument/relationships"><x:sheets><x:sheet name="甲&amp;乙" sheetId="1" state="hidden" q:id="s"/><x:sheet name="图" sheetId="2" q:id="c"/></x:sheets></x:workbook>`,
      ],
      [
        'XL/_rels/workbook.xml.rels',
        `<Relationships><Relationship Id="s" Type="${strict}/officeDocument/relationships/worksheet" Target="sheets/./one.xml"/><Relationship Id="c" Type="${strict}/officeDocument/relationships/chartsheet" Target="chart.xml"/></Relationships>`,
      ],
      [
        'xl/sheets/one.xml',
        `<?xml version="1.0"?><x:worksheet xmlns:x="${strict}/spreadsheetml/main"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>甲</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>`,
      ],
    ]),
  );
  const { sheets } = await opened(path);
  expect(sheets.map(({ name, visibility, rows }) => ({ name, visibility, rows }))).toEqual([
    { name: '甲&乙', visibility: 'hidden', rows: [['甲']] },
  ]);
});

test('a part in UTF-16 is read', async () => {
  const parts = packageParts({
    sheet: '<sheetData><row><c t="inlineStr"><is><t>张三</t></is></c></row></sheetData>',
  });
  const utf16 = (xml: string) =>
    Buffer.from(`\ufeff<?xml version="1.0" encoding="UTF-16"?>${xml}`, 'utf16le');
  const path = fileOf(
    'a.xlsx',
    writeZip(parts.map(([name, xml]) => [name, name.includes('sheet1') ? utf16(xml) : xml])),
  );
  expect((await opened(path)).sheets[0]!.rows).toEqual([['张三']]);
});

test('a million empty styled rows leave a short array', async () => {
  const empty = '<row s="1"><c s="1"/></row>'.repeat(1_000_000);
  const grid = await sheetOf(`<sheetData><row r="1"><c r="A1"><v>1</v></c></row>${empty}</sheetData>`);
  expect(grid.rows).toEqual([[1]]);
  expect(grid.columnCount).toBe(1);
});
