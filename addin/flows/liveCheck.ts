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
  #all: readonly Finding[];

  /** @param findings of the check, in the sheet's order */
  constructor(live: LiveChecker, findings: readonly Finding[]) {
    this.#live = live;
    this.#all = findings;
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
    const before = new Map([...cleared].map((rowNumber) => [rowNumber, this.inRow(rowNumber)]));
    for (const rowNumber of cleared) this.#byRow.delete(rowNumber);
    for (const findings of [...outcome.findings.values(), outcome.totals])
      findings.forEach((one) => this.#add(one));
    this.#totalRows = new Set(outcome.totals.map(({ row }) => row));
    for (const { row } of outcome.totals) if (!before.has(row)) before.set(row, []);
    const rows = [...before]
      .filter(([rowNumber, findings]) => differ(findings, this.inRow(rowNumber)))
      .map(([rowNumber]) => rowNumber)
      .sort((left, right) => left - right);
    if (rows.length > 0) this.#all = this.#replaced(rows);
    return { kind: 'rechecked', rows };
  }

  /** Findings whose cell stands in this row, by column and rule. */
  inRow(rowNumber: number): readonly Finding[] {
    return this.#byRow.get(rowNumber) ?? [];
  }

  /** All findings in the sheet's order. */
  all(): readonly Finding[] {
    return this.#all;
  }

  /** Copied once past the rows that changed: findings of a hundred thousand rows are not sorted for one edit. */
  #replaced(rows: readonly number[]): Finding[] {
    const changed = new Set(rows);
    const all: Finding[] = [];
    let next = 0;
    for (const finding of this.#all) {
      for (; next < rows.length && rows[next]! <= finding.row; next++) all.push(...this.inRow(rows[next]!));
      if (!changed.has(finding.row)) all.push(finding);
    }
    return all.concat(...rows.slice(next).map((rowNumber) => this.inRow(rowNumber)));
  }

  #add(finding: Finding): void {
    const found = this.#byRow.get(finding.row);
    this.#byRow.set(finding.row, found ? [...found, finding] : [finding]);
  }
}

function differ(before: readonly Finding[], after: readonly Finding[]): boolean {
  if (before.length !== after.length) return true;
  return before.some((one, at) => one.id !== after[at]!.id || one.message.zh !== after[at]!.message.zh);
}
