import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import iconv from 'iconv-lite';
import { cellAddress } from '#domain/grid';
import type { CellValue, GridRange, SheetGrid } from '#domain/grid';
import { opened } from './support/opened';

interface ExpectedSheet {
  name: string;
  rows: number;
  columns: number;
  filled: number;
  textLength: number;
  numbers: number;
  sumBelowBillion: number;
  merges: string[];
  filter: string | null;
  formats: Record<string, string>;
  extract: Record<string, CellValue[]>;
}

const LEDGERS = 'test/fixtures/ledgers';
const expected = JSON.parse(readFileSync('test/fixtures/workbooks/ledgers.expected.json', 'utf8')) as Record<
  string,
  ExpectedSheet[]
>;

test.each(Object.keys(expected))('%s reads as another reader has it', async (name) => {
  const { sheets, format } = await opened(`${LEDGERS}/${name}`);
  expect(format).toBe('xlsx');
  expect(sheets.map(summary)).toEqual(expected[name]);
});

test('an .xls reads as the .xlsx of the same workbook', async () => {
  const [old] = (await opened(`${LEDGERS}/reception-2026.xls`)).sheets;
  const [modern] = (await opened(`${LEDGERS}/reception-2026.xlsx`)).sheets;
  expect(old!.rows).toEqual(modern!.rows);
  expect(summary(old!)).toEqual(summary(modern!));
});

test('a .csv in GBK holds the text another parser finds', async () => {
  const path = `${LEDGERS}/province-export-2026.gbk.csv`;
  const { sheets, format } = await opened(path);
  const theirs = parse(iconv.decode(readFileSync(path), 'gb18030'));
  expect(format).toBe('csv');
  expect(sheets[0]!.rows.map((row) => row.map((value) => value ?? ''))).toEqual(theirs);
});

test('a .csv holds the same records as the .xlsx it was exported from', async () => {
  const [csv] = (await opened(`${LEDGERS}/province-export-2026.gbk.csv`)).sheets;
  const [xlsx] = (await opened(`${LEDGERS}/province-export-2026.xlsx`)).sheets;
  const textColumns = csv!.rows[0]!.map((_, at) => at).filter((at) =>
    xlsx!.rows.every((row) => typeof row[at] !== 'number'),
  );
  expect(textColumns.length).toBeGreaterThan(10);
  const texts = (grid: SheetGrid) => grid.rows.map((row) => textColumns.map((at) => row[at] ?? null));
  expect(texts(csv!)).toEqual(texts(xlsx!));
});

function summary(grid: SheetGrid): ExpectedSheet {
  const values = grid.rows.flat().filter((value) => value !== null);
  const numbers = values.filter((value) => typeof value === 'number');
  const texts = values.filter((value) => typeof value === 'string');
  const shown = [0, 1, 2, 3, 4, 5, Math.floor(grid.rows.length / 2), grid.rows.length - 1];
  const formatted = grid.rows[Math.min(5, grid.rows.length - 1)]!.flatMap((value, at) =>
    value === null ? [] : [at],
  );
  const rowIndex = Math.min(5, grid.rows.length - 1);
  return {
    name: grid.name,
    rows: grid.rows.length,
    columns: grid.columnCount,
    filled: values.length,
    textLength: texts.reduce((sum, text) => sum + text.length, 0),
    numbers: numbers.length,
    sumBelowBillion: numbers
      .filter((number) => Math.abs(number) < 1e9)
      .reduce((sum, number) => sum + number, 0),
    merges: grid.merges.map(reference).sort(),
    filter: grid.filter && reference(grid.filter),
    formats: Object.fromEntries(
      formatted.map((at) => [cellAddress(rowIndex, at), grid.numberFormatAt(rowIndex, at)]),
    ),
    extract: Object.fromEntries(
      shown.filter((at) => at < grid.rows.length).map((at) => [`${at + 1}`, grid.rows[at]!]),
    ) as ExpectedSheet['extract'],
  };
}

function reference({ firstRow, firstColumn, lastRow, lastColumn }: GridRange): string {
  return `${cellAddress(firstRow, firstColumn)}:${cellAddress(lastRow, lastColumn)}`;
}
