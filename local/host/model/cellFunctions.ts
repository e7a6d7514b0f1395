/**
 * Functions an add-in brings to cells (`XINFANG.DUE`): which there are, what they answered, what still has to be asked.
 * Decides that equal calls are asked once; refuses to know how the add-in is asked and what it computes.
 *
 * @see https://learn.microsoft.com/office/dev/add-ins/excel/custom-functions-json
 */
import type { CellValue } from '#domain/grid';
import type { ErrorCode } from '#local/host/model/cellValue';

export interface CellFunctionParameter {
  readonly type: 'any' | 'boolean' | 'number' | 'string';
  /** It takes rows of cells. */
  readonly isArea: boolean;
  readonly isOptional: boolean;
}

export interface CellFunction {
  /** As it is written in a cell, namespace in front, in capitals. */
  readonly name: string;
  /** What the add-in registers it under. */
  readonly id: string;
  readonly parameters: readonly CellFunctionParameter[];
  readonly isVolatile: boolean;
}

/** Null for an argument left out and for a blank cell. */
export type CellFunctionArgument = CellValue | readonly (readonly CellValue[])[];

export interface Invocation {
  readonly id: number;
  readonly functionId: string;
  readonly args: readonly CellFunctionArgument[];
}

/** `reason` is the add-in's own words for a person. */
export type CellFunctionAnswer =
  { readonly value: string | number | boolean } | { readonly error: ErrorCode; readonly reason: string };

export type AskAddin = (invocations: readonly Invocation[]) => void;

/** Answers beyond this many are forgotten and, where a formula still needs one, asked again. */
const MOST_ANSWERS = 20_000;

export class CellFunctions {
  readonly #named: ReadonlyMap<string, CellFunction>;
  readonly #namespaces: ReadonlySet<string>;
  readonly #onChange: (what: 'answered' | 'forgotten') => void;
  readonly #answers = new Map<string, CellFunctionAnswer>();
  /** By what was asked. */
  readonly #waiting = new Map<string, Invocation>();
  readonly #asked = new Map<number, string>();
  #unsent: Invocation[] = [];
  #ask: AskAddin | null = null;
  #invocationsMade = 0;

  /** @param onChange answers have arrived, or those there were no longer count */
  constructor(declared: readonly CellFunction[], onChange: (what: 'answered' | 'forgotten') => void) {
    this.#named = new Map(declared.map((each) => [each.name, each]));
    this.#namespaces = new Set(declared.map(({ name }) => namespaceOf(name)));
    this.#onChange = onChange;
  }

  get declared(): Iterable<CellFunction> {
    return this.#named.values();
  }

  /** @param name in capitals */
  named(name: string): CellFunction | null {
    return this.#named.get(name) ?? null;
  }

  isNamespace(name: string): boolean {
    return this.#namespaces.has(name);
  }

  /** Null: the add-in is being asked, or will be as soon as it runs. */
  answerTo({ id }: CellFunction, args: readonly CellFunctionArgument[]): CellFunctionAnswer | null {
    const key = JSON.stringify([id, ...args]);
    const known = this.#answers.get(key);
    if (known) return known;
    if (!this.#waiting.has(key)) this.#queue(key, id, args);
    return null;
  }

  /** Something was asked and is not answered yet. */
  get isBusy(): boolean {
    return this.#waiting.size > 0;
  }

  /** The add-in runs: it is asked what waits. Answers of an earlier run may be in another language. */
  connect(ask: AskAddin): () => void {
    this.#ask = ask;
    this.#unsent = [...this.#waiting.values()];
    if (this.#answers.size > 0) {
      this.#answers.clear();
      this.#onChange('forgotten');
    }
    this.#send();
    return () => {
      if (this.#ask === ask) this.#ask = null;
    };
  }

  /** Answers to what nobody asked are dropped. */
  settle(answers: ReadonlyMap<number, CellFunctionAnswer>): void {
    if (this.#answers.size + answers.size > MOST_ANSWERS) this.#answers.clear();
    for (const [id, answer] of answers) {
      const key = this.#asked.get(id);
      if (key === undefined) continue;
      this.#asked.delete(id);
      this.#waiting.delete(key);
      this.#answers.set(key, answer);
    }
    this.#onChange('answered');
  }

  #queue(key: string, functionId: string, args: readonly CellFunctionArgument[]): void {
    this.#invocationsMade += 1;
    const invocation = { id: this.#invocationsMade, functionId, args };
    this.#waiting.set(key, invocation);
    this.#asked.set(invocation.id, key);
    if (this.#unsent.length === 0) queueMicrotask(() => this.#send());
    this.#unsent.push(invocation);
  }

  #send(): void {
    if (!this.#ask || this.#unsent.length === 0) return;
    const invocations = this.#unsent;
    this.#unsent = [];
    this.#ask(invocations);
  }
}

export function namespaceOf(name: string): string {
  return name.slice(0, name.lastIndexOf('.'));
}
