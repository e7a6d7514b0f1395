/**
 * A calendar day as people write it in Chinese offices. Decides which year, month and day a text names and what had
 * to be assumed; what is ambiguous, impossible or incomplete is said, never completed. Refuses to know cells.
 */
import { numeralCount, numeralDigits } from '#domain/read/chineseNumerals';
import { assumingToo, completeDay, namedDay, type DayBasis, type WrittenDay } from '#domain/read/completeDay';
import { mayNameYear, monthAndDay } from '#domain/read/monthAndDay';
import { namesPartOfYear } from '#domain/read/partOfYear';
import { englishDay, isEnglishMonth, isTime, type DayParts } from '#domain/read/writtenDayParts';
import { cleanText, halfWidth } from '#domain/read/writtenText';

const PLAIN = /^([1-9]\d{3})([.\-/])(\d{1,2})\2(\d{1,2})$/;
const SEPARATED =
  /^([1-9]\d{3}|\d{2}) ?([.\-/—–。．、,\\]) ?(\d{1,2}) ?\2 ?(\d{1,2})[.。号日]?(?:(?:[ T]|(?=[上下中早晚凌(星周]))(.+))?$/;
/** 2018.3月5日, 2018年3.5, 2018 3 5. */
const MIXED =
  /^([1-9]\d{3}|\d{2}(?=年)) ?(?:[.\-/] ?(\d{1,2}) ?月|年 ?(\d{1,2}) ?[./]| (\d{1,2}) ) ?(\d{1,2}) ?[日号]?$/;
const YEAR_LAST = /^(\d{1,2}) ?([./-]) ?(\d{1,2}) ?\2 ?([1-9]\d{3})(?:[ T](.+))?$/;
const MONTH_AND_DAY = /^(\d{1,2}) ?[./-] ?(\d{1,2})$/;
const IN_CHARACTERS = /^(?:(.{1,6}?) ?年 ?)?(.{1,3}?) ?月 ?(.{1,4}?)(?: ?[日号] ?(.+)?| (.+))?$/;
const RANGE = /^(.{3,}?) ?(?:至|到|[—–~、,和及-]) ?(?:\d{1,4}(?!\d)|[A-Z][a-z]{2})[^至到]{0,16}$/;
/** 20180305, and with a system's time behind it 20180305120938. */
const COMPACT = /^(\d{4})(\d{2})(\d{2})((?:[01]\d|2[0-3])[0-5]\d[0-5]\d)?$/;
const DATE_LIKE =
  /(?<![\d:])\d{1,4} ?[年.\-/] ?\d{1,2}(?!\d)(?: ?[月.\-/] ?\d{1,2}(?!\d))?|\d{1,2}月\d{1,2}/g;
/** An apostrophe that made a text of it, and 今年 in a ledger of that year. */
const OPENING = /^(?:['‘’`]|今年|本年度?)/;
/** What was done that day, or a remark in brackets. */
const NOTE =
  / ?(?:\([^()\d前后农阴历约]+\)|\((?:农历|阴历)[^()\d]{2,}\)|补|收到?|来访|来信|来电|上访|登记|转办?|交办|受理|已?办结|答复|回复|结案|补登|补录|接访)$/;

/**
 * Reads a day written as text: 2018.3.5, 2018-3-5 12:09:38, 2018年3月5日, 20180305, 二○一三年六月二十六日, 12 Mar 2026, and,
 * with the ledger's year, 3月5日 and 5/30. A serial written as text is no written day (see readDay).
 */
export function writtenDay(text: string, basis: DayBasis): WrittenDay {
  const plain = PLAIN.exec(text);
  if (plain) return namedDay(Number(plain[1]), Number(plain[3]), Number(plain[4]));
  const spelled = cleanText(halfWidth(text)).replaceAll(/\s+/g, ' ').replace(OPENING, '');
  const written = spelledDay(spelled, basis);
  if (written) return written;
  const noted = spelledDay(spelled.replace(NOTE, ''), basis);
  if (noted && 'day' in noted) {
    return { day: noted.day, assumptions: [...noted.assumptions, 'part-of-cell'] };
  }
  if (namesPartOfYear(spelled) || isEnglishMonth(spelled)) return { doubt: 'day-unknown' };
  return { doubt: isSeveral(spelled, basis) ? 'several-values' : 'unreadable' };
}

/** The month that a text names and nothing more: 2018年11月, 十一月; its first day when it is one. */
export function firstOfMonth(text: string, basis: DayBasis): WrittenDay {
  return spelledDay(`${text}1日`, basis) ?? { doubt: 'day-unknown' };
}

function spelledDay(spelled: string, basis: DayBasis): WrittenDay | null {
  const compact = COMPACT.exec(spelled);
  if (compact) return compactDay(compact);
  const yearLast = YEAR_LAST.exec(spelled);
  if (yearLast && isTime(yearLast[5])) {
    const hasTime = yearLast[5] !== undefined;
    return inOrder(Number(yearLast[1]), Number(yearLast[3]), { year: Number(yearLast[4]), hasTime }, basis);
  }
  const english = englishDay(spelled);
  if (english) return completeDay(english, basis.ledgerYear);
  const pair = MONTH_AND_DAY.exec(spelled);
  if (pair) return inOrder(Number(pair[1]), Number(pair[2]), { year: null, hasTime: false }, basis);
  const parts = separatedParts(spelled) ?? mixedParts(spelled) ?? characterParts(spelled);
  return parts ? completeDay(parts, basis.ledgerYear) : null;
}

/** Two days, or from one day to another: 2019/11/02至2020/01/26, 3月5日-8日, 12 Mar 2026 - 15 Mar 2026. */
function isSeveral(text: string, basis: DayBasis): boolean {
  if ((text.match(DATE_LIKE)?.length ?? 0) > 1) return true;
  const range = RANGE.exec(text);
  if (!range) return false;
  const from = writtenDay(range[1]!, basis);
  return 'day' in from || from.doubt === 'year-unknown' || from.doubt === 'day-or-month';
}

function compactDay([, year, month, dayOfMonth, time]: RegExpExecArray): WrittenDay | null {
  if (!isCompactYear(Number(year))) return { doubt: 'unreadable' };
  const parts = { year: Number(year), month: Number(month), dayOfMonth: Number(dayOfMonth) };
  return completeDay({ ...parts, hasTime: time !== undefined }, null);
}

/** Eight digits are a day only in years that ledgers can hold; other eight digits are some number. */
export function isCompactYear(year: number): boolean {
  return year >= 1900 && year <= 2199;
}

/** 5/3 is May 3 or 3 May; see monthAndDay. */
function inOrder(
  first: number,
  second: number,
  rest: Pick<DayParts, 'year' | 'hasTime'>,
  { ledgerYear, dayOrder }: DayBasis,
): WrittenDay {
  const isOpen = rest.year === null && dayOrder !== 'day-first' && mayNameYear(first, second, ledgerYear);
  const pair = isOpen ? null : monthAndDay(first, second, dayOrder);
  if (pair === null) return { doubt: 'day-or-month' };
  const written = completeDay({ ...rest, month: pair.month, dayOfMonth: pair.dayOfMonth }, ledgerYear);
  return pair.byColumn ? assumingToo(written, 'order-from-column') : written;
}

function separatedParts(text: string): DayParts | null {
  const match = SEPARATED.exec(text);
  if (!match || !isTime(match[5])) return null;
  const [, year, , month, dayOfMonth, time] = match;
  return {
    year: Number(year),
    month: Number(month),
    dayOfMonth: Number(dayOfMonth),
    hasTime: time !== undefined,
  };
}

function mixedParts(text: string): DayParts | null {
  const match = MIXED.exec(text);
  if (!match) return null;
  const [, year, beforeCharacter, afterYear, spaced, dayOfMonth] = match;
  return {
    year: Number(year),
    month: Number(beforeCharacter ?? afterYear ?? spaced),
    dayOfMonth: Number(dayOfMonth),
    hasTime: false,
  };
}

function characterParts(text: string): DayParts | null {
  const match = IN_CHARACTERS.exec(text);
  const time = match?.[4] ?? match?.[5];
  if (!match || !isTime(time)) return null;
  const year = match[1] === undefined ? null : yearNumber(match[1]);
  const month = match[2] === '元' ? 1 : smallNumber(match[2]!);
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
