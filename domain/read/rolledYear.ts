/**
 * The turn of the year inside a case: a petition of 20 December answered on "1月15日" was answered in the next year.
 * Decides the year of days written without one by the day the case began; a day that lies further off is left to the
 * rules, for it may as well be mistyped.
 */
import { dayOf, daysBetween, type Day } from '#domain/day';
import type { CellReading } from '#domain/read/reading';

const BEGINNINGS = ['petitionOn', 'foundOn', 'receivedOn', 'registeredOn'] as const;
const LATER_DAYS = [
  'registeredOn',
  'assignedOn',
  'acceptedOn',
  'due',
  'extendedUntil',
  'repliedOn',
  'closedOn',
  'resolvedOn',
  'objectedOn',
  'reviewRequestedOn',
  'reviewedOn',
  'reReviewRequestedOn',
  'reReviewedOn',
  'superiorDue',
  'superiorReportedOn',
] as const;

/** A case open for longer than this is not assumed from a day without a year. */
const LONGEST_CASE = 183;

type Cells = Record<string, CellReading>;

/**
 * For a ledger with these fields: moves days that took the ledger's year and fall before the case began into the next
 * year, and so changes `cells`.
 */
export function yearRoller(fieldIds: readonly string[]): (cells: Cells) => void {
  const later = LATER_DAYS.filter((id) => fieldIds.includes(id));
  return (cells) => {
    for (const id of later) {
      if (!cells[id]!.assumptions.includes('year-from-title')) continue;
      const begun = beginning(cells);
      const rolled = begun === null ? null : nextYear(dayIn(cells[id]!), begun);
      if (rolled !== null) cells[id] = movedTo(rolled, cells[id]!);
    }
  };
}

function beginning(cells: Cells): Day | null {
  for (const id of BEGINNINGS) {
    const day = cells[id] ? dayIn(cells[id]) : null;
    if (day !== null) return day;
  }
  return null;
}

/** The same day a year later, when that is soon after the beginning; null when nothing speaks for it. */
function nextYear(day: Day | null, begun: Day): Day | null {
  if (day === null || day >= begun) return null;
  const [year, month, dayOfMonth] = day.split('-').map(Number);
  const rolled = dayOf(year! + 1, month!, dayOfMonth!);
  if (rolled === null || rolled < begun) return null;
  return daysBetween(begun, rolled) <= LONGEST_CASE ? rolled : null;
}

function dayIn({ value }: CellReading): Day | null {
  return typeof value === 'string' ? (value as Day) : null;
}

function movedTo(day: Day, reading: CellReading): CellReading {
  return { ...reading, value: day, assumptions: [...reading.assumptions, 'year-rolled-over'] };
}
