import { copyFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CellContent } from '#domain/cellContent';
import { openWorkbook } from '#cli/workbook/openWorkbook';
import { columnIndexOf } from '#domain/grid';
import { startLocalBackend, temporaryFolder, type LocalBackend } from '../support/localBackend';
import { otherReader } from '../support/otherReader';
import { runLedger } from '../support/runLedger';
import { ROOT } from '../support/sources';

const LEDGERS = join(ROOT, 'test/fixtures/ledgers');
const SHEET = '2025年';

let backend: LocalBackend;
let folder: { path: string; remove: () => Promise<void> };

beforeAll(async () => {
  folder = await temporaryFolder();
  backend = await startLocalBackend(join(folder.path, 'data'));
}, 60_000);

afterAll(async () => {
  await backend?.stop();
  await folder?.remove();
});

async function copyOf(ledger: string, name: string): Promise<string> {
  const path = join(folder.path, name);
  await copyFile(ledger.includes('/') ? ledger : join(LEDGERS, ledger), path);
  return path;
}

async function sync(path: string, user: string, ...more: string[]) {
  const args = ['sync', path, '--api', backend.urls.api, '--user', user, '--json', ...more];
  const ran = await runLedger(args, { XDG_CONFIG_HOME: join(folder.path, 'config') });
  return { ...ran, counts: ran.out ? (JSON.parse(ran.out) as unknown) : null };
}

/** A person edits one cell and saves. */
async function edit(path: string, sheetName: string, address: string, value: CellContent) {
  const workbook = await openWorkbook(path);
  if (!('sheets' in workbook)) throw new Error(workbook.message.en);
  const [, letters = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  const cell = { rowIndex: Number(row) - 1, columnIndex: columnIndexOf(letters), value };
  expect(await workbook.save([{ sheetName, cells: [cell] }])).toMatchObject({ written: 1, refused: [] });
}

const counts = (
  some: Partial<Record<'created' | 'updated' | 'unchanged' | 'refused' | 'conflicts', number>>,
) => ({
  created: 0,
  updated: 0,
  unchanged: 0,
  refused: 0,
  conflicts: 0,
  ...some,
});

test('a clerk syncs, edits a cell and sends one row; the supervisor’s edit comes back into the file', async () => {
  const mine = await copyOf('town-register-2025.xlsx', 'mine.xlsx');
  expect((await sync(mine, 'clerk-mashi')).counts).toEqual(counts({ created: 86 }));
  expect((await sync(mine, 'clerk-mashi')).counts).toEqual(counts({ unchanged: 86 }));

  const sheet = otherReader(mine, SHEET);
  const [number, due, left] = ['◇系统编号', '◇法定期限', '◇剩余天数'].map((heading) =>
    sheet.columnOf(heading),
  ) as [string, string, string];
  expect(sheet.at(`${number}5`)).toMatch(/^mashi-\d{4}-\d{6}$/);
  expect(sheet.at(`${sheet.columnOf('◇办理阶段')}9`)).toBe('已办结');
  expect(typeof sheet.at(`${due}5`)).toBe('number');
  expect(sheet.formulaAt(`${left}5`)).toBe(
    `IF(${due}5="","",IF(${due}5<TODAY(),"已超期"&(TODAY()-${due}5)&"天",IF(${due}5=TODAY(),"今天到期","还剩"&(${due}5-TODAY())&"天")))`,
  );
  expect(sheet.at(`${left}5`)).toMatch(/^(?:已超期|还剩)\d+天$|^今天到期$/);
  expect(sheet.at(`${sheet.columnOf('◇期限依据')}5`)).toBe('《信访工作条例》第二十三条');
  expect(sheet.isHidden('Y')).toBe(true);
  expect(sheet.at('Q9')).toBe('=请尽快回复');
  expect(sheet.formulaAt('Q9')).toBeUndefined();

  await edit(mine, SHEET, 'D7', { kind: 'text', text: '13800000000' });
  expect((await sync(mine, 'clerk-mashi')).counts).toEqual(counts({ updated: 1, unchanged: 85 }));

  const theirs = await copyOf(mine, 'theirs.xlsx');
  await edit(theirs, SHEET, 'N5', { kind: 'text', text: '周县长' });
  expect((await sync(theirs, 'supervisor')).counts).toEqual(counts({ updated: 1, unchanged: 85 }));
  expect((await sync(mine, 'clerk-mashi')).counts).toEqual(counts({ unchanged: 86 }));
  expect(otherReader(mine, SHEET).at('N5')).toBe('周县长');
  expect((await sync(mine, 'clerk-mashi')).counts).toEqual(counts({ unchanged: 86 }));

  await edit(theirs, SHEET, 'M6', { kind: 'text', text: '李督查' });
  await edit(mine, SHEET, 'M6', { kind: 'text', text: '王经办' });
  await sync(theirs, 'supervisor');
  expect((await sync(mine, 'clerk-mashi')).counts).toEqual(counts({ unchanged: 86, conflicts: 1 }));
  expect(otherReader(mine, SHEET).at('M6')).toBe('王经办');
  expect((await sync(mine, 'clerk-mashi', '--keep', 'theirs')).counts).toMatchObject({ conflicts: 0 });
  expect(otherReader(mine, SHEET).at('M6')).toBe('李督查');
  expect((await sync(mine, 'clerk-mashi')).counts).toEqual(counts({ unchanged: 86 }));
}, 90_000);

test('a sheet that lost its stamps, or was sorted away from them, doubles and overwrites nothing', async () => {
  const mine = await copyOf('disputes-2026.xlsx', 'disputes.xlsx');
  expect((await sync(mine, 'clerk-taiping')).counts).toEqual(counts({ created: 140 }));
  const again = await copyOf('disputes-2026.xlsx', 'again.xlsx');
  expect((await sync(again, 'clerk-taiping')).counts).toEqual(counts({ refused: 140 }));

  const swapped = await copyOf(mine, 'swapped.xlsx');
  const reader = otherReader(swapped, '排查');
  for (const column of 'ABCDEFGHIJK') {
    for (const [from, to] of [
      ['8', '10'],
      ['10', '8'],
    ] as const) {
      const value = reader.at(`${column}${from}`);
      const content: CellContent =
        typeof value === 'number'
          ? { kind: 'number', number: value }
          : value === undefined
            ? { kind: 'blank' }
            : { kind: 'text', text: String(value) };
      await edit(swapped, '排查', `${column}${to}`, content);
    }
  }
  expect((await sync(swapped, 'clerk-taiping')).counts).toEqual(counts({ unchanged: 138, refused: 2 }));
  expect((await sync(mine, 'clerk-taiping')).counts).toEqual(counts({ unchanged: 140 }));
}, 90_000);

test('a CSV in GB18030 is synced in place and stays what it was', async () => {
  const csv = await copyOf('province-export-2026.gbk.csv', 'export.csv');
  const before = new TextDecoder('gb18030').decode(await readFile(csv));
  expect((await sync(csv, 'clerk-taiping')).counts).toEqual(counts({ created: 420 }));
  const after = new TextDecoder('gb18030').decode(await readFile(csv));
  const lines = after.split('\n');
  before.split('\n').forEach((line, i) => expect(lines[i]!.startsWith(line.trimEnd())).toBe(true));
  expect((await sync(csv, 'clerk-taiping')).counts).toEqual(counts({ unchanged: 420 }));
}, 60_000);

test('trouble is said in a sentence and loses nothing', async () => {
  const file = await copyOf('reception-2026.xlsx', 'reception.xlsx');
  const untouched = await readFile(file);
  const config = { XDG_CONFIG_HOME: join(folder.path, 'config') };
  const down = await runLedger(
    ['sync', file, '--api', 'http://127.0.0.1:9', '--user', 'clerk-mashi'],
    config,
  );
  expect([down.status, down.err]).toEqual([3, expect.stringContaining('连不上 http://127.0.0.1:9')]);
  const nonsense = await runLedger(
    ['sync', file, '--api', backend.urls.issuer, '--user', 'clerk-mashi'],
    config,
  );
  expect([nonsense.status, nonsense.err]).toEqual([3, expect.stringContaining('不是信访台账的服务器')]);
  const stranger = await runLedger(['sync', file, '--api', backend.urls.api, '--user', 'nobody'], config);
  expect([stranger.status, stranger.err]).toEqual([3, expect.stringContaining('nobody')]);
  const expired = await runLedger(['sync', file, '--api', backend.urls.api, '--user', 'clerk-mashi'], {
    ...config,
    PETITION_LEDGER_TOKEN: 'eyJhbGciOiJub25lIn0.eyJleHAiOjF9.',
  });
  expect(expired.status).toBe(3);
  expect(expired.err).toMatch(/登录/);
  expect(await readFile(file)).toEqual(untouched);

  const old = await copyOf('reception-2026.xls', 'reception.xls');
  const oldFormat = await sync(old, 'clerk-mashi');
  expect([oldFormat.status, oldFormat.err]).toEqual([4, expect.stringContaining('另存为 .xlsx')]);
  const missing = await runLedger(['recognise', join(folder.path, 'none.xlsx'), '--json']);
  expect([missing.status, missing.out]).toEqual([2, '']);
  const operator = await sync(file, 'operator');
  expect([operator.status, operator.err]).toEqual([4, expect.stringContaining('请换经办人账号同步')]);
  expect(await readFile(file)).toEqual(untouched);
}, 60_000);

test('a check by the server doubts the one unit the county does not have; alone it doubts none', async () => {
  const path = await copyOf('town-register-2025.xlsx', 'checked.xlsx');
  await edit(path, SHEET, 'L6', { kind: 'text', text: '县公安菊' });
  const check = async (...more: string[]) => {
    const ran = await runLedger(['check', path, '--json', ...more], {
      XDG_CONFIG_HOME: join(folder.path, 'config'),
    });
    const { findings } = JSON.parse(ran.out) as { findings: { rule: string; cell: string }[] };
    return findings.map(({ rule, cell }) => `${rule} ${cell}`);
  };
  const alone = await check();
  const asked = await check('--api', backend.urls.api, '--user', 'clerk-mashi');
  expect(alone.filter((one) => !asked.includes(one))).toEqual([]);
  expect(asked.filter((one) => !alone.includes(one))).toEqual(['unit-unknown L6']);
});
