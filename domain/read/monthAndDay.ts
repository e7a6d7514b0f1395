/**
 * Two numbers that name a month and a day: 8.2, 5/3, 7.23. Decides which of them is the month, alone (7.23) or by the
 * other days of the column, and when a number may have lost a final zero (8.2 for 8.20); refuses to know years.
 */
import type { CellValue } from '#domain/grid';
import type { Doubt } from '#domain/read/reading';
import { cleanText, halfWidth } from '#domain/read/writtenText';

/** How a column writes month and day: 7.23 is month-first, 23/7/2026 day-first. */
export type DayOrder = 'month-first' | 'day-first';

export interface MonthAndDay {
  readonly month: number;
  readonly dayOfMonth: number;
  /** Whether only the column told which is which. */
  readonly byColumn: boolean;
}

const PAIR = /^(\d{1,2}) ?[./-] ?(\d{1,2})( ?[./-] ?[1-9]\d{3}(?:[ T].*)?)?$/;
const PAIR_AS_NUMBER = /^(\d{1,2})\.(\d{1,2})$/;
/** Chinese offices write the month first: one such day settles it. The other order needs more than a slip. */
const ENOUGH: Readonly<Record<DayOrder, number>> = { 'month-first': 1, 'day-first': 2 };

/** 24.12, 25.3, 25.4 are months of years: leading numbers as close together show no days. */
const YEARS_OF_A_LEDGER = 3;

/** The order that the column's days show; null when none shows it, or some show the one and some the other. */
export function dayOrderOf(values: readonly CellValue[]): DayOrder | null {
  const shown = { 'month-first': 0, 'day-first': 0 };
  const leading: number[] = [];
  for (const value of values) {
    const pair = orderShownBy(value);
    if (pair?.order === 'day-first' && !pair.hasYear) leading.push(pair.first);
    else if (pair) shown[pair.order]++;
  }
  if (spanOf(leading) > YEARS_OF_A_LEDGER) shown['day-first'] += leading.length;
  if (shown['month-first'] > 0 && shown['day-first'] + leading.length > 0) return null;
  const order = shown['day-first'] > 0 ? 'day-first' : 'month-first';
  return shown[order] >= ENOUGH[order] ? order : null;
}

/** From the least to the greatest; 0 without numbers. */
function spanOf(numbers: readonly number[]): number {
  let [least, greatest] = [numbers[0] ?? 0, numbers[0] ?? 0];
  for (const number of numbers) {
    least = Math.min(least, number);
    greatest = Math.max(greatest, number);
  }
  return greatest - least;
}

interface ShownOrder {
  readonly order: DayOrder;
  readonly first: number;
  readonly hasYear: boolean;
}

function orderShownBy(value: CellValue): ShownOrder | null {
  const text = typeof value === 'string' ? cleanText(halfWidth(value)) : String(value);
  const match = (typeof value === 'number' ? PAIR_AS_NUMBER : PAIR).exec(text);
  if (!match) return null;
  const [first, second] = [Number(match[1]), Number(match[2])];
  const hasYear = match[3] !== undefined;
  if (isMonth(first) && second > 12 && second <= 31) return { order: 'month-first', first, hasYear };
  const isDayFirst = typeof value === 'string' && isMonth(second) && first > 12 && first <= 31;
  return isDayFirst ? { order: 'day-first', first, hasYear } : null;
}

/** 25.3 in a ledger of 2025 may be the 25th, and is more likely March: only a column that writes the day first tells. */
export function mayNameYear(first: number, second: number, ledgerYear: number | null): boolean {
  return ledgerYear !== null && first > 12 && isMonth(second) && Math.abs(first - (ledgerYear % 100)) <= 1;
}

/** Only a number over 12, or two equal ones, decide by themselves; null when the order stays open. */
export function monthAndDay(first: number, second: number, order: DayOrder | null): MonthAndDay | null {
  const isOpen = isMonth(first) && isMonth(second) && first !== second;
  if (isOpen && order === null) return null;
  const isDayFirst = isOpen ? order === 'day-first' : first > 12;
  return { month: isDayFirst ? second : first, dayOfMonth: isDayFirst ? first : second, byColumn: isOpen };
}

/** A number such as 8.15 in a column of days; null when it is none. */
export function numberAsPair(raw: number, order: DayOrder | null): MonthAndDay | { doubt: Doubt } | null {
  const match = PAIR_AS_NUMBER.exec(String(raw));
  const month = Number(match?.[1]);
  if (!match || !isMonth(month)) return null;
  const written = match[2]!;
  if (/^[123]$/.test(written) && !(month === 2 && written === '3')) return { doubt: 'zero-lost' };
  const pair = monthAndDay(month, Number(written), order === 'day-first' ? null : order);
  return pair ?? { doubt: 'day-or-month' };
}

function isMonth(number: number): boolean {
  return number >= 1 && number <= 12;
}
