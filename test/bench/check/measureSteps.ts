/**
 * The longest step of reading and checking a large ledger in steps: how long a screen stands still. Every step is also
 * taken at its least over some passes, for on a machine with other work most long steps are waits for a core.
 */
import { LiveChecker } from '#domain/check/liveChecker';
import { ledgerKind } from '#domain/kinds/kinds';
import { readLedgerSteps } from '#domain/read/readLedger';
import type { Print } from '../benchCommand';
import { madeContext } from './madeContext';
import { madeLedger } from './madeLedger';

const ROWS = 100_000;
/** As the task pane reads. */
const CASES_A_STEP = 64;
const PASSES = 5;

/** Steps by name, each with its times in the passes so far. */
interface Timed {
  readonly name: string;
  readonly passes: number[][];
}

export function measureSteps(print: Print): void {
  const ledger = madeLedger(ROWS);
  const reading: Timed = { name: 'reading', passes: [] };
  const checking: Timed = { name: 'checking, ready for edits', passes: [] };
  for (let pass = 0; pass < PASSES; pass++) {
    globalThis.gc?.();
    const { grid, recognition } = ledger;
    const rows = timed(readLedgerSteps(ledgerKind('petition'), grid, recognition, CASES_A_STEP), reading);
    timed(LiveChecker.start(rows, madeContext(ledger)), checking);
  }
  print(`| ${ROWS} rows in steps | steps | longest ms, median pass | longest ms, each step at its least |`);
  print('|---|---|---|---|');
  for (const { name, passes } of [reading, checking]) {
    const longest = passes.map((times) => Math.max(...times)).sort((left, right) => left - right);
    const least = passes[0]!.map((_, step) => Math.min(...passes.map((times) => times[step]!)));
    const shown = [longest[Math.floor(PASSES / 2)]!, Math.max(...least)].map((ms) => ms.toFixed(2));
    print(`| ${name} | ${least.length} | ${shown.join(' | ')} |`);
  }
}

function timed<T>(steps: Generator<unknown, T, void>, { passes }: Timed): T {
  const times: number[] = [];
  passes.push(times);
  for (;;) {
    const started = performance.now();
    const step = steps.next();
    times.push(performance.now() - started);
    if (step.done) return step.value;
  }
}
