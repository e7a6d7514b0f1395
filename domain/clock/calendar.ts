/**
 * Which days offices work. Decides from the bundled notices, make-up weekends included, and says "provisional"
 * wherever no notice reaches yet: a plain weekend is then still a day off, but nothing is claimed to be certain.
 * Refuses to know terms, articles and cases.
 */
import { addDays, isoWeekday, parseDay, yearOf, type Day } from '#domain/day';
import { HOLIDAY_NOTICES, type HolidayNotice } from '#domain/clock/holidays';
import { Recurring } from '#domain/recurring';
import { idHash } from '#domain/sync/hash';

/** Why a day is not worked. `name` is the notice's own word for the holiday, e.g. 国庆节. */
export type DayOff = { readonly reason: 'holiday'; readonly name: string } | { readonly reason: 'weekend' };

export interface RolledDay {
  readonly day: Day;
  /** Why the given day could not be the last one; null when nothing moved. */
  readonly movedBy: DayOff | null;
  readonly provisional: boolean;
}

export interface CountedDay {
  readonly day: Day;
  readonly provisional: boolean;
}

export interface Calendar {
  /** Years whose notice is bundled, ascending. */
  readonly coveredYears: readonly number[];
  /** Changes whenever a day's answer could change. */
  readonly revision: string;
  /** null where the notice that decides is not out (or not bundled). */
  isWorkingDay(day: Day): boolean | null;
  /** The first working day from `day` on, `day` included. */
  rollForward(day: Day): RolledDay;
  /** The nth working day after `from`; `from` itself is not counted. n ≥ 1. */
  addWorkingDays(from: Day, n: number): CountedDay;
}

/**
 * New Year's notice may rearrange the last days of the old year: that of 2019 named 29–31 December 2018, that of 2023
 * named 31 December 2022. These days are certain only once the following notice is out.
 */
const NEXT_NOTICE_REACHES_BACK_TO = '12-29';

/** @throws Error when a notice names something that is no day: the data is damaged. */
export function createCalendar(notices: readonly HolidayNotice[]): Calendar {
  const years = new Set(notices.map((notice) => notice.year));
  const named = new Map(notices.flatMap(noticeEntries));

  // The days of a ledger's cases are few, and asked for again with every case.
  const rolled = new Recurring<Day, RolledDay>();

  const isAnnounced = (day: Day): boolean =>
    years.has(yearOf(day)) && (day.slice(5) < NEXT_NOTICE_REACHES_BACK_TO || years.has(yearOf(day) + 1));

  const dayOff = (day: Day): DayOff | null => {
    const entry = named.get(day);
    if (entry) return entry.isOffDay ? { reason: 'holiday', name: entry.name } : null;
    return isoWeekday(day) > 5 ? { reason: 'weekend' } : null;
  };

  return {
    coveredYears: [...years].sort((left, right) => left - right),
    revision: revisionOf(notices),
    isWorkingDay: (day) => (isAnnounced(day) ? dayOff(day) === null : null),
    rollForward(day) {
      const known = rolled.get(day);
      if (known) return known;
      let last = day;
      let provisional = !isAnnounced(last);
      while (dayOff(last)) {
        last = addDays(last, 1);
        provisional ||= !isAnnounced(last);
      }
      const answer = { day: last, movedBy: dayOff(day), provisional };
      rolled.set(day, answer);
      return answer;
    },
    addWorkingDays(from, n) {
      let last = from;
      let provisional = false;
      for (let counted = 0; counted < n;) {
        last = addDays(last, 1);
        provisional ||= !isAnnounced(last);
        if (!dayOff(last)) counted++;
      }
      return { day: last, provisional };
    },
  };
}

interface NamedDay {
  readonly isOffDay: boolean;
  readonly name: string;
}

function noticeEntries(notice: HolidayNotice): [Day, NamedDay][] {
  return notice.days.map(({ date, isOffDay, name }) => {
    const day = parseDay(date);
    if (!day) throw new Error(`holiday notice of ${notice.year} names no day: ${date}`);
    return [day, { isOffDay, name }];
  });
}

function revisionOf(notices: readonly HolidayNotice[]): string {
  const entries = notices.flatMap(({ year, days }) => [
    `${year}`,
    ...days.map(({ date, isOffDay, name }) => `${year} ${date} ${isOffDay} ${name}`),
  ]);
  entries.sort();
  return idHash(entries, 10);
}

/** The calendar of mainland China as far as it is bundled. */
export const NATIONAL_CALENDAR = createCalendar(HOLIDAY_NOTICES);
