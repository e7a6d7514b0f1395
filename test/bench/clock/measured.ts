/** What one line of a bench says, and how it is timed: the best of a few runs, after one that is not counted. */

export interface Measured {
  readonly what: string;
  readonly ms: number;
  /** What a reader compares, e.g. `5.1 µs a case`. */
  readonly per: string;
}

const RUNS = 5;

/** @param run does the work once; its result is kept from being optimised away */
export function measure(what: string, items: number, item: string, run: () => number): Measured {
  let kept = run();
  let best = Infinity;
  for (let i = 0; i < RUNS; i++) {
    const started = performance.now();
    kept += run();
    best = Math.min(best, performance.now() - started);
  }
  if (Number.isNaN(kept)) throw new Error('the work gave no answer');
  return { what, ms: best, per: `${((best * 1000) / items).toFixed(2)} µs ${item}` };
}
