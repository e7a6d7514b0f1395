/**
 * One row until it is answered. Decides how often an attempt is repeated and how long to wait between: every attempt
 * reads and merges afresh and takes a new change instant. After the last one the row is busy, and nothing of it is
 * known to be lost: the client sends it again.
 */
import type { RowResult } from '#domain/wire/sync';
import type { StoredCase } from '#functions/store/caseStore';
import type { Survey } from '#functions/usecases/claims';
import { createRow } from '#functions/usecases/createRow';
import { refused, type PlacedRow, type Session } from '#functions/usecases/syncSession';
import { updateRow } from '#functions/usecases/updateRow';

/** What was read for the row in advance; null when it must be read now. */
export interface Foreknown {
  readonly theirs: StoredCase | null;
  readonly survey: Survey;
}

const MOST_ATTEMPTS = 8;
const RACE_WAIT_MS = 5;
const THROTTLED_WAIT_MS = 50;

export async function syncRow(
  session: Session,
  placed: PlacedRow,
  foreknown: Foreknown | null,
): Promise<RowResult> {
  const { store, pause } = session;
  const { row } = placed;
  let unsure: 'created' | 'updated' | null = null;
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
    const known = attempt === 0 ? foreknown : null;
    const theirs = known ? known.theirs : ((await store.readCases([row.caseId])).get(row.caseId) ?? null);
    const outcome = theirs
      ? await updateRow(session, placed, theirs)
      : await createRow(session, placed, known ? known.survey : null);
    if (typeof outcome === 'object') return unsure ? settled(outcome, unsure) : outcome;
    if (outcome === 'later') unsure = theirs ? 'updated' : 'created';
    const longestMs = (outcome === 'later' ? THROTTLED_WAIT_MS : RACE_WAIT_MS) * 2 ** attempt;
    await pause.wait(longestMs * pause.random());
    if (!session.mayStart()) break;
  }
  return refused(row, { code: 'row.busy' });
}

/** After a put whose outcome was unknown, "unchanged" means that it had been stored. */
function settled(result: RowResult, attempted: 'created' | 'updated'): RowResult {
  return result.outcome === 'unchanged' ? { ...result, outcome: attempted } : result;
}
