/** The sample ledgers are recognised exactly as their expectations say. */
import { readFileSync, readdirSync } from 'node:fs';
import { isRecognition } from '#domain/recognise/recogniseSheet';
import { recogniseWorkbook } from '#domain/recognise/recogniseWorkbook';
import { gridsOfFile } from '../../support/gridsOfFile';

const FOLDER = 'test/fixtures/ledgers';

interface Expected {
  readonly sheet: string;
  readonly kind: string;
  readonly headerRows: readonly number[];
  readonly firstDataRow: number;
  readonly cases: number;
  readonly fields: Readonly<Record<string, string | null | readonly (string | null)[]>>;
}

const names = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.expected.json'))
  .map((name) => name.replace('.expected.json', ''));

test('there are samples', () => {
  expect(names.length).toBe(6);
});

describe.each(names)('%s', (name) => {
  const expected = JSON.parse(readFileSync(`${FOLDER}/${name}.expected.json`, 'utf8')) as Expected;
  const result = recogniseWorkbook(gridsOfFile(`${FOLDER}/${name}`));
  if (!isRecognition(result)) throw new Error(`not recognised: ${result.code}`);

  test('where the ledger stands', () => {
    expect({
      sheet: result.sheetName,
      kind: result.kind,
      headerRows: result.headerRows.map((row) => row + 1),
      firstDataRow: result.firstDataRow + 1,
      cases: result.cases.length,
    }).toEqual({
      sheet: expected.sheet,
      kind: expected.kind,
      headerRows: expected.headerRows,
      firstDataRow: expected.firstDataRow,
      cases: expected.cases,
    });
  });

  test.each(Object.entries(expected.fields))('%s', (heading, allowed) => {
    const column = result.columns.find((one) => one.heading === heading);
    const choices = Array.isArray(allowed) ? allowed : [allowed];
    expect(choices).toContain(column?.field ?? null);
    expect(column).toBeDefined();
  });
});
