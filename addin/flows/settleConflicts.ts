/**
 * Settles conflicts as a person or a standing answer decides. A choice for mine is sent again over the version that was
 * shown: if theirs has moved since, that is a new conflict. A choice for theirs sends nothing; the value is written
 * into the sheet like any that arrived.
 */
import { pushRows, type PushContext, type Pushed } from '#addin/flows/pushRows';
import { operationId } from '#domain/sync/ids';
import type { FieldEdit } from '#domain/sync/merge';
import type { PlannedRow } from '#domain/sync/planPush';
import { valueHash } from '#domain/sync/touched';
import type { Conflict, RowResult } from '#domain/wire/sync';

export type Settle = (conflict: Conflict, rowNumber: number) => 'mine' | 'theirs' | 'later';

export interface Settled {
  readonly pushed: Pushed;
  /** By case: fields whose conflict was settled for the server's value. */
  readonly settledForTheirs: ReadonlyMap<string, ReadonlySet<string>>;
}

export async function settleConflicts(
  planned: readonly PlannedRow[],
  pushed: Pushed,
  context: PushContext,
  settle: Settle = () => 'later',
): Promise<Settled> {
  const mine: PlannedRow[] = [];
  const settledForTheirs = new Map<string, ReadonlySet<string>>();
  for (const row of planned) {
    const result = pushed.results.get(row.stamp.caseId);
    if (!result || result.conflicts.length === 0) continue;
    const choice = (conflict: Conflict) => settle(conflict, row.row.rowIndex + 1);
    const kept = result.conflicts.filter((conflict) => choice(conflict) === 'mine');
    const given = result.conflicts.filter((conflict) => choice(conflict) === 'theirs');
    if (kept.length > 0) mine.push(overShownVersion(row, kept));
    if (given.length > 0) settledForTheirs.set(row.stamp.caseId, new Set(given.map(({ field }) => field)));
  }
  if (mine.length === 0) return { pushed, settledForTheirs };
  const again = await pushRows(mine, context);
  const results = new Map(pushed.results);
  for (const row of mine) {
    const earlier = pushed.results.get(row.stamp.caseId);
    const later = again.results.get(row.stamp.caseId);
    if (earlier && later) results.set(row.stamp.caseId, joined(earlier, later, row));
  }
  return { pushed: { results, problem: again.problem }, settledForTheirs };
}

function overShownVersion(row: PlannedRow, conflicts: readonly Conflict[]): PlannedRow {
  const edits: Record<string, FieldEdit> = {};
  for (const { field, mine, theirs, version } of conflicts) {
    edits[field] = { value: mine, base: { version, hash: valueHash(theirs) } };
  }
  const values = Object.fromEntries(conflicts.map(({ field, mine }) => [field, mine]));
  const op = operationId(row.stamp.caseId, Math.max(...conflicts.map(({ version }) => version)), values);
  return { ...row, edits, stamp: { ...row.stamp, ops: [...row.stamp.ops, op] } };
}

/** The later answer, with the conflicts of the earlier one that it did not speak of. */
function joined(earlier: RowResult, later: RowResult, resent: PlannedRow): RowResult {
  const open = earlier.conflicts.filter(({ field }) => !resent.edits[field]);
  const outcome = later.outcome === 'unchanged' ? earlier.outcome : later.outcome;
  return { ...later, outcome, conflicts: [...later.conflicts, ...open] };
}
