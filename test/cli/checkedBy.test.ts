/** What the terminal checks a file by: unit names, line of law, and what was accepted in the task pane. */
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { acceptFindings } from '#addin/flows/acceptFindings';
import { checkCommand, type Checked, type CheckOptions } from '#cli/commands/check';
import { openLedgerFile } from '#cli/commands/openFile';
import { withAddinSettings } from '#cli/workbook/xlsx/addinSettings';
import { ACCEPTANCES_KEY } from '#domain/check/acceptanceMemory';
import { LiveChecker } from '#domain/check/liveChecker';
import { day } from '#domain/day';
import { ledgerKind } from '#domain/kinds/kinds';
import { readLedger } from '#domain/read/readLedger';
import { folder } from './workbook/support/packages';

const LEDGER = 'test/fixtures/ledgers/town-register-2025.xlsx';
const TODAY = day('2026-01-20');

async function check(path: string, options: Partial<CheckOptions>) {
  const [out, err]: string[][] = [[], []];
  const terminal = {
    out: (text: string) => void out!.push(text),
    err: (text: string) => void err!.push(text),
    today: () => TODAY,
    isInteractive: false,
  };
  const exit = await checkCommand(path, { json: true, lang: 'zh', ...options }, terminal);
  return { exit, checked: exit === 0 ? (JSON.parse(out!.join('\n')) as Checked) : null, said: err! };
}

const count = ({ checked }: Awaited<ReturnType<typeof check>>, rule: string) =>
  checked!.findings.filter((finding) => finding.rule === rule).length;

test('the line of law decides which cases are late', async () => {
  const late = async (law?: CheckOptions['law']) =>
    count(await check(LEDGER, law ? { law } : {}), 'handling-late');
  expect([await late(), await late('national'), await late('hotline')]).toEqual([23, 23, 72]);
});

test('units that are not in the list are doubted; without a list none is', async () => {
  const list = join(folder(), 'units.txt');
  writeFileSync(list, '马市镇\n县公安局\n');
  const path = 'test/fixtures/ledgers/public-security-2026.xlsx';
  expect(count(await check(path, {}), 'unit-unknown')).toBe(0);
  const doubted = await check(path, { units: list });
  expect(count(doubted, 'unit-unknown')).toBeGreaterThan(0);
  writeFileSync(list, '\n');
  expect((await check(path, { units: list })).exit).toBe(2);
});

test.each([{ api: 'https://ledger.example' }, { user: 'clerk-mashi' }])(
  'a server and who asks it go together: %j',
  async (options) => {
    const { exit, said } = await check(LEDGER, options);
    expect([exit, said]).toEqual([1, ['--api 与 --user 要同时给出。']]);
  },
);

test.each([
  ['under the sheet’s name', undefined, 0],
  ['under the name it had before', '2025', 0],
  ['of another sheet of the workbook', '填表说明', 3],
])('what was accepted in the task pane is not counted here either: %s', async (_kept, keptAs, counted) => {
  const path = join(folder(), 'accepted.xlsx');
  copyFileSync(LEDGER, path);
  const before = await check(path, {});
  writeFileSync(
    path,
    await withAddinSettings(readFileSync(path), await settingsAccepting('id-check-digit', keptAs)),
  );
  const after = await check(path, {});
  expect([count(before, 'id-check-digit'), before.checked!.accepted]).toEqual([3, 0]);
  expect([count(after, 'id-check-digit'), after.checked!.accepted]).toEqual([counted, 3 - counted]);
});

async function settingsAccepting(rule: string, keptAs?: string): Promise<Map<string, string>> {
  const ledger = await openLedgerFile(LEDGER, {});
  if ('message' in ledger) throw new Error(ledger.message.en);
  const { grid, recognition } = ledger;
  const kind = ledgerKind(recognition.kind);
  const steps = LiveChecker.start(readLedger(grid, recognition), { kind, grid, recognition, today: TODAY });
  let step = steps.next();
  while (!step.done) step = steps.next();
  const { live, findings } = step.value;
  const chosen = findings.filter((finding) => finding.rule === rule);
  const accepted = acceptFindings([], { recognition, live }, chosen, '已与信访人核实', TODAY);
  if ('problem' in accepted) throw new Error(accepted.problem.message.en);
  const text = JSON.stringify({ [keptAs ?? recognition.sheetName]: accepted.acceptances });
  return new Map([[ACCEPTANCES_KEY, JSON.stringify(text)]]);
}
