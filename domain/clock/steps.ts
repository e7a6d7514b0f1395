/**
 * The steps each ledger kind goes through, as data: the field a step starts from, what shows that it is done, when it
 * is not owed. Adding a step is adding an entry here and a term in the profiles. Refuses to know how days are counted.
 */
import type { Fields } from '#domain/fieldValue';
import type { LedgerKindId } from '#domain/kinds/fields';
import {
  followsOwnRules,
  isAnswered,
  isClosed,
  isDeclined,
  isHandled,
  isPassedOn,
  isTaken,
  isUnderReview,
} from '#domain/clock/evidence';
import type { TermId } from '#domain/clock/profiles';

export type StepId = TermId | 'resolution';

export type StageId = 'registered' | 'accepted' | 'handling' | 'closed' | 'declined';

/** declined: the matter was not taken. ownRules: the article's term does not cover this class. notPassedOn: kept here. */
export type NotOwedReason = 'declined' | 'ownRules' | 'notPassedOn';

/** A field whose day starts the step. Assumed: it stands in for a day the ledger does not hold. */
export interface StartEvent {
  readonly field: string;
  readonly assumed: boolean;
}

export interface StepRule {
  readonly id: StepId;
  /** The profile's term; null when the ledger itself names the last day, in the start field. */
  readonly term: TermId | null;
  /** The first that holds a day counts. */
  readonly starts: readonly StartEvent[];
  /** Fields that hold the day the step was done; the first that holds a day counts. */
  readonly doneOn: readonly string[];
  readonly isDone: (fields: Fields) => boolean;
  /** The step that must be done before this one runs. */
  readonly after: StepId | null;
  readonly notOwed: (fields: Fields) => NotOwedReason | null;
}

export interface KindClock {
  readonly stageOf: (fields: Fields) => StageId;
  /** In the order in which they fall due. */
  readonly steps: readonly StepRule[];
}

const RECEIPT: readonly StartEvent[] = [
  { field: 'registeredOn', assumed: false },
  { field: 'petitionOn', assumed: false },
];

/** What a letters office owes is shown only where the ledger says that it passed the matter on. */
const TRANSFER: StepRule = {
  id: 'transfer',
  term: 'transfer',
  starts: RECEIPT,
  doneOn: ['assignedOn'],
  isDone: isPassedOn,
  after: null,
  notOwed: (fields) => (isPassedOn(fields) ? null : 'notPassedOn'),
};

/** Declining is an answer too: the petitioner has been told. */
const ACCEPTANCE: StepRule = {
  id: 'acceptance',
  term: 'acceptance',
  starts: RECEIPT,
  doneOn: ['acceptedOn'],
  isDone: isAnswered,
  after: null,
  notOwed: () => null,
};

/** The term runs from acceptance; most ledgers have no such column, then it is counted from receipt, the safer day. */
const HANDLING: StepRule = {
  id: 'handling',
  term: 'handling',
  starts: [
    { field: 'acceptedOn', assumed: false },
    ...RECEIPT.map(({ field }) => ({ field, assumed: true })),
  ],
  doneOn: ['closedOn', 'repliedOn'],
  isDone: (fields) => isClosed(fields) || isUnderReview(fields),
  after: 'acceptance',
  notOwed: (fields) => {
    if (isDeclined(fields)) return 'declined';
    return followsOwnRules(fields) ? 'ownRules' : null;
  },
};

/** No statute sets a term for settling a dispute: the date is the one the office has set itself. */
const RESOLUTION: StepRule = {
  id: 'resolution',
  term: null,
  starts: [{ field: 'due', assumed: false }],
  doneOn: ['resolvedOn', 'closedOn'],
  isDone: isClosed,
  after: null,
  notOwed: () => null,
};

/**
 * A reception record has no step: a matter raised at a leader's reception is registered as a petition, and its terms
 * run there; a second clock here would remind twice.
 */
export const KIND_CLOCKS: Readonly<Record<LedgerKindId, KindClock>> = {
  petition: { stageOf: petitionStage, steps: [TRANSFER, ACCEPTANCE, HANDLING] },
  dispute: { stageOf: recordStage, steps: [RESOLUTION] },
  reception: { stageOf: recordStage, steps: [] },
};

function petitionStage(fields: Fields): StageId {
  if (isDeclined(fields)) return 'declined';
  const stage = recordStage(fields);
  return stage === 'registered' && isTaken(fields) ? 'accepted' : stage;
}

function recordStage(fields: Fields): StageId {
  if (isClosed(fields)) return 'closed';
  return isHandled(fields) ? 'handling' : 'registered';
}
