/**
 * The days in a case's life in their lawful order. Decides which fields are steps and which may lie in the future;
 * refuses to know terms (clock/ does).
 */
import { parseDay, type Day } from '#domain/day';
import type { CellReading, LedgerRow } from '#domain/read/reading';

/** Steps in order; fields of one inner list are alternatives of different ledger kinds. */
export const STEPS_IN_ORDER: readonly (readonly string[])[] = [
  ['petitionOn', 'foundOn', 'receivedOn'],
  ['registeredOn'],
  ['assignedOn'],
  ['acceptedOn'],
  ['repliedOn'],
  ['closedOn', 'resolvedOn'],
];

/** Fields that record what has happened; the others (due, extendedUntil) are plans and may lie ahead. */
export const PAST_DAYS: ReadonlySet<string> = new Set([...STEPS_IN_ORDER.flat(), 'reviewRequestedOn']);

/** The day a field holds, null when it is blank, unmapped or not read as a day. */
export function dayIn(row: LedgerRow, fieldId: string): Day | null {
  const value = row.cells[fieldId]?.value;
  return typeof value === 'string' ? parseDay(value) : null;
}

export function dayOfReading(reading: CellReading): Day | null {
  return typeof reading.value === 'string' ? parseDay(reading.value) : null;
}
