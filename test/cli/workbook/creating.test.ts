import { existsSync, mkdtempSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createWorkbook } from '#cli/workbook/createWorkbook';
import { nodeDisk } from '#cli/workbook/disk';
import type { SheetEdits } from '#cli/workbook/sheetEdits';
import { day } from '#domain/day';
import { otherReader } from '../../support/otherReader';
import { opened } from './support/opened';

const SHEET: SheetEdits = {
  sheetName: '汇总 <1> & "2"',
  cells: [
    { rowIndex: 0, columnIndex: 0, value: { kind: 'text', text: '=1+1' } },
    { rowIndex: 1, columnIndex: 1, value: { kind: 'day', day: day('2026-03-02') }, format: 'date' },
    { rowIndex: 2, columnIndex: 2, value: { kind: 'number', number: 5 } },
  ],
  hiddenColumns: [2],
  columnWidths: [{ columnIndex: 0, width: 30 }],
};

const folder = () => mkdtempSync(join(tmpdir(), 'ledger-new-'));

test('a new file holds the cells, for this reader and another', async () => {
  const path = join(folder(), 'new.xlsx');
  expect(await createWorkbook(path, SHEET)).toEqual({ written: 3, refused: [] });
  const { sheets } = await opened(path);
  expect(sheets.map(({ name, rows }) => [name, rows])).toEqual([
    [SHEET.sheetName, [['=1+1'], [null, 46083], [null, null, 5]]],
  ]);
  expect([...sheets[0]!.hiddenColumns]).toEqual([2]);
  expect(sheets[0]!.numberFormatAt(1, 1)).toBe('yyyy-mm-dd');
  const other = otherReader(path, SHEET.sheetName);
  expect([other.at('A1'), other.formulaAt('A1'), other.at('B2')]).toEqual(['=1+1', undefined, 46083]);
});

test('nobody but its owner may read it', async () => {
  const path = join(folder(), 'new.xlsx');
  await createWorkbook(path, SHEET);
  expect(statSync(path).mode & 0o077).toBe(0);
});

test('a file of that name is left alone', async () => {
  const path = join(folder(), 'new.xlsx');
  writeFileSync(path, 'mine');
  expect(await createWorkbook(path, SHEET)).toMatchObject({ problem: { code: 'file.exists' } });
  expect(readFileSync(path, 'utf8')).toBe('mine');
});

test('a missing folder is named as such', async () => {
  const path = join(folder(), 'none', 'new.xlsx');
  expect(await createWorkbook(path, SHEET)).toMatchObject({ problem: { code: 'file.no-folder' } });
});

test('a full disk leaves no file and no rest of one', async () => {
  const where = folder();
  const path = join(where, 'new.xlsx');
  const open: typeof nodeDisk.open = async (...args) => {
    const file = await nodeDisk.open(...args);
    file.sync = () => Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' }));
    return file;
  };
  expect(await createWorkbook(path, SHEET, { ...nodeDisk, open })).toMatchObject({
    problem: { code: 'file.disk-full' },
  });
  expect([existsSync(path), readdirSync(where)]).toEqual([false, []]);
});
