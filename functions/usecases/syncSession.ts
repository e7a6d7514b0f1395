/** What all rows of one sync share. */
import type { Place } from '#domain/access/policy';
import type { LawLine } from '#domain/clock/lawOfTheDay';
import type { LedgerKind } from '#domain/kinds/fields';
import type { Claim } from '#domain/sync/identity';
import type { MergeState } from '#domain/sync/merge';
import type { RowProblem } from '#domain/wire/problems';
import type { RowResult, SyncRow } from '#domain/wire/sync';
import type { CaseRules, Pause } from '#functions/backend';
import { instantOf, msOf, type Clock } from '#functions/clock';
import type { CaseStore, StoredCase } from '#functions/store/caseStore';
import { caseView } from '#functions/usecases/caseView';
import type { NumberBlock } from '#functions/usecases/numberBlock';
import type { Reader } from '#functions/usecases/reader';

export interface Session extends SessionBefore {
  readonly numbers: NumberBlock;
}

/** The same before it is known how many cases will be created. */
export interface SessionBefore {
  readonly store: CaseStore;
  readonly rules: CaseRules;
  readonly clock: Clock;
  readonly pause: Pause;
  readonly reader: Reader;
  readonly kind: LedgerKind;
  readonly workbookId: string;
  readonly requestId: string;
  /** Nothing is written (a preview). */
  readonly isRehearsal: boolean;
  /** Whether there is time to begin a put and see it settled before the function must return. */
  readonly mayStart: () => boolean;
}

/**
 * A row with the place of its home, seen from the reader, the line of law the home is under, and the claims it would lay
 * as a new case.
 */
export interface PlacedRow {
  readonly row: SyncRow;
  readonly place: Place;
  readonly line: LawLine;
  readonly claims: readonly Claim[];
}

/** An attempt at a row: its answer, or that it must be decided anew on a fresh read, at once or after a pause. */
export type Attempt = RowResult | 'again' | 'later';

export function refused({ key, caseId }: SyncRow, problem: RowProblem): RowResult {
  return { key, caseId, outcome: 'refused', conflicts: [], problem };
}

export function answered(
  session: Session,
  { row, place }: PlacedRow,
  outcome: RowResult['outcome'],
  stored: StoredCase,
  more: Partial<Pick<RowResult, 'conflicts' | 'problem'>> = {},
): RowResult {
  const sight = { role: session.reader.member.role, place };
  const { key, caseId } = row;
  return { key, caseId, outcome, case: caseView(stored, session.kind, sight), conflicts: [], ...more };
}

/** The version a row makes: its instant is taken here, so make it anew for every attempt, right before the put. */
export function versionOf(
  session: Session,
  { row, line }: PlacedRow,
  state: MergeState,
  before: StoredCase | { readonly systemNo: string; readonly changedAt: null },
): StoredCase {
  const { reader, rules, kind, workbookId, clock } = session;
  const earliestMs = before.changedAt === null ? 0 : msOf(before.changedAt) + 1;
  return {
    ...state,
    caseId: row.caseId,
    kind: kind.id,
    systemNo: before.systemNo,
    changedAt: instantOf(Math.max(clock.now(), earliestMs)),
    author: { subject: reader.member.subject, name: reader.member.name },
    opId: row.ops.at(-1)!,
    workbookId,
    status: rules.statusOf(kind.id, state.fields, line),
    calendarRevision: rules.revisionOf(line),
    ...('joins' in before && before.joins ? { joins: before.joins } : {}),
  };
}
