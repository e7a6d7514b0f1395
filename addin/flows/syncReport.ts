/** How each row of a sync fared, and the counts a person is told. */
import type { Pushed } from '#addin/flows/pushRows';
import type { RowFate } from '#addin/flows/statusCells';
import type { LedgerRow } from '#domain/read/reading';
import type { PushPlan } from '#domain/sync/planPush';
import type { RowProblem } from '#domain/wire/problems';

/**
 * created, updated, unchanged and refused are cases and add up to all cases of the sheet. Refused are all that the
 * server did not take: rows in doubt, and rows that could not be sent because the connection failed.
 */
export interface SyncReport {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly refused: number;
  /** Cells in conflict, on rows counted above. */
  readonly conflicts: number;
  /** Cells of this sheet that took a value changed by others. */
  readonly received: number;
  readonly fates: readonly RowReport[];
}

export interface RowReport extends RowFate {
  readonly rowNumber: number;
}

/** A row is known by its case; one without an intact stamp by where it stood. */
export function fateKey(caseId: string | null, rowIndex: number): string {
  return caseId ?? `row ${rowIndex}`;
}

/** Fates of all rows, as far as they are known: planned beside the sheet, or answered by the server. */
export function fatesOf(
  plan: PushPlan,
  pushed: Pushed,
  settledForTheirs: ReadonlyMap<string, ReadonlySet<string>>,
): ReadonlyMap<string, RowReport> {
  const fates = new Map<string, RowReport>();
  const set = (caseId: string | null, { rowIndex }: LedgerRow, fate: Partial<RowFate>) =>
    fates.set(fateKey(caseId, rowIndex), {
      conflicts: [],
      problem: null,
      unwritten: [],
      ...fate,
      rowNumber: rowIndex + 1,
    });
  for (const { row, stamp, problem } of plan.refused) set(stamp?.caseId ?? null, row, { problem });
  for (const { row, stamp, withheld } of plan.unchanged)
    set(stamp.caseId, row, { problem: notSent(withheld) });
  for (const { row, stamp, withheld } of plan.send) {
    const result = pushed.results.get(stamp.caseId);
    if (!result) continue;
    const settled = settledForTheirs.get(stamp.caseId);
    const conflicts = result.conflicts.filter(({ field }) => !settled?.has(field));
    set(stamp.caseId, row, { conflicts, problem: result.problem ?? notSent(withheld) });
  }
  return fates;
}

function notSent(withheld: readonly string[]): RowProblem | null {
  return withheld.length > 0 ? { code: 'row.field-not-yours', fields: withheld } : null;
}

export function countReport(
  plan: PushPlan,
  pushed: Pushed,
  fates: ReadonlyMap<string, RowReport>,
  received: number,
): SyncReport {
  const outcomes = [...pushed.results.values()].map((result) => result.outcome);
  const count = (outcome: string) => outcomes.filter((other) => other === outcome).length;
  const all = plan.send.length + plan.unchanged.length + plan.refused.length;
  const [created, updated] = [count('created'), count('updated')];
  const unsent = plan.send.filter(({ stamp }) => !pushed.results.has(stamp.caseId)).length;
  const refused = count('refused') + plan.refused.length + unsent;
  return {
    created,
    updated,
    refused,
    unchanged: all - created - updated - refused,
    conflicts: [...fates.values()].reduce((sum, fate) => sum + fate.conflicts.length, 0),
    received,
    fates: [...fates.values()]
      .filter((fate) => fate.problem !== null || fate.conflicts.length > 0)
      .sort((left, right) => left.rowNumber - right.rowNumber),
  };
}
