/**
 * `npm run bench -- check`: a ledger of 100,000 rows × 14 columns checked from raw cells, ours beside
 * react-spreadsheet-import's validator, and one edited cell checked again at 1,000, 10,000 and 100,000 rows.
 */
import { checkLedger } from '#domain/check/checkLedger';
import { LiveChecker } from '#domain/check/liveChecker';
import type { CheckContext } from '#domain/check/ruleContext';
import { RULES } from '#domain/check/rules/registry';
import { day } from '#domain/day';
import type { CellValue } from '#domain/grid';
import { ledgerKind } from '#domain/kinds/kinds';
import { readLedger } from '#domain/read/readLedger';
import type { Print } from '../benchCommand';
import { EQUAL_RULES } from './equalRules';
import { COLUMNS, madeLedger } from './madeLedger';
import { plainRows } from './plainRows';
import { isRivalInstalled, rivalChecker } from './rivalChecker';

const ROWS = 100_000;
const RUNS = 5;
const EDITS = 2_000;
const SIZES = [1_000, 10_000, 100_000] as const;

interface Run {
  readonly name: string;
  readonly check: () => Promise<number> | number;
  readonly times: number[];
  memoryMb: number;
  found: number;
}

export async function measureCheck(_flags: readonly string[], print: Print): Promise<void> {
  await measureWhole(print);
  print('');
  measureEdits(print);
}

async function measureWhole(print: Print): Promise<void> {
  const ledger = madeLedger(ROWS);
  const { grid, recognition } = ledger;
  const runs = [
    runOf(
      'ours, rules equal to the rival’s',
      () => checkLedger(plainRows(grid), contextOf(ledger, EQUAL_RULES)).length,
    ),
    runOf(
      `ours, all reading and ${RULES.length} rules`,
      () => checkLedger(readLedger(grid, recognition), contextOf(ledger, RULES)).length,
    ),
    runOf('the reading alone', () => readLedger(grid, recognition).length),
  ];
  if (isRivalInstalled()) {
    const rival = rivalChecker();
    const raw = ledger.grid.rows.slice(1);
    runs.unshift(runOf('react-spreadsheet-import 4.7.1', () => rival(raw)));
  }
  for (let round = 0; round <= RUNS; round++) {
    for (const run of runs) await runOnce(run, round > 0);
  }
  print(`| ${ROWS} rows × ${COLUMNS.length} columns | median ms | of the rival | MB kept | findings |`);
  print('|---|---|---|---|---|');
  const rivalMs = isRivalInstalled() ? median(runs[0]!.times) : null;
  for (const { name, times, memoryMb, found } of runs) {
    const ms = median(times);
    const ratio = rivalMs === null ? '' : (ms / rivalMs).toFixed(2);
    print(`| ${name} | ${ms.toFixed(0)} | ${ratio} | ${memoryMb.toFixed(0)} | ${found} |`);
  }
  if (rivalMs === null) print('The rival is not installed: npm ci in test/bench/headings/peer.');
}

function measureEdits(print: Print): void {
  print('| one edited cell checked again | median ms | 99 of 100 within | longest |');
  print('|---|---|---|---|');
  for (const size of SIZES) {
    const live = startLive(madeLedger(size));
    const donor = madeLedger(size).grid.rows;
    const times = Array.from({ length: EDITS }, (_, at) => {
      const rowIndex = 1 + ((at * 7_919) % size);
      const columnIndex = at % COLUMNS.length;
      const value: CellValue = donor[1 + ((at * 104_729) % size)]![columnIndex] ?? null;
      const started = performance.now();
      live.edit([{ rowIndex, columnIndex, value }]);
      return performance.now() - started;
    }).sort((left, right) => left - right);
    const shown = [0.5, 0.99, 1].map((share) => times[Math.ceil(share * times.length) - 1]!.toFixed(3));
    print(`| ${size} rows | ${shown.join(' | ')} |`);
  }
}

function startLive(ledger: ReturnType<typeof madeLedger>): LiveChecker {
  const steps = LiveChecker.start(readLedger(ledger.grid, ledger.recognition), contextOf(ledger, RULES));
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value.live;
  }
}

function contextOf(
  { grid, recognition }: ReturnType<typeof madeLedger>,
  rules: CheckContext['rules'],
): CheckContext {
  return {
    kind: ledgerKind('petition'),
    grid,
    recognition,
    today: day('2026-12-31'),
    units: ['县教育局', '县民政局', '县农业农村局', '县住建局', '县人社局', '县水务局', '县自然资源局'],
    ...(rules ? { rules } : {}),
  };
}

function runOf(name: string, check: Run['check']): Run {
  return { name, check, times: [], memoryMb: 0, found: 0 };
}

/** Memory is what the heap grew by during the check; exact only with --expose-gc. */
async function runOnce(run: Run, counts: boolean): Promise<void> {
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  const started = performance.now();
  run.found = await run.check();
  if (counts) run.times.push(performance.now() - started);
  run.memoryMb = Math.max(run.memoryMb, (process.memoryUsage().heapUsed - before) / 2 ** 20);
}

function median(times: readonly number[]): number {
  return times.toSorted((left, right) => left - right)[Math.floor(times.length / 2)]!;
}
