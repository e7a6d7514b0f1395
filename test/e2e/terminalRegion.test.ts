/** A county's day from the terminal: two towns sync, the supervisor pulls, assigns and syncs back. */
import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CellContent } from '#domain/cellContent';
import { openWorkbook } from '#cli/workbook/openWorkbook';
import { columnIndexOf } from '#domain/grid';
import { SAMPLE_UNITS } from '#local/sampleCounty';
import { startLocalBackend, temporaryFolder, type LocalBackend } from '../support/localBackend';
import { otherReader, type OtherSheet } from '../support/otherReader';
import { runLedger } from '../support/runLedger';
import { ROOT } from '../support/sources';

const REGISTER = { sheet: '2025年', rows: 86 };

let backend: LocalBackend;
let folder: { path: string; remove: () => Promise<void> };
let mashi: string;
let taiping: string;

beforeAll(async () => {
  folder = await temporaryFolder();
  backend = await startLocalBackend(join(folder.path, 'data'));
  [mashi, taiping] = await Promise.all([registerOf('mashi'), registerOf('taiping')]);
}, 60_000);

afterAll(async () => {
  await backend?.stop();
  await folder?.remove();
});

async function registerOf(town: string): Promise<string> {
  const path = join(folder.path, `${town}.xlsx`);
  await copyFile(join(ROOT, 'test/fixtures/ledgers/town-register-2025.xlsx'), path);
  return path;
}

async function ledger(command: readonly string[], user: string) {
  const args = [...command, '--api', backend.urls.api, '--user', user, '--json'];
  const ran = await runLedger(args, { XDG_CONFIG_HOME: join(folder.path, 'config') });
  return { ...ran, json: ran.out ? (JSON.parse(ran.out) as Record<string, unknown>) : null };
}

const sync = async (path: string, user: string) => (await ledger(['sync', path], user)).json;
const pull = (name: string, user = 'supervisor') => ledger(['pull', '--out', join(folder.path, name)], user);

async function type(path: string, sheetName: string, address: string, text: string) {
  const workbook = await openWorkbook(path);
  if (!('sheets' in workbook)) throw new Error(workbook.message.en);
  const [, letters = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  const value: CellContent = { kind: 'text', text };
  const cell = { rowIndex: Number(row) - 1, columnIndex: columnIndexOf(letters), value };
  expect(await workbook.save([{ sheetName, cells: [cell] }])).toMatchObject({ written: 1, refused: [] });
}

/** The row numbers of a consolidated sheet whose registering unit is that one. */
function rowsOf(sheet: OtherSheet, unit: string): readonly number[] {
  return Array.from({ length: 2 * REGISTER.rows + 5 }, (_, i) => i + 5).filter(
    (row) => sheet.at(`A${row}`) === unit,
  );
}

test('two towns sync; the supervisor pulls, assigns a unit and a leader, and one town sees it', async () => {
  expect(await Promise.all([sync(mashi, 'clerk-mashi'), sync(taiping, 'clerk-taiping')])).toMatchObject([
    { created: 86 },
    { created: 86 },
  ]);

  const { json: pulled, status } = await pull('county.xlsx');
  const silent = SAMPLE_UNITS.toSorted((left, right) => (left.id < right.id ? -1 : 1))
    .filter(({ id, parentId }) => parentId !== null && id !== 'mashi' && id !== 'taiping')
    .map(({ name }) => name);
  silent.unshift('青岚县信访局');
  expect([status, pulled]).toEqual([
    0,
    expect.objectContaining({ cases: 172, units: SAMPLE_UNITS.length, silentUnits: silent }) as unknown,
  ]);

  const county = join(folder.path, 'county.xlsx');
  const sheetName = String(pulled!['sheetName']);
  const sheet = otherReader(county, sheetName);
  const column = (heading: string) => sheet.columnOf(heading);
  expect(sheet.at('A1')).toBe('青岚县信访事项汇总');
  expect(sheet.at('A2')).toMatch(
    /^◇数据截至 \d{4}-\d{2}-\d{2} \d{2}:\d{2}（北京时间），17 个单位共 172 件。/,
  );
  expect(sheet.at('A3')).toBe(`◇从未同步：${silent.join('、')}。`);
  const rows = rowsOf(sheet, '马市镇');
  expect([rows.length, rowsOf(sheet, '太平镇').length]).toEqual([86, 86]);
  const phones = rows.map((row) => sheet.at(`${column('联系电话')}${row}`)).filter(Boolean);
  expect(phones.length).toBeGreaterThan(50);
  expect(phones.filter((phone) => !String(phone).includes('*'))).toEqual([]);

  expect(await sync(county, 'supervisor')).toMatchObject({
    updated: 0,
    unchanged: 172,
    refused: 0,
    conflicts: 0,
  });
  const number = sheet.at(`${column('◇系统编号')}${rows[0]}`);
  await type(county, sheetName, `${column('责任单位')}${rows[0]}`, '县水务局');
  await type(county, sheetName, `${column('包案领导')}${rows[0]}`, '周县长');
  expect(await sync(county, 'supervisor')).toMatchObject({ updated: 1, unchanged: 171 });

  const before = otherReader(taiping, REGISTER.sheet);
  expect(await sync(taiping, 'clerk-taiping')).toMatchObject({ unchanged: 86, conflicts: 0 });
  const after = otherReader(taiping, REGISTER.sheet);
  const cellsOf = (of: OtherSheet, letters: string) =>
    Array.from({ length: REGISTER.rows }, (_, i) => of.at(`${letters}${i + 5}`));
  const [unit, leader] = ['L', 'N'] as const;
  expect(cellsOf(after, leader)).toEqual(cellsOf(before, leader));
  expect(cellsOf(after, unit)).toEqual(cellsOf(before, unit));

  expect(await sync(mashi, 'clerk-mashi')).toMatchObject({ unchanged: 86, conflicts: 0 });
  const mine = otherReader(mashi, REGISTER.sheet);
  const row = cellsOf(mine, mine.columnOf('◇系统编号')).indexOf(number) + 5;
  expect([mine.at(`${unit}${row}`), mine.at(`${leader}${row}`)]).toEqual(['县水务局', '周县长']);
  expect(String(mine.at(`D${row}`))).not.toContain('*');
  expect((await pull('county.xlsx')).json).toMatchObject({ cases: 172, sheetName });
  expect((await pull('mashi.xlsx')).err).toContain('这张表不是汇总表');
}, 120_000);

test('a clerk has no region, an operator no cases', async () => {
  const denied = await Promise.all(['clerk-mashi', 'operator'].map((user) => pull('none.xlsx', user)));
  expect(denied.map(({ status, err }) => [status, err.trim()])).toEqual([
    [3, '您的职责不包括此操作。'],
    [3, '您的职责不包括此操作。'],
  ]);
}, 60_000);
