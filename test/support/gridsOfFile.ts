/** Sheets of a spreadsheet file as grids, for tests of the domain: values and merges only, read by a library. */
import { type WorkSheet, read, utils } from '@e965/xlsx';
import { readFileSync } from 'node:fs';
import { type CellValue, type SheetGrid, gridFromRows } from '#domain/grid';

export function gridsOfFile(path: string): SheetGrid[] {
  const book = read(readFileSync(path));
  return book.SheetNames.map((name) => gridOf(name, book.Sheets[name]!));
}

function gridOf(name: string, sheet: WorkSheet): SheetGrid {
  const rows = utils.sheet_to_json<(CellValue | undefined)[]>(sheet, {
    header: 1,
    raw: true,
    defval: null,
    blankrows: true,
  });
  const merges = (sheet['!merges'] ?? []).map((range) => ({
    firstRow: range.s.r,
    firstColumn: range.s.c,
    lastRow: range.e.r,
    lastColumn: range.e.c,
  }));
  return { ...gridFromRows(name, rows), merges };
}
