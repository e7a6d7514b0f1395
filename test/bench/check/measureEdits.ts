/**
 * One edited cell checked again, at three sizes of ledger. Each series of edits is made three times over, each time on a
 * ledger as it was: the first pass shows what the first edits in a fresh process cost, the least of the three what an
 * edit costs on a machine with nothing else to do.
 */
import { LiveChecker } from '#domain/check/liveChecker';
import type { CellValue } from '#domain/grid';
import { readLedger } from '#domain/read/readLedger';
import type { Print } from '../benchCommand';
import { madeContext } from './madeContext';
import { COLUMNS, madeLedger } from './madeLedger';

const EDITS = 2_000;
const SIZES = [1_000, 10_000, 100_000] as const;
const PASSES = 3;

export function measureEdits(print: Print): void {
  print(
    '| one edited cell checked again | median ms | 99 of 100 within, first pass | longest | 99 of 100 within, least of three |',
  );
  print('|---|---|---|---|---|');
  for (const size of SIZES) {
    const passes = Array.from({ length: PASSES }, () => editTimes(size));
    const first = ascending(passes[0]!);
    const least = ascending(first.map((_, edit) => Math.min(...passes.map((times) => times[edit]!))));
    const shown = [share(first, 0.5), share(first, 0.99), share(first, 1), share(least, 0.99)];
    print(`| ${size} rows | ${shown.map((ms) => ms.toFixed(3)).join(' | ')} |`);
  }
}

function editTimes(size: number): number[] {
  const live = startLive(size);
  const donor = madeLedger(size).grid.rows;
  return Array.from({ length: EDITS }, (_, at) => {
    const rowIndex = 1 + ((at * 7_919) % size);
    const columnIndex = at % COLUMNS.length;
    const value: CellValue = donor[1 + ((at * 104_729) % size)]![columnIndex] ?? null;
    const started = performance.now();
    live.edit([{ rowIndex, columnIndex, value }]);
    return performance.now() - started;
  });
}

function startLive(size: number): LiveChecker {
  const ledger = madeLedger(size);
  const steps = LiveChecker.start(readLedger(ledger.grid, ledger.recognition), madeContext(ledger));
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value.live;
  }
}

function ascending(times: readonly number[]): number[] {
  return times.toSorted((left, right) => left - right);
}

function share(times: readonly number[], of: number): number {
  return times[Math.ceil(of * times.length) - 1]!;
}
