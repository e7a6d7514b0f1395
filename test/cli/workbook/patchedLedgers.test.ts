import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { read } from '@e965/xlsx';
import type { SheetEdits } from '#cli/workbook/sheetEdits';
import { day } from '#domain/day';
import type { SheetGrid } from '#domain/grid';
import { opened } from './support/opened';
import { fileOf } from './support/packages';
import { readZip } from './support/zipBytes';

const LEDGERS = [
  'county-ledger-2025',
  'disputes-2026',
  'province-export-2026',
  'public-security-2026',
  'reception-2026',
  'town-register-2025',
].map((name) => `test/fixtures/ledgers/${name}.xlsx`);

const TOUCHED = ['xl/styles.xml', 'xl/worksheets/sheet1.xml'];

function appendedColumns(grid: SheetGrid): SheetEdits {
  const columnIndex = grid.columnCount;
  const like = (rowIndex: number) => ({ rowIndex, columnIndex: columnIndex - 1 });
  const cells = grid.rows.flatMap((_, rowIndex) => [
    {
      rowIndex,
      columnIndex,
      value: { kind: 'text', text: `=案件${rowIndex}` } as const,
      like: like(rowIndex),
    },
    { rowIndex, columnIndex: columnIndex + 1, value: { kind: 'day', day: day('2026-11-22') } as const },
    { rowIndex, columnIndex: columnIndex + 2, value: { kind: 'number', number: -1 - rowIndex / 4 } as const },
  ]);
  return {
    sheetName: grid.name,
    cells,
    hiddenColumns: [columnIndex + 2],
    columnWidths: [{ columnIndex, width: 16 }],
  };
}

describe.each(LEDGERS)('%s with columns appended', (path) => {
  test('holds what was written, beside all it held', async () => {
    const copy = fileOf(basename(path), readFileSync(path));
    const workbook = await opened(copy);
    const [before] = workbook.sheets;
    const edits = appendedColumns(before!);
    expect(await workbook.save([edits])).toEqual({ written: edits.cells.length, refused: [] });

    const [after] = (await opened(copy)).sheets;
    const width = before!.columnCount;
    const padded = before!.rows.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? null));
    expect(after!.rows).toEqual(padded.map((row, at) => row.concat(`=案件${at}`, 46_348, -1 - at / 4)));
    expect(after!.merges).toEqual(before!.merges);
    expect([...after!.hiddenColumns]).toEqual([width + 2]);
    expect(after!.numberFormatAt(3, width + 1)).toBe('yyyy-mm-dd');
    expect(after!.numberFormatAt(3, width - 1)).toBe(before!.numberFormatAt(3, width - 1));
  });

  test('keeps every other part byte for byte, in its place', async () => {
    const copy = fileOf(basename(path), readFileSync(path));
    const workbook = await opened(copy);
    await workbook.save([appendedColumns(workbook.sheets[0]!)]);
    const before = readZip(readFileSync(path));
    const after = readZip(readFileSync(copy));
    expect(after.map(({ name }) => name)).toEqual(before.map(({ name }) => name));
    const changed = before.filter(({ content }, at) => !content.equals(after[at]!.content));
    expect(changed.map(({ name }) => name).sort()).toEqual(TOUCHED);
  });

  test('reads the same to another reader', async () => {
    const copy = fileOf(basename(path), readFileSync(path));
    const workbook = await opened(copy);
    const [before] = workbook.sheets;
    await workbook.save([appendedColumns(before!)]);
    const theirs = read(readFileSync(copy), { dense: true }).Sheets[before!.name]!['!data']!;
    before!.rows.forEach((row, rowIndex) => {
      expect(theirs[rowIndex]![before!.columnCount]).toMatchObject({ t: 's', v: `=案件${rowIndex}` });
      row.forEach((value, at) => expect(theirs[rowIndex]?.[at]?.v ?? null).toBe(value));
    });
  });
});

test('a second save goes on from the first', async () => {
  const copy = fileOf('a.xlsx', readFileSync(LEDGERS[0]!));
  const workbook = await opened(copy);
  const edit = (text: string) => [
    { sheetName: '台账', cells: [{ rowIndex: 5, columnIndex: 16, value: { kind: 'text', text } as const }] },
  ];
  expect(await workbook.save(edit('甲'))).toEqual({ written: 1, refused: [] });
  expect(await workbook.save(edit('乙'))).toEqual({ written: 1, refused: [] });
  expect((await opened(copy)).sheets[0]!.rows[5]![16]).toBe('乙');
});

test('a covered cell of a merged area is refused, its first cell is not', async () => {
  const copy = fileOf('a.xlsx', readFileSync(LEDGERS[0]!));
  const workbook = await opened(copy);
  const cells = [0, 1].map((columnIndex) => ({
    rowIndex: 0,
    columnIndex,
    value: { kind: 'text', text: '新题' } as const,
  }));
  expect(await workbook.save([{ sheetName: '台账', cells }])).toEqual({
    written: 1,
    refused: [{ sheetName: '台账', rowIndex: 0, columnIndex: 1, why: 'merged' }],
  });
});
