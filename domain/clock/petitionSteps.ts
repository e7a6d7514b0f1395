/**
 * The steps of a petition, as data: the field each starts from, what shows that it is done, when it is not owed; and
 * the stage its fields show. Refuses to know lengths (profiles.ts) and counting (lastDay.ts).
 *
 * Passing a matter on ends the acceptance of a case that stands alone: its fields do not say whether the ledger keeps
 * days of acceptance, and most offices that pass matters on do not, so that each of them would be overdue for ever. Where
 * there is such a column the check knows it, and asks for more (`isRecorded`): there the unit's 15 days run.
 */
import type { Fields } from '#domain/fieldValue';
import {
  dayIn,
  followsOwnRules,
  isAnswered,
  isAssignedBySuperior,
  isClosed,
  isDeclined,
  isFinal,
  isHandled,
  isPassedOn,
  isReReviewRequested,
  isReplied,
  isReviewRequested,
  isReviewed,
  isSenderUnclear,
  isTaken,
  isTold,
  isWithdrawn,
} from '#domain/clock/evidence';
import type { NotOwedReason, StageId, StartEvent, StepRule } from '#domain/clock/steps';

export const RECEIPT: readonly StartEvent[] = [
  { field: 'registeredOn', assumed: false },
  { field: 'petitionOn', assumed: false },
];

const PLAIN = { setBy: null, after: null, lengthenedBy: null } as const;

/** What a letters office owes is shown only where the ledger says that it passed the matter on. */
const TRANSFER: StepRule = {
  id: 'transfer',
  nature: 'duty',
  term: 'transfer',
  ...PLAIN,
  starts: RECEIPT,
  doneOn: ['assignedOn'],
  isDone: isPassedOn,
  notOwed: notPassedOn,
};

/** "Not ours", with reasons; counted from the transfer, because ledgers do not hold the day the unit got it. */
const OBJECTION: StepRule = {
  id: 'objection',
  nature: 'right',
  term: 'objection',
  ...PLAIN,
  starts: [{ field: 'assignedOn', assumed: true }],
  doneOn: ['objectedOn'],
  isDone: (fields) => dayIn(fields, 'objectedOn') !== null,
  notOwed: notPassedOn,
};

/**
 * Declining is an answer too: the petitioner has been told. The unit a matter was passed on to has its days from its own
 * receipt, for which the transfer stands in; passed down before it was registered here, it was received here later. A unit
 * that says "not ours" has nothing to tell.
 * @source 《信访工作条例》 art. 23 对……转送、交办的信访事项……有关机关、单位应当自收到之日起15日内书面告知信访人.
 */
const ACCEPTANCE: StepRule = {
  id: 'acceptance',
  nature: 'duty',
  term: 'acceptance',
  ...PLAIN,
  starts: [{ field: 'assignedOn', assumed: true, notBefore: RECEIPT.map(({ field }) => field) }, ...RECEIPT],
  doneOn: ['acceptedOn'],
  isDone: isAnswered,
  isRecorded: (fields) => isTold(fields) || dayIn(fields, 'objectedOn') !== null,
  notOwed: (fields) => (isSenderUnclear(fields) ? 'senderUnclear' : null),
};

/** The day is the superior's; where no report is on record, the closing or the reply stands for it. */
const SUPERIOR_REPORT: StepRule = {
  id: 'superiorReport',
  nature: 'duty',
  term: null,
  ...PLAIN,
  setBy: 'superior',
  starts: [{ field: 'superiorDue', assumed: false }],
  doneOn: ['superiorReportedOn', 'closedOn', 'repliedOn'],
  isDone: (fields) => dayIn(fields, 'superiorReportedOn') !== null || isClosed(fields),
  notOwed: (fields) => (isAssignedBySuperior(fields) ? null : 'notSetBySuperior'),
};

/** The term runs from acceptance; most ledgers have no such column, then it is counted from receipt, the safer day. */
const HANDLING: StepRule = {
  id: 'handling',
  nature: 'duty',
  term: 'handling',
  ...PLAIN,
  starts: [
    { field: 'acceptedOn', assumed: false },
    ...RECEIPT.map(({ field }) => ({ field, assumed: true })),
  ],
  doneOn: ['closedOn', 'repliedOn'],
  isDone: isReplied,
  after: 'acceptance',
  notOwed: notHandledHere,
  lengthenedBy: 'extension',
};

/** A matter is handled when its opinion is out, so the reply has the term of handling, and its own day. */
const REPLY: StepRule = { ...HANDLING, id: 'reply', doneOn: ['repliedOn', 'closedOn'] };

const REVIEW_REQUEST: StepRule = {
  id: 'reviewRequest',
  nature: 'right',
  term: 'reviewRequest',
  ...PLAIN,
  starts: [
    { field: 'repliedOn', assumed: false },
    { field: 'closedOn', assumed: true },
  ],
  doneOn: ['reviewRequestedOn'],
  isDone: isReviewRequested,
  after: 'handling',
  notOwed(fields) {
    const because = notHandledHere(fields);
    if (because) return because;
    if (isWithdrawn(fields)) return 'withdrawn';
    return isReplied(fields) ? null : 'notReached';
  },
};

const REVIEW: StepRule = {
  id: 'review',
  nature: 'duty',
  term: 'review',
  ...PLAIN,
  starts: [{ field: 'reviewRequestedOn', assumed: false }],
  doneOn: ['reviewedOn'],
  isDone: isReviewed,
  notOwed: (fields) => (isReviewRequested(fields) ? null : 'notRequested'),
};

const RE_REVIEW_REQUEST: StepRule = {
  id: 'reReviewRequest',
  nature: 'right',
  term: 'reReviewRequest',
  ...PLAIN,
  starts: [{ field: 'reviewedOn', assumed: false }],
  doneOn: ['reReviewRequestedOn'],
  isDone: isReReviewRequested,
  notOwed: (fields) => (isReviewed(fields) ? null : 'notReached'),
};

const RE_REVIEW: StepRule = {
  id: 'reReview',
  nature: 'duty',
  term: 'reReview',
  ...PLAIN,
  starts: [{ field: 'reReviewRequestedOn', assumed: false }],
  doneOn: ['reReviewedOn'],
  isDone: isFinal,
  notOwed: (fields) => (isReReviewRequested(fields) ? null : 'notRequested'),
  lengthenedBy: 'hearing',
};

export const PETITION_STEPS: readonly StepRule[] = [
  TRANSFER,
  OBJECTION,
  ACCEPTANCE,
  SUPERIOR_REPORT,
  HANDLING,
  REPLY,
  REVIEW_REQUEST,
  REVIEW,
  RE_REVIEW_REQUEST,
  RE_REVIEW,
];

export function petitionStage(fields: Fields): StageId {
  if (isDeclined(fields)) return 'declined';
  if (isFinal(fields)) return 'final';
  if (isReReviewRequested(fields)) return 'reReview';
  if (isReviewed(fields)) return 'closed';
  if (isReviewRequested(fields)) return 'review';
  if (isClosed(fields)) return 'closed';
  if (isHandled(fields)) return 'handling';
  return isTaken(fields) ? 'accepted' : 'registered';
}

function notPassedOn(fields: Fields): NotOwedReason | null {
  return isPassedOn(fields) ? null : 'notPassedOn';
}

/** @source 《信访工作条例》 art. 31(6), 34: only appeals without a procedure of their own are handled in 60 days. */
function notHandledHere(fields: Fields): NotOwedReason | null {
  if (isDeclined(fields)) return 'declined';
  return followsOwnRules(fields) ? 'ownRules' : null;
}
