/**
 * What a step and a stage are. The steps themselves are data: petitionSteps.ts, and kindClocks.ts for the other kinds.
 * Refuses to know how days are counted and what the fields prove (evidence.ts).
 */
import type { TermId } from '#domain/clock/profiles';
import type { Fields } from '#domain/fieldValue';

export type StepId = TermId | 'superiorReport' | 'reply' | 'resolution';

export type StageId =
  'registered' | 'accepted' | 'handling' | 'closed' | 'declined' | 'review' | 'reReview' | 'final';

/**
 * declined: the matter was not taken. ownRules: it follows its own statute, the article's term does not cover it.
 * notPassedOn: kept here. senderUnclear: name or address is not known. notReached: the step before is not done.
 * notRequested: nobody asked for it. notSetBySuperior: no superior set a date. withdrawn: by the petitioner. noTerm: the
 * law of the day sets no term for it.
 */
export type NotOwedReason =
  | 'declined'
  | 'ownRules'
  | 'notPassedOn'
  | 'senderUnclear'
  | 'notReached'
  | 'notRequested'
  | 'notSetBySuperior'
  | 'withdrawn'
  | 'noTerm';

/** A field whose day starts the step. Assumed: it stands in for a day the ledger does not hold. */
export interface StartEvent {
  readonly field: string;
  readonly assumed: boolean;
  /** It starts nothing when it lies before the first of these days on record. */
  readonly notBefore?: readonly string[];
}

export interface StepRule {
  readonly id: StepId;
  /** duty: somebody must, and may be overdue. right: somebody may, until it lapses. */
  readonly nature: 'duty' | 'right';
  /** The profile's term; null when the start field itself holds the last day. */
  readonly term: TermId | null;
  /** Who sets the last day of a step without a term. */
  readonly setBy: 'office' | 'superior' | null;
  /** The first that holds a day counts. */
  readonly starts: readonly StartEvent[];
  /** Fields that hold the day the step was done; the first that holds a day counts. */
  readonly doneOn: readonly string[];
  readonly isDone: (fields: Fields) => boolean;
  /** What ends it in a ledger that has a column for its day, where that is more than what ends it in one without. */
  readonly isRecorded?: (fields: Fields) => boolean;
  /** The step that must be done, or not be owed at all, before this one runs. */
  readonly after: StepId | null;
  readonly notOwed: (fields: Fields) => NotOwedReason | null;
  /** What may move its end: an extension that was granted, or days of a hearing. */
  readonly lengthenedBy: 'extension' | 'hearing' | null;
}
