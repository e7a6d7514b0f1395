/**
 * A second way to count, written from the articles: it walks day by day over a list of all days of 2003–2035, built by
 * hand from month lengths, and imports the holiday data and nothing else of ours.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

interface WalkedDay {
  readonly date: string;
  readonly worked: boolean;
}

export interface WalkedTerm {
  readonly strict: string;
  readonly legal: string;
}

const DATA = join(process.cwd(), 'domain/data/holidays');
const MONTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const named = new Map<string, boolean>();
for (const file of readdirSync(DATA)) {
  const { days } = JSON.parse(readFileSync(join(DATA, file), 'utf8')) as {
    days: { date: string; isOffDay: boolean }[];
  };
  for (const { date, isOffDay } of days) named.set(date, !isOffDay);
}

/** 1 January 2003 was a Wednesday. */
const WEEK = ['We', 'Th', 'Fr', 'Sa', 'Su', 'Mo', 'Tu'];
const DAYS: WalkedDay[] = [];
for (let year = 2003; year <= 2035; year++) {
  for (let month = 0; month < 12; month++) {
    const length = month === 1 && year % 4 === 0 ? 29 : MONTHS[month]!;
    for (let inMonth = 1; inMonth <= length; inMonth++) {
      const date = [year, month + 1, inMonth].map((part) => String(part).padStart(2, '0')).join('-');
      const weekday = WEEK[DAYS.length % 7]!;
      DAYS.push({ date, worked: named.get(date) ?? !weekday.startsWith('S') });
    }
  }
}
const INDEX = new Map(DAYS.map(({ date }, index) => [date, index]));

/** From the day after `from`, one day at a time; days that `isOutside` names pass without being counted. */
export function walk(
  from: string,
  term: { readonly length: number; readonly unit: 'natural' | 'working' },
  isOutside: (date: string) => boolean = () => false,
): WalkedTerm {
  let at = INDEX.get(from)!;
  for (let left = term.length; left > 0;) {
    at++;
    const { date, worked } = DAYS[at]!;
    if (!isOutside(date) && (term.unit === 'natural' || worked)) left--;
  }
  const strict = DAYS[at]!.date;
  return { strict, legal: nextWorked(strict) };
}

/** The day itself when it is worked, else the first one after it that is. */
export function nextWorked(date: string): string {
  let at = INDEX.get(date)!;
  while (!DAYS[at]!.worked) at++;
  return DAYS[at]!.date;
}

export function isWorked(date: string): boolean {
  return DAYS[INDEX.get(date)!]!.worked;
}

export function shift(date: string, days: number): string {
  return DAYS[INDEX.get(date)! + days]!.date;
}
