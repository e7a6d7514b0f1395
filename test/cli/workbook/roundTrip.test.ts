import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { readFileSync } from 'node:fs';
import type { CellEdit } from '#cli/workbook/sheetEdits';
import { opened } from './support/opened';
import { fileOf, xlsxFile } from './support/packages';

/** Texts spreadsheets are known to change, evaluate or lose. */
const AWKWARD = [
  '=1+1',
  '+86 138',
  '-5',
  '@SUM(A1)',
  '＝1+1',
  '＠x',
  '\t=1',
  '\r\n=1',
  "'=1",
  "''+",
  "'平安",
  '=HYPERLINK("http://x","y")',
  '007',
  '992539194801259875',
  '_x000D_',
  '_x005F_x000D_',
  '甲\r乙\n丙\r\n丁',
  ' 前后 ',
  '"',
  '""引"号',
  ',;\t',
  '<a>&amp;]]>',
  '\u0000\u0001\u000b\u001f\ufffe\uffff',
  '\ud800',
  '\udc00\ud800x',
  '𠮷😀',
  '\u00a0',
  '#REF!',
  'TRUE',
];

const edits = (texts: readonly string[], columnIndex: number): CellEdit[] =>
  texts.map((text, rowIndex) => ({ rowIndex, columnIndex, value: { kind: 'text', text } }));

const awkwardTexts = fc.array(
  fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), fc.constantFrom(...AWKWARD)),
  { minLength: 1, maxLength: 30 },
);

async function columnAfterSaving(
  path: string,
  texts: readonly string[],
  columnIndex: number,
): Promise<string[]> {
  const workbook = await opened(path);
  const sheetName = workbook.sheets[0]!.name;
  const outcome = await workbook.save([{ sheetName, cells: edits(texts, columnIndex) }]);
  expect(outcome).toEqual({ written: texts.length, refused: [] });
  const { rows } = (await opened(path)).sheets[0]!;
  return texts.map((_, rowIndex) => (rows[rowIndex]?.[columnIndex] ?? '') as string);
}

test('the awkward texts come back from an .xlsx', async () => {
  const path = xlsxFile({ sheet: '<sheetData/>' });
  expect(await columnAfterSaving(path, AWKWARD, 2)).toEqual(AWKWARD);
});

test('any text written into an .xlsx comes back equal', async () => {
  await fc.assert(
    fc.asyncProperty(awkwardTexts, async (texts) => {
      expect(await columnAfterSaving(xlsxFile({ sheet: '<sheetData/>' }), texts, 1)).toEqual(texts);
    }),
    { numRuns: 40 },
  );
});

/** Half a surrogate pair has no bytes in any of these encodings but UTF-16. */
const wellFormed = (texts: readonly string[]) => texts.map((text) => Buffer.from(text).toString());

const CSV_FILES: readonly [string, (text: string) => Buffer][] = [
  ['UTF-8', (text) => Buffer.from(text)],
  ['UTF-8 with mark', (text) => Buffer.from(`\ufeff${text}`)],
  ['UTF-16', (text) => Buffer.from(`\ufeff${text}`, 'utf16le')],
  ['GB18030', (text) => iconv.encode(text, 'gb18030')],
];

test.each(CSV_FILES)('any text written into a .csv in %s comes back equal', async (_, encode) => {
  await fc.assert(
    fc.asyncProperty(awkwardTexts.map(wellFormed), async (texts) => {
      const kept = texts.map((text) => text.replaceAll('\0', '·'));
      const path = fileOf('a.csv', encode('姓名,内容\r\n张三,甲\r\n'));
      expect(await columnAfterSaving(path, kept, 3)).toEqual(kept);
    }),
    { numRuns: 25 },
  );
});

test('no field of a .csv begins like a formula', async () => {
  const path = fileOf('a.csv', '姓名\r\n');
  const kept = wellFormed(AWKWARD).map((text) => text.replaceAll('\0', '·'));
  await columnAfterSaving(path, kept, 1);
  const fields = parse(readFileSync(path), { relax_column_count: true }).map((row) => row[1] ?? '');
  expect(fields).toHaveLength(AWKWARD.length);
  expect(fields.filter((field) => /^\s*[=+\-@＝＋－＠]/.test(field))).toEqual([]);
});
