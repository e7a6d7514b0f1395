/**
 * What the rows of one sync need from the store, read in a few batches before any row is decided: their cases, then
 * for rows without one their claims, then the cases that hold those. Decides nothing; a row that loses a race reads
 * again by itself.
 */
import type { StoredCase } from '#functions/store/caseStore';
import { claimProblem, surveyClaims, type Survey } from '#functions/usecases/claims';
import { claimantOf, createProblem, keysOf } from '#functions/usecases/createRow';
import type { PlacedRow, SessionBefore } from '#functions/usecases/syncSession';

export interface ReadAhead {
  readonly cases: ReadonlyMap<string, StoredCase>;
  readonly survey: Survey;
  /** Cases the rows will create, in their order, if nobody else is faster. */
  readonly creates: readonly string[];
}

export async function readAhead(session: SessionBefore, rows: readonly PlacedRow[]): Promise<ReadAhead> {
  const { store, clock, reader } = session;
  const cases = rows.length === 0 ? new Map<string, StoredCase>() : await store.readCases(rows.map(caseIdOf));
  const fresh = rows.filter(
    (placed) => !cases.has(caseIdOf(placed)) && createProblem(session, placed) === null,
  );
  const keys = fresh.flatMap(({ claims }) => keysOf(claims));
  const survey = await surveyClaims(store, clock, reader.unit.id, keys);
  const creates = fresh
    .filter(({ row, claims }) => claimProblem(claims, survey, claimantOf(session, row)) === null)
    .map(caseIdOf);
  return { cases, survey, creates };
}

function caseIdOf({ row }: PlacedRow): string {
  return row.caseId;
}
