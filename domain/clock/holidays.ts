/**
 * The State Council's yearly notices on days off, as bundled data. Decides only their shape and which years are bundled
 * (domain/data/holidays.ts); refuses to know what a working day is (calendar.ts).
 */
import * as bundled from '#domain/data/holidays';

/** One day a notice names: a day off, or (isOffDay false) a weekend day that is worked instead. */
export interface NoticeDay {
  readonly name: string;
  readonly date: string;
  readonly isOffDay: boolean;
}

/** The notice of one year; it may name days of the December before it. */
export interface HolidayNotice {
  readonly year: number;
  /** Addresses of the notices themselves. */
  readonly papers: readonly string[];
  readonly days: readonly NoticeDay[];
}

/** Ascending by year. */
export const HOLIDAY_NOTICES: readonly HolidayNotice[] = Object.values<HolidayNotice>(bundled).sort(
  (left, right) => left.year - right.year,
);
