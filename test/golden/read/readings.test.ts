/** One folder per mess: a small ledger (in.json), what each case reads as (out.json), and why (why.md). */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { FieldValue } from '#domain/fieldValue';
import { readLedger } from '#domain/read/readLedger';
import { sheetOfFields, type LedgerOfFields } from '../../support/sheetOfFields';

interface ReadCell {
  readonly value: FieldValue | null;
  readonly assumptions?: readonly string[];
  readonly doubt?: string;
}

const FOLDER = join(process.cwd(), 'test/golden/read');
const messes = readdirSync(FOLDER, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

function casesOf(ledger: LedgerOfFields): Record<string, ReadCell>[] {
  const { grid, recognition } = sheetOfFields(ledger);
  return readLedger(grid, recognition).map(({ cells }) =>
    Object.fromEntries(
      Object.entries(cells).map(([field, cell]) => {
        const { value, assumptions, doubt } = cell!;
        return [
          field,
          { value, ...(assumptions.length > 0 ? { assumptions } : {}), ...(doubt === null ? {} : { doubt }) },
        ];
      }),
    ),
  );
}

test.each(messes)('%s', (mess) => {
  const [ledger, expected, why] = ['in.json', 'out.json', 'why.md'].map((name) =>
    readFileSync(join(FOLDER, mess, name), 'utf8'),
  ) as [string, string, string];
  expect(casesOf(JSON.parse(ledger) as LedgerOfFields)).toEqual(JSON.parse(expected));
  expect(why).toContain(`# ${mess}`);
});

test('the folder holds its messes', () => {
  expect(messes).toHaveLength(7);
});
