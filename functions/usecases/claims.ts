/**
 * Identity claims: the same matter is registered once. Decides what a held claim means for a row that would create a
 * case, and lays the row's claims; which claims a row makes is domain/sync/identity.ts.
 *
 *   lay claims ──── at most CLAIM_HOLDS_MS ────▶ put the case ──── at most LONGEST_WRITE_MS ────▶ it shows, or never will
 *        │ crash: the claim names a case that does not exist
 *        └──────────────────────── CLAIM_VOID_AFTER_MS ────────────────────────▶ void: anybody may take it over
 *
 * A claim is read before the case it names. So a void claim's case can only come into being after its claims were
 * laid anew, which changes the claim, on whose exact value the taking over is conditional: one of the two loses and
 * reads again. Until then a claim without a case makes the others wait (row.busy), never doubles and never blocks for
 * good. What a row laid and could not use it gives up at once; claims its case held before stay.
 */
import type { Claim } from '#domain/sync/identity';
import type { RowProblem } from '#domain/wire/problems';
import { instantOf, msOf, type Clock } from '#functions/clock';
import type { CaseStore, HeldClaim } from '#functions/store/caseStore';
import { CLAIM_VOID_AFTER_MS } from '#functions/store/timing';

type Claims = Pick<CaseStore, 'readCases' | 'readClaims' | 'layClaim'>;

/** Who lays claims: the case of one row, in one request. */
export interface Claimant {
  readonly caseId: string;
  readonly home: string;
  readonly requestId: string;
  /** Cases the row is known to be distinct from, though they hold its claims. */
  readonly distinctFrom: readonly string[];
}

/** Claims as they stood at an instant, and which of the cases they name exist. */
export interface Survey {
  /** Taken before anything was read: ages are rather under- than overestimated. */
  readonly atMs: number;
  readonly held: ReadonlyMap<string, HeldClaim>;
  readonly existing: ReadonlyMap<string, unknown>;
}

/** What stands in the way of a claim: nothing, its own case, another one, or a claim whose case may still come. */
export type Standing = 'free' | 'own' | 'held' | 'pending';

/** Reads the claims, then the cases that hold them. */
export async function surveyClaims(
  store: Claims,
  clock: Clock,
  home: string,
  keys: readonly string[],
): Promise<Survey> {
  const atMs = clock.now();
  const held = keys.length === 0 ? new Map<string, HeldClaim>() : await store.readClaims(home, keys);
  const holders = [...held.values()].map(({ caseId }) => caseId).filter((caseId) => caseId !== '');
  const existing = holders.length === 0 ? new Map<string, unknown>() : await store.readCases(holders);
  return { atMs, held, existing };
}

export function standingOf(survey: Survey, claimant: Claimant, { key }: Claim): Standing {
  const claim = survey.held.get(key);
  if (!claim || claim.caseId === '') return 'free';
  if (claim.caseId === claimant.caseId) return 'own';
  if (survey.existing.has(claim.caseId)) return 'held';
  return survey.atMs - msOf(claim.at) > CLAIM_VOID_AFTER_MS ? 'free' : 'pending';
}

/** Why the row may not create its case; null when it may. */
export function claimProblem(
  claims: readonly Claim[],
  survey: Survey,
  claimant: Claimant,
): RowProblem | null {
  const holderOf = (claim: Claim) => survey.held.get(claim.key)?.caseId ?? '';
  const blocking = claims.filter((claim) => !claimant.distinctFrom.includes(holderOf(claim)));
  const taken = blocking.filter((claim) => standingOf(survey, claimant, claim) === 'held');
  if (taken.length > 0) {
    const byNumber = taken.filter(({ by }) => by === 'number').flatMap(({ fields }) => fields);
    return {
      code: 'row.maybe-registered',
      candidates: [...new Set(taken.map(holderOf))],
      ...(byNumber.length > 0 ? { fields: byNumber } : {}),
    };
  }
  const isPending = blocking.some((claim) => standingOf(survey, claimant, claim) === 'pending');
  return isPending ? { code: 'row.busy' } : null;
}

/** Lays every claim that is free or the case's own. False: somebody was faster, and what was new was given up. */
export async function layClaims(
  store: Claims,
  claimant: Claimant,
  claims: readonly Claim[],
  survey: Survey,
): Promise<boolean> {
  const { caseId, home, requestId } = claimant;
  const claim: HeldClaim = { caseId, at: instantOf(survey.atMs), requestId };
  const standing = (each: Claim) => standingOf(survey, claimant, each);
  const open = claims.filter((each) => standing(each) === 'free' || standing(each) === 'own');
  const outcomes = await Promise.all(
    open.map(({ key }) => store.layClaim(home, key, claim, survey.held.get(key) ?? null)),
  );
  if (outcomes.every((outcome) => outcome === 'written')) return true;
  const gained = open.filter((each, i) => outcomes[i] === 'written' && standing(each) === 'free');
  const givenUp: HeldClaim = { ...claim, caseId: '' };
  await Promise.all(gained.map(({ key }) => store.layClaim(home, key, givenUp, claim)));
  return false;
}
