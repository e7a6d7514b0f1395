/**
 * The findings of a checked sheet as they stand while a person types. Decides which rows' marks must be written again
 * after an edit; refuses to write them, and to know what an edit was typed with.
 */
import type { Finding } from '#domain/check/finding';
import type { LiveChecker } from '#domain/check/liveChecker';
import type { CellEdit } from '#domain/check/liveGrid';

/** What an edit changed. `structure`: rows may make other cases now, so the whole sheet is to be checked again. */
export type LiveChange =
  | {
      readonly kind: 'rechecked';
      /** Excel row numbers whose findings are not what they were, ascending. */
      readonly rows: readonly number[];
    }
  | { readonly kind: 'structure' };

export class LiveFindings {
  readonly #live: LiveChecker;
  /** By Excel row number of the finding's cell. */
  readonly #byRow = new Map<number, readonly Finding[]>();
  /** Rows of total lines, whose findings come whole with every edit. */
  #totalRows: ReadonlySet<number>;

  constructor(live: LiveChecker, findings: readonly Finding[]) {
    this.#live = live;
    for (const finding of findings) this.#add(finding);
    this.#totalRows = new Set(
      [...this.#byRow.keys()].filter((rowNumber) => live.caseAt(rowNumber - 1) === null),
    );
  }

  /** A few milliseconds at most, at any size of the ledger; see docs/benchmarks.md. */
  edit(edits: readonly CellEdit[]): LiveChange {
    const outcome = this.#live.edit(edits);
    if (outcome.kind === 'structure') return outcome;
    const cleared = new Set<number>(this.#totalRows);
    for (const rowIndex of outcome.findings.keys()) {
      const lines = [rowIndex, ...(this.#live.caseAt(rowIndex)?.continuation ?? [])];
      for (const line of lines) cleared.add(line + 1);
    }
    const before = new Map([...cleared].map((rowNumber) => [rowNumber, this.#byRow.get(rowNumber) ?? []]));
    for (const rowNumber of cleared) this.#byRow.delete(rowNumber);
    for (const findings of [...outcome.findings.values(), outcome.totals])
      findings.forEach((one) => this.#add(one));
    this.#totalRows = new Set(outcome.totals.map(({ row }) => row));
    for (const { row } of outcome.totals) if (!before.has(row)) before.set(row, []);
    const rows = [...before]
      .filter(([rowNumber, findings]) => differ(findings, this.#byRow.get(rowNumber) ?? []))
      .map(([rowNumber]) => rowNumber);
    return { kind: 'rechecked', rows: rows.sort((left, right) => left - right) };
  }

  /** Findings whose cell stands in this row, by column and rule. */
  inRow(rowNumber: number): readonly Finding[] {
    return this.#byRow.get(rowNumber) ?? [];
  }

  /** All findings in the sheet's order. */
  all(): readonly Finding[] {
    return [...this.#byRow.keys()]
      .sort((left, right) => left - right)
      .flatMap((rowNumber) => this.#byRow.get(rowNumber)!);
  }

  #add(finding: Finding): void {
    this.#byRow.set(finding.row, [...(this.#byRow.get(finding.row) ?? []), finding]);
  }
}

function differ(before: readonly Finding[], after: readonly Finding[]): boolean {
  if (before.length !== after.length) return true;
  return before.some((one, at) => one.id !== after[at]!.id || one.message.zh !== after[at]!.message.zh);
}
