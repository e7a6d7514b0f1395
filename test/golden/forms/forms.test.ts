/**
 * One folder per kind of writing: cells as clerks write them (forms.json), each with what it must be read as, and why
 * (why.md). A form is `[cell, value, …assumptions]`; a value that begins with ? is a doubt, and the cell stays as it was
 * written.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { DateSystem } from '#domain/day';
import type { CellValue } from '#domain/grid';
import { fieldOf, ledgerKind } from '#domain/kinds/kinds';
import type { ReadContext } from '#domain/read/cellRead';
import { readerOf } from '#domain/read/readCell';

type Cell = CellValue | { readonly number: number; readonly format: string };
type Form = readonly [cell: Cell, value: CellValue, ...notes: readonly string[]];

interface Forms {
  readonly year?: number | null;
  readonly dateSystem?: DateSystem;
  readonly dayOrder?: ReadContext['dayOrder'];
  readonly fields: Readonly<Record<string, readonly Form[]>>;
}

const FOLDER = join(process.cwd(), 'test/golden/forms');
const writings = readdirSync(FOLDER, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

function formsOf(writing: string): Forms {
  return JSON.parse(readFileSync(join(FOLDER, writing, 'forms.json'), 'utf8')) as Forms;
}

function read({ year, dateSystem, dayOrder }: Forms, fieldId: string, cell: Cell) {
  const field = fieldOf(ledgerKind('petition'), fieldId)!;
  const [raw, format] =
    typeof cell === 'object' && cell !== null ? [cell.number, cell.format] : [cell, 'General'];
  return readerOf(field.cell)(raw, format, {
    field,
    dateSystem: dateSystem ?? 1900,
    ledgerYear: year ?? null,
    dayOrder: dayOrder ?? null,
  });
}

function expected([cell, value, ...notes]: Form) {
  if (typeof value === 'string' && value.startsWith('?')) {
    const unread = typeof cell === 'string' ? cell.trim() : notes[0];
    return { value: { unread }, assumptions: [], doubt: value.slice(1) };
  }
  const doubt = notes.find((note) => note.startsWith('?'))?.slice(1) ?? null;
  return { value, assumptions: notes.filter((note) => !note.startsWith('?')), doubt };
}

test.each(writings)('%s', (writing) => {
  const forms = formsOf(writing);
  const table = Object.entries(forms.fields);
  expect(table.map(([id, cells]) => [id, cells.map((form) => [form[0], read(forms, id, form[0])])])).toEqual(
    table.map(([id, cells]) => [id, cells.map((form) => [form[0], expected(form)])]),
  );
  expect(readFileSync(join(FOLDER, writing, 'why.md'), 'utf8')).toContain(`# ${writing}`);
});

test('the folders hold more than six hundred forms', () => {
  const forms = writings.flatMap((writing) => Object.values(formsOf(writing).fields).flat());
  expect(forms.length).toBeGreaterThan(600);
});
