/**
 * Hands the functions to the host at once, under their ids; what they compute with is loaded when a cell first asks, so
 * that the pane stands before it. Refuses to know Excel and what the functions compute.
 */
import { FUNCTIONS } from '#addin/functions/catalogue';
import type { Language } from '#domain/clock/explainStep';

/**
 * Takes a cell's value for each parameter, null for one left out, a list of rows for a range; behind them the host puts
 * an argument of its own. Rejects with the runtime's `notAvailable` where there is no answer.
 */
export type CellFunction = (...cells: unknown[]) => Promise<string | number>;

export interface FunctionsRuntime {
  associate(id: string, run: CellFunction): void;
  /** The error a cell shows as #N/A, with a reason for the person who points at it. */
  notAvailable(reason: string): Error;
}

/** @param language asked at every call: a person may change it */
export function associateFunctions(runtime: FunctionsRuntime, language: () => Language): void {
  for (const { id, parameters } of FUNCTIONS) {
    runtime.associate(id, async (...cells) => {
      const { RUNS } = await import('#addin/functions/runs');
      const answer = RUNS[id](cells.slice(0, parameters.length), language());
      if ('refused' in answer) throw runtime.notAvailable(answer.refused[language()]);
      return answer.value;
    });
  }
}
