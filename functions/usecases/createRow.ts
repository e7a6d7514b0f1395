/**
 * One attempt at a row whose case does not exist. Decides whether it may be registered at all, then lays its claims
 * and puts version 1; whoever was faster makes it be decided anew.
 */
import { permitsAny } from '#domain/access/policy';
import { claimsOf, identityParts, type Claim } from '#domain/sync/identity';
import { homeOf } from '#domain/sync/ids';
import { nextState, type MergeState } from '#domain/sync/merge';
import type { FieldValue } from '#domain/fieldValue';
import type { LedgerKind } from '#domain/kinds/fields';
import type { RowProblem } from '#domain/wire/problems';
import type { SyncRow } from '#domain/wire/sync';
import { CLAIM_HOLDS_MS } from '#functions/store/timing';
import {
  claimProblem,
  layClaims,
  surveyClaims,
  type Claimant,
  type Survey,
} from '#functions/usecases/claims';
import {
  answered,
  refused,
  versionOf,
  type Attempt,
  type PlacedRow,
  type Session,
} from '#functions/usecases/syncSession';

const NOTHING: MergeState = { version: 0, fields: {}, fieldVersions: {} };

/** Why a row without a case on the server can create none, claims aside. */
export function createProblem(
  session: Pick<Session, 'reader' | 'kind'>,
  { row, place }: PlacedRow,
): RowProblem | null {
  if (row.baseVersion > 0) return { code: 'row.unknown-case' };
  const { reader, kind } = session;
  if (!permitsAny({ role: reader.member.role, place, kind: kind.id, action: 'create' })) {
    return { code: 'row.not-your-unit' };
  }
  return identityParts(kind.identity, valuesOf(row)).length === 0 ? { code: 'row.no-identity' } : null;
}

export function claimsOfRow(kind: LedgerKind, row: SyncRow): readonly Claim[] {
  return claimsOf({ home: homeOf(row.caseId), kind: kind.id }, kind.identity, valuesOf(row));
}

/** @param known the row's claims when they were read already */
export async function createRow(session: Session, placed: PlacedRow, known: Survey | null): Promise<Attempt> {
  const { row, claims } = placed;
  const problem = createProblem(session, placed);
  if (problem) return refused(row, problem);
  const claimant = claimantOf(session, row);
  const survey = known ?? (await surveyClaims(session.store, session.clock, claimant.home, keysOf(claims)));
  const blocked = claimProblem(claims, survey, claimant);
  if (blocked) return refused(row, blocked);

  if (!session.mayStart()) return refused(row, { code: 'row.busy' });
  if (!(await layClaims(session.store, claimant, claims, survey))) return 'again';
  const systemNo = await session.numbers.take(row.caseId);
  if (session.clock.now() - survey.atMs > CLAIM_HOLDS_MS) return 'again';
  if (!session.mayStart()) return refused(row, { code: 'row.busy' });
  const first = versionOf(session, placed, nextState(NOTHING, valuesOf(row)), { systemNo, changedAt: null });
  const write = await session.store.create(first);
  if (write === 'written') return answered(session, placed, 'created', first);
  return write === 'lost' ? 'again' : 'later';
}

export function claimantOf(session: Pick<Session, 'requestId'>, row: SyncRow): Claimant {
  const { caseId, distinctFrom = [] } = row;
  return { caseId, home: homeOf(caseId), requestId: session.requestId, distinctFrom };
}

export function keysOf(claims: readonly Claim[]): readonly string[] {
  return claims.map(({ key }) => key);
}

function valuesOf(row: SyncRow): Record<string, FieldValue> {
  const values: Record<string, FieldValue> = {};
  for (const [field, { value }] of Object.entries(row.changes)) if (value !== null) values[field] = value;
  return values;
}
