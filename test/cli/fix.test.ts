/** `ledger fix`: the cells of one rule, nothing else, seen by another reader of the file. */
import { copyFileSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fixCommand } from '#cli/commands/fix';
import type { FixReport } from '#cli/present/presentFixes';
import { openLedgerFile } from '#cli/commands/openFile';
import { day } from '#domain/day';
import { cellAddress, type SheetGrid } from '#domain/grid';

const LEDGER = 'test/fixtures/ledgers/town-register-2025.xlsx';

function copied(): string {
  const path = join(mkdtempSync(join(tmpdir(), 'ledger-fix-')), 'ledger.xlsx');
  copyFileSync(LEDGER, path);
  return path;
}

async function fix(path: string, options: { readonly rule: string; readonly dryRun?: boolean }) {
  const answered: string[] = [];
  const told: string[] = [];
  const terminal = {
    out: (text: string) => void answered.push(text),
    err: (text: string) => void told.push(text),
    today: () => day('2026-12-31'),
    isInteractive: false,
  };
  const exit = await fixCommand(path, { ...options, json: true, lang: 'zh' }, terminal);
  return { exit, said: answered.join('\n'), told: told.join('\n') };
}

async function gridOf(path: string): Promise<SheetGrid> {
  const ledger = await openLedgerFile(path, {});
  if ('message' in ledger) throw new Error(ledger.message.en);
  return ledger.grid;
}

function changedCells(before: SheetGrid, after: SheetGrid): Record<string, unknown> {
  const changed: Record<string, unknown> = {};
  for (const [rowIndex, row] of before.rows.entries()) {
    for (const [columnIndex, value] of row.entries()) {
      const now = after.rows[rowIndex]?.[columnIndex] ?? null;
      const [old, shown] = [before, after].map((grid) => grid.numberFormatAt(rowIndex, columnIndex));
      if (now !== value || shown !== old) changed[cellAddress(rowIndex, columnIndex)] = `${now} ${shown}`;
    }
  }
  return changed;
}

test('exactly the cells of the preview change, and the rule finds nothing fixable any more', async () => {
  const path = copied();
  const before = await gridOf(path);
  const preview = JSON.parse((await fix(path, { rule: 'date-form', dryRun: true })).said) as FixReport;
  expect(readFileSync(path).equals(readFileSync(LEDGER))).toBe(true);
  const done = JSON.parse((await fix(path, { rule: 'date-form' })).said) as FixReport;
  expect(done.changes).toEqual(preview.changes);
  expect(done.changes).toHaveLength(66);
  expect(changedCells(before, await gridOf(path))).toEqual(
    Object.fromEntries(preview.changes.map(({ cell, after }) => [cell, `${after} yyyy-mm-dd`])),
  );
  const again = JSON.parse((await fix(path, { rule: 'date-form' })).said) as FixReport;
  expect(again).toMatchObject({ changes: [], left: [], byHand: [] });
});

test('a rule without safe fixes names the cells to be mended by hand and writes nothing', async () => {
  const path = copied();
  const { exit, said } = await fix(path, { rule: 'id-damaged' });
  expect(exit).toBe(0);
  expect(JSON.parse(said)).toEqual({
    rule: 'id-damaged',
    dryRun: false,
    changes: [],
    left: [],
    byHand: ['E44'],
  });
  expect(readFileSync(path).equals(readFileSync(LEDGER))).toBe(true);
});

test('an unknown rule is a usage error that lists the rules', async () => {
  const { exit, told } = await fix(copied(), { rule: 'date-forms' });
  expect(exit).toBe(1);
  expect(told).toContain('date-form ');
});
