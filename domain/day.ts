/**
 * Calendar days without time or zone. Decides what a day is and how days are counted; refuses to know
 * "today", time zones and holidays (see clock/calendar.ts). The proleptic Gregorian calendar is used throughout.
 */
import { unitAt } from '#domain/codeUnits';

declare const dayBrand: unique symbol;

/** A calendar day, `YYYY-MM-DD`, years 0001–9999. Compare with `<` and `===`. */
export type Day = string & { readonly [dayBrand]: true };

const ZERO = 48;
const HYPHEN = 45;
const TWO_DIGITS = Array.from({ length: 32 }, (_, number) => String(number).padStart(2, '0'));
const DAYS_BEFORE_MONTH = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334] as const;
const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** Day 0 of Excel's 1900 system that makes serial 61 = 1900-03-01 (serials 1–59 are one day off: Excel's leap-year bug). */
const EXCEL_1900_DAY_ZERO = daysFromCivil(1899, 12, 30);
const EXCEL_1904_DAY_ZERO = daysFromCivil(1904, 1, 1);

export type DateSystem = 1900 | 1904;

/** The day named by year, month (1–12) and day of month; null when the calendar has no such day. */
export function dayOf(year: number, month: number, dayOfMonth: number): Day | null {
  if (!Number.isInteger(year) || !Number.isInteger(month) || !Number.isInteger(dayOfMonth)) return null;
  return isDay(year, month, dayOfMonth) ? format(year, month, dayOfMonth) : null;
}

/** Reads `YYYY-MM-DD` and nothing else. */
export function parseDay(text: string): Day | null {
  if (text.length !== 10 || unitAt(text, 4) !== HYPHEN || unitAt(text, 7) !== HYPHEN) return null;
  for (let at = 0; at < 10; at++) {
    if (at !== 4 && at !== 7 && !isDigit(unitAt(text, at))) return null;
  }
  return isDay(digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10)) ? (text as Day) : null;
}

/** A day from a literal in code or test data. @throws Error when it is no day. */
export function day(literal: string): Day {
  const parsed = parseDay(literal);
  if (!parsed) throw new Error(`not a day: ${literal}`);
  return parsed;
}

export function addDays(from: Day, days: number): Day {
  return fromEpochDays(toEpochDays(from) + days);
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return toEpochDays(to) - toEpochDays(from);
}

/** 1 = Monday … 7 = Sunday (ISO 8601). */
export function isoWeekday(of: Day): number {
  return ((((toEpochDays(of) + 3) % 7) + 7) % 7) + 1;
}

export function yearOf(of: Day): number {
  return digits(of, 0, 4);
}

/** The day of an Excel date serial; a time of day (fraction) is dropped. Null outside 1900–9999. */
export function dayFromSerial(serial: number, system: DateSystem): Day | null {
  const whole = Math.floor(serial);
  const zero = system === 1904 ? EXCEL_1904_DAY_ZERO : EXCEL_1900_DAY_ZERO;
  const shift = system === 1900 && whole < 60 ? 1 : 0;
  if (system === 1900 && (whole < 1 || whole === 60)) return null;
  if (whole < 0) return null;
  const epochDays = zero + whole + shift;
  return epochDays > daysFromCivil(9999, 12, 31) ? null : fromEpochDays(epochDays);
}

/** The Excel serial of a day from 1900-03-01 (1900 system) or 1904-01-01 (1904 system) on. */
export function serialFromDay(of: Day, system: DateSystem): number {
  return toEpochDays(of) - (system === 1904 ? EXCEL_1904_DAY_ZERO : EXCEL_1900_DAY_ZERO);
}

function isDay(year: number, month: number, dayOfMonth: number): boolean {
  if (year < 1 || year > 9999 || month < 1 || month > 12) return false;
  return dayOfMonth >= 1 && dayOfMonth <= monthLength(year, month);
}

/** The number that decimal digits from `start` to before `end` write. */
function digits(text: string, start: number, end: number): number {
  let number = 0;
  for (let at = start; at < end; at++) number = 10 * number + unitAt(text, at) - ZERO;
  return number;
}

function isDigit(code: number): boolean {
  return code >= ZERO && code <= ZERO + 9;
}

function monthLength(year: number, month: number): number {
  return month === 2 && isLeap(year) ? 29 : (MONTH_LENGTHS[month - 1] ?? 0);
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

function toEpochDays(of: Day): number {
  return daysFromCivil(digits(of, 0, 4), digits(of, 5, 7), digits(of, 8, 10));
}

/** Days since 1970-01-01. */
function daysFromCivil(year: number, month: number, dayOfMonth: number): number {
  const before = year - 1;
  const leapDays = Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400);
  const inYear = (DAYS_BEFORE_MONTH[month - 1] ?? 0) + (month > 2 && isLeap(year) ? 1 : 0) + dayOfMonth - 1;
  return before * 365 + leapDays + inYear - 719_162;
}

function fromEpochDays(epochDays: number): Day {
  const days = epochDays + 719_162;
  let year = Math.floor(days / 365.2425) + 1;
  while (daysFromCivil(year + 1, 1, 1) <= epochDays) year++;
  while (daysFromCivil(year, 1, 1) > epochDays) year--;
  let rest = epochDays - daysFromCivil(year, 1, 1);
  let month = 1;
  while (rest >= monthLength(year, month)) {
    rest -= monthLength(year, month);
    month++;
  }
  return format(year, month, rest + 1);
}

function format(year: number, month: number, dayOfMonth: number): Day {
  const yyyy = year > 999 ? year : String(year).padStart(4, '0');
  return `${yyyy}-${TWO_DIGITS[month]}-${TWO_DIGITS[dayOfMonth]}` as Day;
}
