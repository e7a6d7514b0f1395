/**
 * The days in a case's life in their lawful order. Decides which fields are steps and which may lie in the future;
 * refuses to know terms (clock/ does).
 */
import type { Day } from '#domain/day';
import type { CellReading, LedgerRow } from '#domain/read/reading';

/**
 * Steps in order. Between the fields of one inner list no order is lawful before another, and none is checked: a dispute
 * found on a round may have been raised before or be raised after it, a matter is brought to a leader's reception first
 * or comes there from a letter; some offices take a matter and then assign it to a unit of theirs, others pass it on to
 * be taken there; a matter is closed on the books before or after the dispute is settled. What follows is compared with
 * the latest of them.
 */
export const STEPS_IN_ORDER: readonly (readonly string[])[] = [
  ['petitionOn', 'foundOn', 'receivedOn'],
  ['registeredOn'],
  ['assignedOn', 'acceptedOn'],
  ['repliedOn'],
  ['closedOn', 'resolvedOn'],
];

/** What follows one another beside the steps. */
export const ORDERS_BESIDE: readonly (readonly string[])[] = [
  ['assignedOn', 'objectedOn'],
  ['repliedOn', 'reviewRequestedOn', 'reviewedOn', 'reReviewRequestedOn', 'reReviewedOn'],
  ['hearingFrom', 'hearingTo'],
];

/** Days of an objection, a review, a re-review and a report to the superior: events beside the steps. */
const OTHER_EVENTS = [
  'objectedOn',
  'reviewRequestedOn',
  'reviewedOn',
  'reReviewRequestedOn',
  'reReviewedOn',
  'superiorReportedOn',
] as const;

/**
 * Fields that record what has happened. The others (due, extendedUntil, superiorDue) are plans and may lie ahead, and so
 * may a hearing that is announced.
 */
export const PAST_DAYS: ReadonlySet<string> = new Set([...STEPS_IN_ORDER.flat(), ...OTHER_EVENTS]);

/** The day a day field holds, null when it is blank, unmapped or not read as a day. */
export function dayIn(row: LedgerRow, fieldId: string): Day | null {
  const reading = row.cells[fieldId];
  return reading ? dayOfReading(reading) : null;
}

/** The day in a cell of a day field: what was read there as text is always a canonical day. */
export function dayOfReading(reading: CellReading): Day | null {
  return typeof reading.value === 'string' ? (reading.value as Day) : null;
}
