/**
 * A sheet without a single confirmed stamp may be a registered ledger that lost its own columns, or a copy of one. Asks the
 * server about a sample of its rows before anything is created: when most are registered, the sheet is known, and no
 * row of it is created unless a person says so. Row by row, edits in two identifying fields would slip through.
 */
import { pushRows, type PushContext } from '#addin/flows/pushRows';
import type { PlannedRow, PushPlan } from '#domain/sync/planPush';
import { LIMITS } from '#domain/wire/limits';

const SAMPLE_ROWS = LIMITS.rowsPerRequest;
/** A new ledger shares some matters with last year's; a copy shares nearly all. */
const KNOWN_SHARE = 0.5;

export async function distrustKnownSheet(plan: PushPlan, context: PushContext): Promise<PushPlan> {
  if (plan.unchanged.length > 0 || plan.send.some(({ stamp }) => stamp.version > 0)) return plan;
  const creates = plan.send.filter(
    ({ stamp, row }) => stamp.version === 0 && !context.asNew.has(row.rowIndex + 1),
  );
  const sample = evenly(creates, SAMPLE_ROWS);
  if (sample.length === 0) return plan;
  const probed = await pushRows(sample, { ...context, dryRun: true, intactCases: new Set() });
  const ofThisSheet = new Set(creates.map(({ stamp }) => stamp.caseId));
  const known = [...probed.results.values()].filter(
    ({ problem }) =>
      problem?.code === 'row.maybe-registered' &&
      problem.candidates?.some((caseId) => !ofThisSheet.has(caseId)),
  );
  if (known.length <= sample.length * KNOWN_SHARE) return plan;
  const distrusted = new Set(creates);
  return {
    ...plan,
    send: plan.send.filter((row) => !distrusted.has(row)),
    refused: [
      ...plan.refused,
      ...creates.map(({ row }) => ({
        row,
        stamp: null,
        problem: { code: 'sheet.maybe-registered' } as const,
      })),
    ],
  };
}

function evenly(rows: readonly PlannedRow[], most: number): readonly PlannedRow[] {
  const step = Math.max(1, rows.length / most);
  return Array.from({ length: Math.min(rows.length, most) }, (_, i) => rows[Math.floor(i * step)]!);
}
