/**
 * The port to wherever cases are kept. Decides what a write means (one conditional put, whose failure is an answer);
 * refuses to know DynamoDB, merging and permissions. Engines: dynamoCaseStore.ts; rehearsal.ts writes nothing.
 */
import type { LedgerKindId } from '#domain/kinds/fields';
import type { CaseVersion } from '#domain/sync/caseVersion';

/** A case as stored: with the calendar its dates were computed by (domain/clock/caseStatus.ts). */
export interface StoredCase extends CaseVersion {
  readonly calendarRevision: string;
}

/** An identity claim: `caseId` holds it since `at` (ISO instant), laid by that request; '' when it was given up. */
export interface HeldClaim {
  readonly caseId: string;
  readonly at: string;
  readonly requestId: string;
}

/**
 * written: it is stored. lost: somebody else was faster, nothing was stored; read again. unknown: the engine did not
 * answer in time or asked to slow down; it may be stored or not; wait, then read again.
 */
export type Write = 'written' | 'lost' | 'unknown';

/** A case in the order of change. */
export interface ChangeEntry {
  readonly caseId: string;
  readonly changedAt: string;
  readonly version: number;
}

/** A case whose current step has a last day. */
export interface SweepEntry {
  readonly caseId: string;
  readonly sweepDay: string;
  readonly version: number;
  readonly calendarRevision: string;
}

export interface Page<T> {
  readonly entries: readonly T[];
  readonly more: boolean;
}

/** All reads are strongly consistent, but for `sweepPage`. */
export interface CaseStore {
  /** Cases that exist, by caseId. */
  readCases(caseIds: readonly string[]): Promise<ReadonlyMap<string, StoredCase>>;
  /** Replaced versions above `after`, newest first; may hold the current version too after a crash. */
  readHistory(caseId: string, after: number): Promise<readonly CaseVersion[]>;
  /** Version 1 of a case that does not exist yet. */
  create(first: StoredCase): Promise<Write>;
  /** Keeps `theirs` in the history, then puts `next` if `theirs` is still the current version. */
  replace(theirs: StoredCase, next: StoredCase): Promise<Write>;
  /** The same version with other dates' bookkeeping: on condition of version and calendar revision, no history. */
  restamp(theirs: StoredCase, calendarRevision: string): Promise<Write>;

  /** Claims that are held or given up, by key. */
  readClaims(home: string, keys: readonly string[]): Promise<ReadonlyMap<string, HeldClaim>>;
  /** Cases that hold claims whose keys begin so: the first `limit` claims in the order of their keys, each case once. */
  claimHolders(home: string, beginning: string, limit: number): Promise<readonly string[]>;
  /** Puts the claim if it is absent, the case's own, or still exactly `over`. */
  layClaim(home: string, key: string, claim: HeldClaim, over: HeldClaim | null): Promise<Write>;

  /** Reserves `count` numbers of a home and year; the first of them. Numbers never come back. */
  reserveNumbers(home: string, year: number, count: number): Promise<number>;

  /** Instants of the last sync of a kind by each home's own members; homes that never synced are absent. */
  readLastSyncs(homes: readonly string[], kind: LedgerKindId): Promise<ReadonlyMap<string, string>>;
  /** Notes a sync of that instant, unless a later one is noted: then lost. May be written late without harm. */
  noteSync(home: string, kind: LedgerKindId, at: string): Promise<Write>;

  /**
   * Cases of one home by (changedAt, caseId), from `since` (an instant, inclusive) or behind `behind`, at most
   * `limit`.
   */
  changesPage(
    home: string,
    from:
      | { readonly since: string }
      | { readonly behind: { readonly changedAt: string; readonly caseId: string } },
    limit: number,
  ): Promise<Page<ChangeEntry>>;

  /** One shard of the sweep by day, behind `behind`. Eventually consistent: a hint, to be read again. */
  sweepPage(shard: number, behind: SweepEntry | null): Promise<Page<SweepEntry>>;
}

/** Shards the sweep index is spread over: 8 × 1,000 writes a second and partition. */
export const SWEEP_SHARDS = 8;
