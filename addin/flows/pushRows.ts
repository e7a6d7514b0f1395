/**
 * Sends planned rows in requests within the limits of the wire and gathers the answers by case. A row the server takes
 * for a registered case is sent once more, as distinct, when that case demonstrably stands on another row of the
 * same sheet. Refuses to know sheets and cells.
 */
import type { ApiProblem, LedgerApi } from '#addin/api/ledgerApi';
import type { FieldValue } from '#domain/fieldValue';
import type { PlannedRow } from '#domain/sync/planPush';
import { LIMITS, WIRE_VERSION } from '#domain/wire/limits';
import type { RowResult, SyncRequest, SyncRow, WireKind } from '#domain/wire/sync';

export interface PushContext {
  readonly api: LedgerApi;
  readonly kind: WireKind;
  readonly workbookId: string;
  readonly dryRun: boolean;
  /** Cases whose rows in this sheet are intact: a new row resembling one of them is another case. */
  readonly intactCases: ReadonlySet<string>;
  /** Excel row numbers a person declared to be new cases. */
  readonly asNew: ReadonlySet<number>;
  readonly onProgress?: (sent: number, all: number) => void;
}

export interface Pushed {
  readonly results: ReadonlyMap<string, RowResult>;
  /** Set when a request failed: the rows without a result are still to be sent. */
  readonly problem: ApiProblem | null;
}

/** A row may resemble one case after another, each registered only a pass before; a sheet needs few passes. */
const MOST_PASSES = 12;

export async function pushRows(planned: readonly PlannedRow[], context: PushContext): Promise<Pushed> {
  const first = await sendAll(
    planned.map((row) => wireRow(row)),
    context,
  );
  const results = new Map(first.results);
  const distinctFrom = new Map<string, ReadonlySet<string>>();
  let { problem } = first;
  for (let pass = 1; pass < MOST_PASSES && !problem; pass++) {
    const again = planned.flatMap((row): SyncRow[] => {
      const { caseId } = row.stamp;
      const known = distinctFrom.get(caseId) ?? new Set();
      const candidates = provenDistinct(row, results.get(caseId), context);
      if (!candidates || candidates.every((candidate) => known.has(candidate))) return [];
      const distinct = new Set([...known, ...candidates]);
      distinctFrom.set(caseId, distinct);
      return [{ ...wireRow(row), distinctFrom: [...distinct] }];
    });
    if (again.length === 0) break;
    const next = await sendAll(again, context);
    for (const [caseId, result] of next.results) results.set(caseId, result);
    ({ problem } = next);
  }
  return { results, problem };
}

async function sendAll(rows: readonly SyncRow[], context: PushContext): Promise<Pushed> {
  const results = new Map<string, RowResult>();
  let sent = 0;
  for (const batch of batches(rows)) {
    const request: SyncRequest = {
      wire: WIRE_VERSION,
      kind: context.kind,
      workbookId: context.workbookId,
      ...(context.dryRun ? { dryRun: true } : {}),
      rows: [...batch],
    };
    const reply = await context.api.sync(request);
    if ('problem' in reply) return { results, problem: reply.problem };
    for (const result of reply.value.rows) results.set(result.caseId, result);
    sent += batch.length;
    context.onProgress?.(sent, rows.length);
  }
  return { results, problem: null };
}

function wireRow({ row, stamp, edits }: PlannedRow): SyncRow {
  const changes: Record<
    string,
    { value: FieldValue | null; base: { version: number; hash: string } | null }
  > = {};
  for (const [field, edit] of Object.entries(edits)) changes[field] = { value: edit.value, base: edit.base };
  return {
    key: String(row.rowIndex + 1),
    caseId: stamp.caseId,
    baseVersion: stamp.version,
    changes,
    ops: [...stamp.ops],
  };
}

/**
 * The cases a refused row resembles, when it is known to be none of them: a person said so, or each stands on another
 * row of the sheet. A shared number is never proof.
 */
function provenDistinct(
  row: PlannedRow,
  result: RowResult | undefined,
  { intactCases, asNew }: PushContext,
): readonly string[] | null {
  const problem = result?.problem;
  if (problem?.code !== 'row.maybe-registered' || !problem.candidates?.length) return null;
  if (asNew.has(row.row.rowIndex + 1)) return problem.candidates;
  if (problem.fields?.length) return null;
  const others = problem.candidates.every((caseId) => caseId !== row.stamp.caseId && intactCases.has(caseId));
  return others ? problem.candidates : null;
}

function* batches(rows: readonly SyncRow[]): Generator<readonly SyncRow[]> {
  const encoder = new TextEncoder();
  const mostBytes = LIMITS.bytesPerRequest * 0.8;
  let batch: SyncRow[] = [];
  let bytes = 0;
  for (const row of rows) {
    const rowBytes = encoder.encode(JSON.stringify(row)).byteLength;
    if (batch.length > 0 && (batch.length === LIMITS.rowsPerRequest || bytes + rowBytes > mostBytes)) {
      yield batch;
      batch = [];
      bytes = 0;
    }
    batch.push(row);
    bytes += rowBytes;
  }
  if (batch.length > 0) yield batch;
}
