/**
 * A second way to count, written from the articles: it walks day by day over a list of all days of 2017–2028, built by
 * hand from month lengths, and imports the holiday data and nothing else of ours.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

interface WalkedDay {
  readonly date: string;
  readonly worked: boolean;
}

interface WalkedTerm {
  readonly strict: string;
  readonly legal: string;
}

const DATA = join(__dirname, '../../../domain/data/holidays');
const MONTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const named = new Map<string, boolean>();
for (const file of readdirSync(DATA)) {
  const { days } = JSON.parse(readFileSync(join(DATA, file), 'utf8')) as {
    days: { date: string; isOffDay: boolean }[];
  };
  for (const { date, isOffDay } of days) named.set(date, !isOffDay);
}

/** 1 January 2017 was a Sunday. */
const WEEK = ['Su', 'Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa'];
const DAYS: WalkedDay[] = [];
for (let year = 2017; year <= 2028; year++) {
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

export function walk(from: string, term: { length: number; unit: 'natural' | 'working' }): WalkedTerm {
  let at = INDEX.get(from)!;
  for (let left = term.length; left > 0;) {
    at++;
    if (term.unit === 'natural' || DAYS[at]!.worked) left--;
  }
  const strict = DAYS[at]!.date;
  while (!DAYS[at]!.worked) at++;
  return { strict, legal: DAYS[at]!.date };
}

export function isWorked(date: string): boolean {
  return DAYS[INDEX.get(date)!]!.worked;
}
