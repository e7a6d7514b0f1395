/**
 * `npm run bench -- check`: a ledger of 100,000 rows × 14 columns checked from raw cells, ours beside
 * react-spreadsheet-import's validator; then how long its steps hold up a screen, and one edited cell checked again.
 * On a machine with other work single times say little: rounds are interleaved and ratios taken within a round.
 */
import { checkInSteps } from '#domain/check/checkLedger';
import type { Rule } from '#domain/check/rule';
import { RULES } from '#domain/check/rules/registry';
import { readLedger } from '#domain/read/readLedger';
import type { LedgerRow } from '#domain/read/reading';
import type { Print } from '../benchCommand';
import { EQUAL_RULES } from './equalRules';
import { madeContext } from './madeContext';
import { COLUMNS, madeLedger, type MadeLedger } from './madeLedger';
import { measureEdits } from './measureEdits';
import { measureSteps } from './measureSteps';
import { plainRows } from './plainRows';
import { errorsIn, isRivalInstalled, rivalChecker } from './rivalChecker';

const ROWS = 100_000;
const ROUNDS = 9;
/** A ledger whose results are kept throughout; see {@link runOnce}. */
const KEPT_ROWS = 1_000;

interface Result {
  readonly found: number;
  /** All that somebody who goes on working keeps. */
  readonly kept: unknown;
}

interface Run {
  readonly name: string;
  readonly check: (ledger: MadeLedger) => Promise<Result> | Result;
  readonly times: number[];
  keptMb: number;
  found: number;
}

export async function measureCheck(_flags: readonly string[], print: Print): Promise<void> {
  await measureWhole(print);
  print('');
  measureSteps(print);
  print('');
  measureEdits(print);
}

async function measureWhole(print: Print): Promise<void> {
  const runs = [
    runOf('ours, rules equal to the rival’s', (ledger) =>
      checked(plainRows(ledger.grid), ledger, EQUAL_RULES),
    ),
    runOf(`ours, all reading and ${RULES.length} rules`, (ledger) => checked(read(ledger), ledger, RULES)),
    runOf('the reading alone', (ledger) => {
      const rows = read(ledger);
      return { found: rows.length, kept: rows };
    }),
  ];
  if (isRivalInstalled()) runs.unshift(rivalRun());
  else print('The rival is not installed: npm ci in test/bench/headings/peer. Ratios are of the first row.');
  const small = madeLedger(KEPT_ROWS);
  const kept: Result[] = [];
  for (const { check } of runs) kept.push(await check(small));
  const ledger = madeLedger(ROWS);
  for (let round = 0; round <= ROUNDS; round++) {
    for (const run of runs) await runOnce(run, ledger, round > 0);
  }
  printRuns(runs, print);
  if (kept.some(({ found }) => found === 0)) print('Nothing was found in the small ledger.');
}

function read({ grid, recognition }: MadeLedger): LedgerRow[] {
  return readLedger(grid, recognition);
}

function checked(rows: LedgerRow[], ledger: MadeLedger, rules: readonly Rule[]): Result {
  const steps = checkInSteps(rows, madeContext(ledger, rules));
  for (;;) {
    const step = steps.next();
    if (step.done) return { found: step.value.findings.length, kept: [rows, step.value] };
  }
}

function rivalRun(): Run {
  const rival = rivalChecker();
  return runOf('react-spreadsheet-import 4.7.1', async ({ grid }) => {
    const records = await rival(grid.rows.slice(1));
    return { found: errorsIn(records), kept: records };
  });
}

function runOf(name: string, check: Run['check']): Run {
  return { name, check, times: [], keptMb: 0, found: 0 };
}

/**
 * Memory is what is still held once all else is collected; exact only with --expose-gc. An engine forgets the code it
 * made for a kind of object when it collects the last one of that kind. At work some are always left, so a small ledger's
 * results are kept for every run, the rival's as well.
 */
async function runOnce(run: Run, ledger: MadeLedger, counts: boolean): Promise<void> {
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  const started = performance.now();
  const result = await run.check(ledger);
  if (counts) run.times.push(performance.now() - started);
  globalThis.gc?.();
  run.keptMb = (process.memoryUsage().heapUsed - before) / 2 ** 20;
  run.found = result.found;
}

function printRuns(runs: readonly Run[], print: Print): void {
  print(
    `| ${ROWS} rows × ${COLUMNS.length} columns | median ms | least ms | of the rival, median (least to most) | MB kept | findings |`,
  );
  print('|---|---|---|---|---|---|');
  const base = runs[0]!.times;
  for (const { name, times, keptMb, found } of runs) {
    const ratios = sorted(times.map((ms, round) => ms / base[round]!)).map((ratio) => ratio.toFixed(2));
    const ratio = `${median(ratios)} (${ratios[0]} to ${ratios.at(-1)})`;
    const [ms, least] = [median(sorted(times)), Math.min(...times)].map((time) => time.toFixed(0));
    print(`| ${name} | ${ms} | ${least} | ${ratio} | ${keptMb.toFixed(0)} | ${found} |`);
  }
}

function sorted(numbers: readonly number[]): number[] {
  return numbers.toSorted((left, right) => left - right);
}

function median<T>(ascending: readonly T[]): T {
  return ascending[Math.floor(ascending.length / 2)]!;
}
