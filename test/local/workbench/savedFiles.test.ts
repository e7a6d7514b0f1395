import { read, utils } from '@e965/xlsx';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Day } from '#domain/day';
import { ownEngine } from '#local/host/formula/ownEngine';
import { areaOf, cellArea } from '#local/host/model/area';
import { restyle } from '#local/host/model/restyle';
import { deleteLines } from '#local/host/model/structure';
import { setUserInput } from '#local/host/model/typing';
import type { Workbook } from '#local/host/model/workbook';
import { openDisplay } from '#cli/workbook/xlsx/openDisplay';
import { fromWire } from '#local/workbench/files/fromWire';
import { saveInto } from '#local/workbench/files/saveInto';
import { toWire } from '#local/workbench/files/toWire';
import { saveRequestOf } from '#local/workbench/page/saveRequestOf';
import { readZip } from '../../cli/workbook/support/zipBytes';

const LEDGERS = join(__dirname, '../../fixtures/ledgers');
const names = readdirSync(LEDGERS).filter((name) => name.endsWith('.xlsx'));
const TOWN = 'town-register-2025.xlsx';
const options = { today: () => '2026-01-05' as Day, locale: 'zh-CN', engine: ownEngine };

function bytesOf(name: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(readFileSync(join(LEDGERS, name)));
}

async function opened(bytes: Uint8Array): Promise<Workbook> {
  const display = await openDisplay(bytes, 'ledger.xlsx');
  if ('code' in display) throw new Error(display.message.en);
  return fromWire(JSON.parse(JSON.stringify(toWire(display))) as ReturnType<typeof toWire>, options);
}

async function saved(bytes: Uint8Array<ArrayBuffer>, workbook: Workbook) {
  const result = await saveInto(bytes, JSON.parse(JSON.stringify(saveRequestOf(workbook))) as never);
  if ('message' in result) throw new Error(result.message.en);
  return result;
}

async function edited(name: string, edit: (workbook: Workbook) => void) {
  const bytes = bytesOf(name);
  const workbook = await opened(bytes);
  edit(workbook);
  return { before: bytes, ...(await saved(bytes, workbook)) };
}

function changedParts(before: Uint8Array, after: Uint8Array): string[] {
  const old = new Map(readZip(Buffer.from(before)).map(({ name, content }) => [name, content]));
  return readZip(Buffer.from(after))
    .filter(({ name, content }) => !old.get(name)?.equals(content))
    .map(({ name }) => name);
}

test.each(names)('%s opened and saved without a change is the same file', async (name) => {
  const { before, bytes } = await edited(name, () => undefined);
  expect(Buffer.from(bytes).equals(Buffer.from(before))).toBe(true);
});

test('typing, a look, a width and a hidden column are read back by another reader', async () => {
  const { before, bytes, reply } = await edited(TOWN, (workbook) => {
    const sheet = workbook.activeSheet;
    setUserInput(sheet, 4, 2, '张三丰');
    setUserInput(sheet, 4, 6, '12');
    setUserInput(sheet, 5, 6, 'TRUE');
    setUserInput(sheet, 4, 18, '=1+1');
    restyle(sheet, areaOf(4, 2, 2, 1), { fillColor: '#FFEECC', isBold: true });
    sheet.columns.set(9, 9, { size: 40 });
    sheet.touched('columnSizes');
    sheet.columns.set(10, 10, { isHidden: true });
    sheet.touched('hiddenColumns');
  });
  expect(reply).toEqual({ written: 5, refused: [], unsaved: [], undeletedSheets: [] });
  expect(changedParts(before, bytes)).toEqual([
    'xl/worksheets/sheet1.xml',
    'xl/styles.xml',
    'xl/workbook.xml',
  ]);
  const sheet = read(bytes, { cellStyles: true, cellFormula: true }).Sheets['2025年']!;
  const at = (address: string) =>
    sheet[address] as { v: unknown; f?: string; s?: { fgColor?: { rgb?: string } } };
  expect([at('C5').v, at('G5').v, at('G6').v, at('S5').v, at('S5').f]).toEqual([
    '张三丰',
    12,
    true,
    2,
    '1+1',
  ]);
  expect([at('C5').s?.fgColor?.rgb, at('C6').s?.fgColor?.rgb]).toEqual(['FFEECC', 'FFEECC']);
  expect(sheet['!cols']?.[9]?.width).toBe(40);
  expect(sheet['!cols']?.[10]?.hidden).toBe(true);
});

test('what was saved opens again as it was on the page', async () => {
  const bytes = bytesOf(TOWN);
  const workbook = await opened(bytes);
  const sheet = workbook.activeSheet;
  restyle(sheet, areaOf(6, 1, 1, 3), {
    fontColor: '#C00000',
    numberFormat: 'yyyy"年"m"月"d"日"',
    horizontalAlignment: 'Right',
    borderBottom: { line: 'Double', weight: 'Thick', color: '#0000FF' },
  });
  const wanted = [1, 2, 3].map((column) => sheet.styleAt(6, column));
  const again = await opened((await saved(bytes, workbook)).bytes);
  expect([1, 2, 3].map((column) => again.activeSheet.styleAt(6, column))).toEqual(wanted);
});

test('a conditional format is added behind those of the office, and taken away without a trace', async () => {
  const bytes = bytesOf(TOWN);
  const workbook = await opened(bytes);
  const sheet = workbook.activeSheet;
  const ours = {
    id: 'ours',
    kind: 'Custom',
    areas: [areaOf(4, 0, 90, 17)],
    formula: '=ISNUMBER(SEARCH("x",$S5))',
    look: { fillColor: '#FFF3C4', fontColor: null, isBold: null, isItalic: null },
    stopsIfTrue: false,
  };
  const theirs = sheet.parts.conditionalFormats;
  sheet.setPart('conditionalFormats', [...theirs, ours]);
  const marked = (await saved(bytes, workbook)).bytes;
  const again = await opened(marked);
  const found = again.activeSheet.parts.conditionalFormats;
  expect(found.map(({ formula, look }) => [formula, look.fillColor])).toEqual([
    ...theirs.map(({ formula, look }) => [formula, look.fillColor]),
    [ours.formula, ours.look.fillColor],
  ]);
  again.activeSheet.setPart('conditionalFormats', found.slice(0, theirs.length));
  const cleared = (await saved(marked, again)).bytes;
  expect(changedParts(bytes, cleared)).toEqual(['xl/styles.xml']);
});

test('a sheet the add-in made is in the file, looks and merges included', async () => {
  const { before, bytes } = await edited(TOWN, (workbook) => {
    const sheet = workbook.addSheet('全县汇总');
    setUserInput(sheet, 0, 0, '截至 2026-01-05');
    setUserInput(sheet, 2, 1, "'=1+1");
    sheet.setPart('merges', [areaOf(0, 0, 1, 4)]);
    restyle(sheet, cellArea(0, 0), { isBold: true });
  });
  expect(changedParts(before, bytes)).toEqual([
    '[Content_Types].xml',
    'xl/_rels/workbook.xml.rels',
    'xl/styles.xml',
    'xl/workbook.xml',
    'xl/worksheets/sheet3.xml',
  ]);
  const file = read(bytes, { cellFormula: true });
  expect(file.SheetNames).toEqual(['2025年', '填表说明', '全县汇总']);
  const sheet = file.Sheets['全县汇总']!;
  expect([sheet['A1'], sheet['B3']]).toMatchObject([{ v: '截至 2026-01-05' }, { v: '=1+1', t: 's' }]);
  expect((sheet['B3'] as { f?: string }).f).toBeUndefined();
  expect(sheet['!merges']?.map((range) => utils.encode_range(range))).toEqual(['A1:D1']);
});

test('columns taken out again leave the sheet with the cells it had', async () => {
  const bytes = bytesOf(TOWN);
  const workbook = await opened(bytes);
  setUserInput(workbook.activeSheet, 4, 18, '案号');
  setUserInput(workbook.activeSheet, 5, 18, '=1+1');
  const withColumn = (await saved(bytes, workbook)).bytes;
  const again = await opened(withColumn);
  deleteLines(again.activeSheet, 'column', 18, 1);
  const { bytes: without, reply } = await saved(withColumn, again);
  expect([reply.refused, reply.unsaved]).toEqual([[], []]);
  const cells = (file: Uint8Array) => utils.sheet_to_json(read(file).Sheets['2025年']!, { header: 1 });
  expect(cells(without)).toEqual(cells(bytes));
});

test('what no file is patched for is told', async () => {
  const { reply } = await edited(TOWN, (workbook) => {
    workbook.renameSheet(workbook.activeSheet, '台账');
    workbook.deleteSheet(workbook.sheets[1]!);
  });
  expect(reply.unsaved).toEqual([{ sheetName: '台账', part: 'name' }]);
  expect(reply.undeletedSheets).toEqual(['填表说明']);
});
