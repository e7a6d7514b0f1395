/**
 * A calendar day as people write it in Chinese offices. Decides which year, month and day a text names and what had
 * to be assumed; what is ambiguous, impossible or incomplete is said, never completed. Refuses to know cells.
 */
import { dayOf, type Day } from '#domain/day';
import { numeralCount, numeralDigits } from '#domain/read/chineseNumerals';
import { englishDay, isEnglishMonth, isTime, type DayParts } from '#domain/read/writtenDayParts';
import type { Assumption, Doubt } from '#domain/read/reading';
import { cleanText, halfWidth } from '#domain/read/writtenText';

export type WrittenDay =
  { readonly day: Day; readonly assumptions: readonly Assumption[] } | { readonly doubt: Doubt };

const TEXT: readonly Assumption[] = ['text-date'];
const TEXT_WITHOUT_TIME: readonly Assumption[] = ['text-date', 'time-dropped'];

const PLAIN = /^([1-9]\d{3})([.\-/])(\d{1,2})\2(\d{1,2})$/;
const SEPARATED =
  /^([1-9]\d{3}|\d{2}) ?([.\-/—–。．、,\\]) ?(\d{1,2}) ?\2 ?(\d{1,2})[.。号日]?(?:(?:[ T]|(?=[上下中早晚凌(星周]))(.+))?$/;
const YEAR_LAST = /^(\d{1,2}) ?([./-]) ?(\d{1,2}) ?\2 ?([1-9]\d{3})(?:[ T](.+))?$/;
const MONTH_ONLY =
  /^(?:[1-9]\d{3}|\d{2}) ?[年.\-/] ?(?:1[0-2]|0?[1-9]|[一二三四五六七八九十]{1,2})(?: ?月份?)?(?:[上中下]旬|底|初|末)?$|^(?:1[0-2]|0?[1-9]|[一二三四五六七八九十]{1,2})月份?(?:[上中下]旬|底|初|末)?$/;
const MONTH_AND_DAY = /^(\d{1,2}) ?[./-] ?(\d{1,2})$/;
const IN_CHARACTERS = /^(?:(.{1,6}?) ?年 ?)?(.{1,3}?) ?月 ?(.{1,4}?)(?: ?[日号] ?(.+)?| (.+))?$/;
const RANGE = /^(.{3,}?) ?(?:至|到|[—–~-]) ?(?:\d{1,4}(?!\d)|[A-Z][a-z]{2})[^至到]{0,16}$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
const DATE_LIKE =
  /(?<![\d:])\d{1,4} ?[年.\-/] ?\d{1,2}(?!\d)(?: ?[月.\-/] ?\d{1,2}(?!\d))?|\d{1,2}月\d{1,2}/g;

/**
 * Reads a day written as text: 2018.3.5, 2018-3-5 12:09:38, 2018年3月5日, 20180305, 二○一三年六月二十六日, 12 Mar 2026, and,
 * with the ledger's year, 3月5日 and 5/30. A serial written as text is no written day (see readDay).
 */
export function writtenDay(text: string, ledgerYear: number | null): WrittenDay {
  const plain = PLAIN.exec(text);
  if (plain) return named(Number(plain[1]), Number(plain[3]), Number(plain[4]), TEXT);
  const spelled = cleanText(halfWidth(text)).replaceAll(/\s+/g, ' ');
  const compact = COMPACT.exec(spelled);
  if (compact) return compactDay(Number(compact[1]), Number(compact[2]), Number(compact[3]));
  const yearLast = YEAR_LAST.exec(spelled);
  if (yearLast && isTime(yearLast[5])) {
    const hasTime = yearLast[5] !== undefined;
    return eitherOrder(Number(yearLast[1]), Number(yearLast[3]), Number(yearLast[4]), null, hasTime);
  }
  const english = englishDay(spelled);
  if (english) return fromParts(english, ledgerYear);
  const pair = MONTH_AND_DAY.exec(spelled);
  if (pair) return eitherOrder(Number(pair[1]), Number(pair[2]), null, ledgerYear);
  const parts = separatedParts(spelled) ?? characterParts(spelled);
  if (parts) return fromParts(parts, ledgerYear);
  if (MONTH_ONLY.test(spelled) || isEnglishMonth(spelled)) return { doubt: 'day-unknown' };
  return { doubt: isSeveral(spelled, ledgerYear) ? 'several-values' : 'unreadable' };
}

/** Two days, or from one day to another: 2019/11/02至2020/01/26, 3月5日-8日, 12 Mar 2026 - 15 Mar 2026. */
function isSeveral(text: string, ledgerYear: number | null): boolean {
  if ((text.match(DATE_LIKE)?.length ?? 0) > 1) return true;
  const range = RANGE.exec(text);
  if (!range) return false;
  const from = writtenDay(range[1]!, ledgerYear);
  return 'day' in from || from.doubt === 'year-unknown' || from.doubt === 'day-or-month';
}

function fromParts(parts: DayParts, ledgerYear: number | null): WrittenDay {
  const basis = parts.hasTime ? TEXT_WITHOUT_TIME : TEXT;
  if (parts.year === null) return inLedgerYear(parts.month, parts.dayOfMonth, ledgerYear, basis);
  if (parts.year >= 100) return named(parts.year, parts.month, parts.dayOfMonth, basis);
  if (ledgerYear !== null && ledgerYear % 100 === parts.year) {
    return inLedgerYear(parts.month, parts.dayOfMonth, ledgerYear, basis);
  }
  return { doubt: isPossible(parts.month, parts.dayOfMonth) ? 'year-unknown' : 'no-such-day' };
}

function named(year: number, month: number, dayOfMonth: number, basis: readonly Assumption[]): WrittenDay {
  const day = dayOf(year, month, dayOfMonth);
  return day ? { day, assumptions: basis } : { doubt: 'no-such-day' };
}

function compactDay(year: number, month: number, dayOfMonth: number): WrittenDay {
  return isCompactYear(year) ? named(year, month, dayOfMonth, TEXT) : { doubt: 'unreadable' };
}

/** Eight digits are a day only in years that ledgers can hold; other eight digits are some number. */
export function isCompactYear(year: number): boolean {
  return year >= 1900 && year <= 2199;
}

function inLedgerYear(
  month: number,
  dayOfMonth: number,
  ledgerYear: number | null,
  basis: readonly Assumption[],
): WrittenDay {
  if (!isPossible(month, dayOfMonth)) return { doubt: 'no-such-day' };
  if (ledgerYear === null) return { doubt: 'year-unknown' };
  return named(ledgerYear, month, dayOfMonth, ['year-from-title', ...basis]);
}

/** 5/3 is May 3 or 3 May; only a number over 12, or two equal ones, decide. */
function eitherOrder(
  first: number,
  second: number,
  year: number | null,
  ledgerYear: number | null,
  hasTime = false,
): WrittenDay {
  if (first <= 12 && second <= 12 && first !== second && first > 0 && second > 0) {
    return { doubt: 'day-or-month' };
  }
  const [month, dayOfMonth] = first > 12 ? [second, first] : [first, second];
  return fromParts({ year, month, dayOfMonth, hasTime }, ledgerYear);
}

function separatedParts(text: string): DayParts | null {
  const match = SEPARATED.exec(text);
  if (!match || !isTime(match[5])) return null;
  return {
    year: Number(match[1]),
    month: Number(match[3]),
    dayOfMonth: Number(match[4]),
    hasTime: match[5] !== undefined,
  };
}

function characterParts(text: string): DayParts | null {
  const match = IN_CHARACTERS.exec(text);
  const time = match?.[4] ?? match?.[5];
  if (!match || !isTime(time)) return null;
  const year = match[1] === undefined ? null : yearNumber(match[1]);
  const month = smallNumber(match[2]!);
  const dayOfMonth = smallNumber(match[3]!);
  if (month === null || dayOfMonth === null || (match[1] !== undefined && year === null)) return null;
  return { year, month, dayOfMonth, hasTime: time !== undefined };
}

function yearNumber(text: string): number | null {
  return /^.{2}$|^.{4}$/u.test(text) ? numberOf(text, numeralDigits) : null;
}

function smallNumber(text: string): number | null {
  return numberOf(text, numeralCount);
}

function numberOf(text: string, ofNumerals: (text: string) => number | null): number | null {
  return /^\d{1,4}$/.test(text) ? Number(text) : ofNumerals(text);
}

/** Whether some year has this month and day; 29 February counts. */
function isPossible(month: number, dayOfMonth: number): boolean {
  return dayOf(2000, month, dayOfMonth) !== null;
}
