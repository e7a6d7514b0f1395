import {
  chmodSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { openWorkbook } from '#cli/workbook/openWorkbook';
import { nodeDisk } from '#cli/workbook/disk';
import type { Disk } from '#cli/workbook/disk';
import type { SaveOutcome } from '#cli/workbook/sheetEdits';
import { fileOf, xlsxFile } from './support/packages';

const EDIT = [
  {
    sheetName: '台账',
    cells: [{ rowIndex: 0, columnIndex: 0, value: { kind: 'text', text: '甲' } as const }],
  },
];

async function saveWith(path: string, disk: Disk, meanwhile = () => {}): Promise<SaveOutcome> {
  const workbook = await openWorkbook(path, disk);
  if ('code' in workbook) throw new Error(workbook.message.en);
  meanwhile();
  return workbook.save(EDIT);
}

const rejecting = (code: string) => () => Promise.reject(Object.assign(new Error(code), { code }));

test.each([
  ['EBUSY', 'file.in-use'],
  ['EACCES', 'file.no-permission'],
  ['ENOSPC', 'file.disk-full'],
  ['EIO', 'file.device-error'],
])(
  'when the new file cannot take the place of the old (%s), the old one is whole and nothing is left over',
  async (code, expected) => {
    const path = xlsxFile({ sheet: '<sheetData/>' });
    const before = readFileSync(path);
    expect(await saveWith(path, { ...nodeDisk, rename: rejecting(code) })).toMatchObject({
      problem: { code: expected },
    });
    expect(readFileSync(path)).toEqual(before);
    expect(readdirSync(dirname(path))).toEqual(['ledger.xlsx']);
  },
);

test('when the disk is full while writing, the old file is whole and nothing is left over', async () => {
  const path = xlsxFile({ sheet: '<sheetData/>' });
  const before = readFileSync(path);
  const open: Disk['open'] = async (...args) => {
    const file = await nodeDisk.open(...args);
    file.sync = rejecting('ENOSPC');
    return file;
  };
  expect(await saveWith(path, { ...nodeDisk, open })).toMatchObject({ problem: { code: 'file.disk-full' } });
  expect(readFileSync(path)).toEqual(before);
  expect(readdirSync(dirname(path))).toEqual(['ledger.xlsx']);
});

test.each<[string, (path: string) => void]>([
  ['was written to', (path) => writeFileSync(path, Buffer.concat([readFileSync(path), Buffer.from('x')]))],
  [
    'was written to without changing its size',
    (path) => writeFileSync(path, Buffer.from(readFileSync(path)).fill(0, 40, 41)),
  ],
  ['was deleted', (path) => rmSync(path)],
  ['was moved', (path) => renameSync(path, `${path}.old`)],
])('a file that %s meanwhile is left alone', async (_, change) => {
  const path = xlsxFile({ sheet: '<sheetData/>' });
  const outcome = await saveWith(path, nodeDisk, () => change(path));
  expect(outcome).toMatchObject({ problem: { code: 'file.changed-meanwhile' } });
});

test.each(['~$ledger.xlsx', '.~ledger.xlsx', '.~lock.ledger.xlsx#'])(
  'a file with the lock file %s beside it is left alone',
  async (lock) => {
    const path = xlsxFile({ sheet: '<sheetData/>' });
    const before = readFileSync(path);
    writeFileSync(join(dirname(path), lock), 'x');
    expect(await saveWith(path, nodeDisk)).toMatchObject({ problem: { code: 'file.in-use' } });
    expect(readFileSync(path)).toEqual(before);
  },
);

test('the mode of the file and a link to it stay', async () => {
  const path = xlsxFile({ sheet: '<sheetData/>' });
  chmodSync(path, 0o640);
  const link = join(dirname(path), 'link', 'to.xlsx');
  mkdirSync(dirname(link));
  symlinkSync(path, link);
  expect(await saveWith(link, nodeDisk)).toEqual({ written: 1, refused: [] });
  expect(statSync(path).mode & 0o777).toBe(0o640);
  expect(readdirSync(dirname(link), { withFileTypes: true }).map((each) => each.isSymbolicLink())).toEqual([
    true,
  ]);
});

test('an .xls is not written, in words', async () => {
  const path = fileOf('a.xls', readFileSync('test/fixtures/ledgers/reception-2026.xls'));
  expect(await saveWith(path, nodeDisk)).toMatchObject({ problem: { code: 'file.read-only-format' } });
});
