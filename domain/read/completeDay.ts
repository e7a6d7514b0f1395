/**
 * From the parts a text names to a day of the calendar: the year it leaves out comes from the ledger, and that is said.
 * Decides what cannot be completed; refuses to know how the parts were written.
 */
import { dayOf, type Day } from '#domain/day';
import type { DayOrder } from '#domain/read/monthAndDay';
import type { Assumption, Doubt } from '#domain/read/reading';
import type { DayParts } from '#domain/read/writtenDayParts';

export type WrittenDay =
  { readonly day: Day; readonly assumptions: readonly Assumption[] } | { readonly doubt: Doubt };

/** What a text is completed with. */
export interface DayBasis {
  readonly ledgerYear: number | null;
  readonly dayOrder: DayOrder | null;
}

const TEXT: readonly Assumption[] = ['text-date'];
const TEXT_WITHOUT_TIME: readonly Assumption[] = ['text-date', 'time-dropped'];

export function completeDay(parts: DayParts, ledgerYear: number | null): WrittenDay {
  const { year, month, dayOfMonth, hasTime } = parts;
  const assumptions = hasTime ? TEXT_WITHOUT_TIME : TEXT;
  if (year !== null && year >= 100) return namedDay(year, month, dayOfMonth, assumptions);
  if (dayOf(2000, month, dayOfMonth) === null) return { doubt: 'no-such-day' };
  if (ledgerYear === null || (year !== null && ledgerYear % 100 !== year)) return { doubt: 'year-unknown' };
  const isNamed = year !== null;
  return namedDay(ledgerYear, month, dayOfMonth, isNamed ? assumptions : ['year-from-title', ...assumptions]);
}

export function namedDay(
  year: number,
  month: number,
  dayOfMonth: number,
  assumptions: readonly Assumption[] = TEXT,
): WrittenDay {
  const day = dayOf(year, month, dayOfMonth);
  return day ? { day, assumptions } : { doubt: 'no-such-day' };
}

/** The same day with one more assumption, the weightier first. */
export function assumingToo(written: WrittenDay, assumption: Assumption): WrittenDay {
  return 'day' in written ? { day: written.day, assumptions: [assumption, ...written.assumptions] } : written;
}
