/**
 * Parts of a written day: the time of day behind it, and days that name their month in English (12 Mar 2026,
 * March 12, 2026). Decides which parts a text names; refuses to complete what it leaves out.
 */

/** The parts a text names; year null when it names none. */
export interface DayParts {
  readonly year: number | null;
  readonly month: number;
  readonly dayOfMonth: number;
  readonly hasTime: boolean;
}

const TIME =
  /^(?:\(?(?:星期|周)[一二三四五六日天]\)?)? ?(?:[上下中]午|早上?|晚上?|凌晨|清晨|傍晚|夜间?|AM|PM)? ?(?:(\d{1,2})[:时点](?:(\d{1,2})分?(?::?(\d{1,2})(?:\.\d+)?秒?)?|半|整|一刻|三刻)?许?)? ?(?:AM|PM)?(?: ?[-—–~至] ?\d{1,2}[:时点](?:\d{1,2}分?)?)?$/i;

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const WEEKDAY = '(?:(?:mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?[.,]? )?';
const YEAR = "([1-9]\\d{3}|'?\\d{2})";
const REST = '(?:,? (?:at )?(\\d.*))?';
const DAY_FIRST = new RegExp(
  `^${WEEKDAY}(\\d{1,2})(?:st|nd|rd|th)?(?: of)?[ \\-/.]?${MONTH}(?:[.,]?[ \\-/.]${YEAR}${REST})?$`,
  'i',
);
const MONTH_FIRST = new RegExp(
  `^${WEEKDAY}${MONTH}[.]?[ -](\\d{1,2})(?:st|nd|rd|th)?(?:,? ?(?:(?<=[, ])|-)${YEAR}${REST})?$`,
  'i',
);
const MONTH_AND_YEAR = new RegExp(`^${MONTH}[.,]?[ \\-/]${YEAR}$`, 'i');

/** Mar-18 is how Excel shows March 2018, and may be 18 March: no day that is sure. */
const MONTH_DASH_YEAR = new RegExp(`^${MONTH}-\\d{2}$`, 'i');

/** A day with its month in English letters; null when the text is none. */
export function englishDay(text: string): DayParts | null {
  if (!/[a-z]{3}/i.test(text) || MONTH_DASH_YEAR.test(text)) return null;
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst) return partsOf(dayFirst[1]!, dayFirst[2]!, dayFirst[3], dayFirst[4]);
  const monthFirst = MONTH_FIRST.exec(text);
  return monthFirst ? partsOf(monthFirst[2]!, monthFirst[1]!, monthFirst[3], monthFirst[4]) : null;
}

/** Mar 2026, March 2026: a month without its day. */
export function isEnglishMonth(text: string): boolean {
  return MONTH_AND_YEAR.test(text);
}

function partsOf(
  dayOfMonth: string,
  month: string,
  year: string | undefined,
  time: string | undefined,
): DayParts | null {
  if (!isTime(time)) return null;
  return {
    year: year === undefined ? null : fullYear(Number(year.replace("'", ''))),
    month: MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1,
    dayOfMonth: Number(dayOfMonth),
    hasTime: time !== undefined,
  };
}

/** 12-Mar-26 is how Excel shows 2026 in English; it takes a year typed as 00–29 for one of this century, others not. */
function fullYear(year: number): number {
  return year < 30 ? 2000 + year : year;
}

/** Whether a text behind a day is a time of day, a weekday or both; true when there is none. */
export function isTime(text: string | undefined): boolean {
  if (text === undefined) return true;
  const match = TIME.exec(text);
  return (
    match !== null && Number(match[1] ?? 0) <= 24 && Number(match[2] ?? 0) < 60 && Number(match[3] ?? 0) < 60
  );
}
