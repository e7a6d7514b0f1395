/**
 * Which formulas asked an add-in's functions, and how they fared. Decides what stands for all calls of one formula
 * together: it waits while one of them does. Refuses to know what is asked (cellFunctions.ts) and when.
 */
import type { FormulaNode } from '#local/host/model/formulaIndex';

export interface AddinCall {
  readonly isBusy: boolean;
  /** What the add-in said where it gave no value; null where it gave one, or none yet. */
  readonly reason: string | null;
}

export class AddinCalls {
  readonly #calls = new Map<FormulaNode, AddinCall>();

  note(formula: FormulaNode, call: AddinCall): void {
    const before = this.#calls.get(formula);
    const isBusy = call.isBusy || (before?.isBusy ?? false);
    this.#calls.set(formula, { isBusy, reason: call.reason ?? before?.reason ?? null });
  }

  forget(formula: FormulaNode): void {
    this.#calls.delete(formula);
  }

  /** All formulas that asked, or only those that wait. */
  formulas(isBusyOnly: boolean): readonly FormulaNode[] {
    return [...this.#calls].flatMap(([formula, { isBusy }]) => (isBusy || !isBusyOnly ? [formula] : []));
  }

  reasonOf(formula: FormulaNode): string | null {
    return this.#calls.get(formula)?.reason ?? null;
  }
}
