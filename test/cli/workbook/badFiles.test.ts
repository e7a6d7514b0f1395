import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { openWorkbook } from '#cli/workbook/openWorkbook';
import { nodeDisk } from '#cli/workbook/disk';
import { fileOf, folder, packageParts, xlsxFile } from './support/packages';
import { writeZip } from './support/zipBytes';

const LEDGER = readFileSync('test/fixtures/ledgers/disputes-2026.xlsx');
const XLS = readFileSync('test/fixtures/ledgers/reception-2026.xls');
const COMPOUND = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
const utf16 = (text: string) => Buffer.from(text, 'utf16le');
const sheet = (xml: string) => writeZip(packageParts({ sheet: xml }));

/** A zip whose directory states another size for the sheet than it unpacks to. */
function zipStating(unpackedSize: number): Buffer {
  const zip = sheet(`<sheetData>${' '.repeat(100_000)}</sheetData>`);
  const entry = zip.lastIndexOf('xl/worksheets/sheet1.xml') - 46;
  zip.writeUInt32LE(unpackedSize, entry + 24);
  return zip;
}

test.each<[string, string, string | Uint8Array, string]>([
  ['an empty file', 'a.xlsx', '', 'file.empty'],
  ['a lock file of Excel', '~$a.xlsx', 'x', 'file.lock-file'],
  ['a lock file of WPS', '.~a.xlsx', 'x', 'file.lock-file'],
  [
    'an encrypted workbook',
    'a.xlsx',
    Buffer.concat([COMPOUND, Buffer.alloc(512), utf16('EncryptedPackage')]),
    'file.encrypted',
  ],
  [
    'a compound file that is a letter',
    'a.xls',
    Buffer.concat([COMPOUND, Buffer.alloc(512), utf16('WordDocument\0')]),
    'file.unknown-format',
  ],
  ['an .xls cut off', 'a.xls', XLS.subarray(0, 2_000), 'file.corrupt'],
  ['an .xlsx cut off', 'a.xlsx', LEDGER.subarray(0, 9_000), 'file.corrupt'],
  ['an .xlsx with a damaged part', 'a.xlsx', Buffer.from(LEDGER).fill(0x55, 3_000, 3_200), 'file.corrupt'],
  ['a zip that is no workbook', 'a.xlsx', writeZip([['word/document.xml', '<w/>']]), 'file.unknown-format'],
  ['a binary workbook', 'a.xlsb', writeZip([['xl/workbook.bin', 'x']]), 'file.unknown-format'],
  ['a sheet that is cut off', 'a.xlsx', sheet('<sheetData><row><c><v>1</v>'), 'file.corrupt'],
  [
    'a sheet with an entity bomb',
    'a.xlsx',
    writeZip(
      packageParts({
        sheet: '',
        others: {
          'xl/worksheets/sheet1.xml': '<!DOCTYPE x [<!ENTITY a "aa">]><worksheet><sheetData/></worksheet>',
        },
      }),
    ),
    'file.corrupt',
  ],
  [
    'a sheet that is missing',
    'a.xlsx',
    writeZip(packageParts({ sheet: '', others: { 'xl/worksheets/sheet1.xml': null } })),
    'file.corrupt',
  ],
  ['a part that says it unpacks to 4 GB', 'a.xlsx', zipStating(0xffff_fff0), 'file.too-large'],
  ['a part that unpacks to more than it says', 'a.xlsx', zipStating(10), 'file.corrupt'],
  [
    'rows of 16,384 cells without end',
    'a.xlsx',
    sheet(`<sheetData>${'<row><c r="XFD1"><v>1</v></c></row>'.repeat(4_000)}</sheetData>`),
    'file.too-large',
  ],
  ['a row Excel does not have', 'a.xlsx', sheet('<sheetData><row r="1048577"/></sheetData>'), 'file.corrupt'],
  ['a PDF', 'a.xls', '%PDF-1.7\nx', 'file.unknown-format'],
  ['a picture', 'a.xlsx', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]), 'file.unknown-format'],
  [
    'random bytes',
    'a.csv',
    Buffer.from(Array.from({ length: 3_000 }, (_, at) => (at * at * 31 + 7 * at) & 255)),
    'file.unknown-format',
  ],
  ['a web page without a table', 'a.xls', '<html><body>404</body></html>', 'file.unknown-format'],
  ['nothing but blanks', 'a.csv', ' \r\n\r\n', 'file.unknown-format'],
])('%s is refused in words', async (_, name, content, code) => {
  const path = fileOf(name, content);
  const result = await openWorkbook(path);
  expect(result).toMatchObject({ code });
  if (!('code' in result)) throw new Error('was read');
  expect(result.message.zh).toMatch(
    new RegExp(`^${path.replace(/[.*+?^$()[\]{}|\\]/g, '\\$&')}：[\\u4e00-\\u9fff].*。$`, 'u'),
  );
  expect(result.message.en.startsWith(`${path}: `)).toBe(true);
});

test('a missing file and a folder are told apart', async () => {
  const parent = folder();
  expect(await openWorkbook(join(parent, '没有.xlsx'))).toMatchObject({ code: 'file.missing' });
  expect(await openWorkbook(parent)).toMatchObject({ code: 'file.is-folder' });
});

test('a file that may not be read, and one on a failing drive, are told apart', async () => {
  const failing = (code: string) => ({
    ...nodeDisk,
    readFile: () => Promise.reject(Object.assign(new Error(code), { code })),
  });
  const path = xlsxFile({ sheet: '<sheetData/>' });
  expect(await openWorkbook(path, failing('EACCES'))).toMatchObject({ code: 'file.no-permission' });
  expect(await openWorkbook(path, failing('EIO'))).toMatchObject({ code: 'file.device-error' });
});

test.each<[string, string, string | Uint8Array, string, unknown[][]]>([
  ['an .xlsx named .xls', 'a.xls', sheet('<sheetData><row><c><v>1</v></c></row></sheetData>'), 'xlsx', [[1]]],
  [
    'HTML named .xls, its digits kept',
    'a.xls',
    '<html><table><tr><td>007</td><td>992539194801259875</td></tr></table></html>',
    'xls',
    [['007', '992539194801259875']],
  ],
  [
    'a text file named .xls',
    'a.xls',
    '姓名\t编号\n张三\t007\n',
    'csv',
    [
      ['姓名', '编号'],
      ['张三', '007'],
    ],
  ],
])('%s is read as what it is', async (_, name, content, format, rows) => {
  const result = await openWorkbook(fileOf(name, content));
  if ('code' in result) throw new Error(result.message.en);
  expect([result.format, result.sheets[0]!.rows]).toEqual([format, rows]);
});

test('an .xls whose damage keeps SheetJS reading for ever is refused', async () => {
  const bytes = Buffer.from(XLS);
  bytes[22_044] = 180;
  expect(await openWorkbook(fileOf('a.xls', bytes))).toMatchObject({ code: 'file.corrupt' });
}, 60_000);

test('whatever is done to the bytes of a workbook, opening it ends in a value', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(LEDGER, XLS),
      fc.array(fc.tuple(fc.nat(40_000), fc.nat(255)), { maxLength: 8 }),
      fc.option(fc.nat(40_000)),
      async (original, changes, cut) => {
        const bytes = Buffer.from(original.subarray(0, cut ?? original.length));
        for (const [at, byte] of changes) if (at < bytes.length) bytes[at] = byte;
        const result = await openWorkbook(fileOf('a.xlsx', bytes));
        expect('code' in result ? result.code : result.format).toMatch(/^(file\.|xlsx|xls|csv)/);
      },
    ),
    { numRuns: 80 },
  );
});
