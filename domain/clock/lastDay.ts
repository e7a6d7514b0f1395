/**
 * The last day of a term: plain counting, rolling to a working day, one extension, time that is not counted. Decides
 * arithmetic of the law only; which step has which term is steps.ts. Refuses to know cases.
 */
import type { Calendar, DayOff } from '#domain/clock/calendar';
import type { Term } from '#domain/clock/profiles';
import { addDays, daysBetween, type Day } from '#domain/day';

/** The last day of a step, counted in both ways. */
export interface LastDay {
  /** Plain counting. */
  readonly strict: Day;
  /** Rolled to a working day; equal to `strict` for a date the ledger itself sets. */
  readonly legal: Day;
  /** Why `legal` is later than `strict`; null when it is not. */
  readonly movedBy: DayOff | null;
  /** A notice that is not out yet may still move it. */
  readonly provisional: boolean;
}

/**
 * The day of the event is not counted; a last day on which offices do not work moves to the next working day.
 * @source 《民法典》 art. 201 开始的当日不计入，自下一日开始计算; art. 203 以法定休假日结束的次日为期间的最后一日.
 */
export function lastDayOf(from: Day, term: Pick<Term, 'length' | 'unit'>, calendar: Calendar): LastDay {
  if (term.unit === 'working') {
    const { day, provisional } = calendar.addWorkingDays(from, term.length);
    return { strict: day, legal: day, movedBy: null, provisional };
  }
  return rolled(addDays(from, term.length), calendar);
}

export function rolled(strict: Day, calendar: Calendar): LastDay {
  const { day: legal, movedBy, provisional } = calendar.rollForward(strict);
  return { strict, legal, movedBy, provisional };
}

/** A date that somebody set: it does not move. */
export function setDay(day: Day): LastDay {
  return { strict: day, legal: day, movedBy: null, provisional: false };
}

/** A term that was lengthened until a day, at most by the law's own length. */
export interface Extended {
  readonly last: LastDay;
  /** The longest extension ends here, rolled. */
  readonly limit: Day;
  readonly isTooLong: boolean;
}

/** null when `until` is not later than the term itself: then nothing is extended. */
export function extended(plain: LastDay, until: Day, longest: number, calendar: Calendar): Extended | null {
  if (until <= plain.strict) return null;
  const limit = rolled(addDays(plain.strict, longest), calendar);
  const last = until >= limit.strict ? limit : rolled(until, calendar);
  return { last, limit: limit.legal, isTooLong: until > limit.legal };
}

/** Days that stand outside a term, both included; `to` null while they go on. */
export interface Pause {
  readonly from: Day;
  readonly to: Day | null;
}

/** running: counted to its end, `excluded` days longer. suspended: it stands still, `remaining` days are left. */
export type PausedTerm =
  | { readonly state: 'running'; readonly last: LastDay; readonly excluded: number }
  | { readonly state: 'suspended'; readonly since: Day; readonly remaining: number };

/** A term of natural days in which the days of the pause are not counted. A pause outside the term changes nothing. */
export function paused(from: Day, length: number, pause: Pause | null, calendar: Calendar): PausedTerm {
  const strict = addDays(from, length);
  const first = pause && (pause.from > from ? pause.from : addDays(from, 1));
  if (!pause || !first || first > strict || (pause.to !== null && pause.to < first)) {
    return { state: 'running', last: rolled(strict, calendar), excluded: 0 };
  }
  if (pause.to === null) {
    return { state: 'suspended', since: pause.from, remaining: daysBetween(first, strict) + 1 };
  }
  const excluded = daysBetween(first, pause.to) + 1;
  return { state: 'running', last: rolled(addDays(strict, excluded), calendar), excluded };
}
