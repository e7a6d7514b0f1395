/** What the task pane remembered in a workbook counts in the terminal; `--map` counts over it. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openLedgerFile } from '#cli/commands/openFile';
import { recogniseCommand } from '#cli/commands/recognise';
import type { Terminal } from '#cli/terminal';
import { withAddinSettings } from '#cli/workbook/xlsx/addinSettings';
import { day } from '#domain/day';
import { COLUMN_MEMORY_KEY, sheetMemory } from '#domain/recognise/columnMemory';
import { ASKED_HEADINGS, writeAskedLedger } from '../support/askedLedger';
import { folder } from './workbook/support/packages';

const ANSWERS = { 办理时间: 'closedOn' };

/** The ledger as the pane left it, its headings then changed. */
async function remembered(headings: readonly string[] = ASKED_HEADINGS): Promise<string> {
  const path = join(folder(), 'ledger.xlsx');
  writeAskedLedger(path, { '2025年': {} });
  const before = await opened(path);
  writeAskedLedger(path, { '2025年': { headings } });
  const memory = JSON.stringify({ '2025年': sheetMemory(before.recognition, ANSWERS) });
  const kept = await withAddinSettings(
    readFileSync(path),
    new Map([[COLUMN_MEMORY_KEY, JSON.stringify(memory)]]),
  );
  writeFileSync(path, kept);
  return path;
}

async function opened(path: string, map?: ReadonlyMap<string, string | null>) {
  const ledger = await openLedgerFile(path, map ? { map } : {});
  if ('message' in ledger) throw new Error(ledger.message.en);
  return ledger;
}

const meaningOf = ({ recognition }: Awaited<ReturnType<typeof opened>>, heading: string) =>
  recognition.columns.find((column) => column.heading === heading)!.field;

async function saidOf(path: string): Promise<{ readonly out: string; readonly err: string }> {
  const said = { out: '', err: '' };
  const terminal: Terminal = {
    out: (text) => (said.out += text),
    err: (text) => (said.err += text),
    today: () => day('2026-01-05'),
    isInteractive: false,
  };
  await recogniseCommand(path, { lang: 'zh' }, terminal);
  return said;
}

test('an answer of the pane is honoured, and --map over it', async () => {
  const path = await remembered();
  expect(meaningOf(await opened(path), '办理时间')).toBe('closedOn');
  expect(meaningOf(await opened(path, new Map([['G', 'assignedOn']])), '办理时间')).toBe('assignedOn');
});

test('changed headings are said once, beside the output', async () => {
  const path = await remembered(
    ASKED_HEADINGS.map((heading) => (heading === '承办单位' ? '责任单位' : heading)),
  );
  const { out, err } = await saidOf(path);
  expect(err).toBe('表头与上次不同：“承办单位”改成了“责任单位”。');
  expect(out).not.toContain('表头与上次不同');
  expect((await saidOf(await remembered())).err).toBe('');
});

test('a setting that is damaged counts as none', async () => {
  const path = await remembered();
  const damaged = new Map([[COLUMN_MEMORY_KEY, '{']]);
  writeFileSync(path, await withAddinSettings(readFileSync(path), damaged));
  expect(meaningOf(await opened(path), '办理时间')).toBe(null);
});
