/**
 * The year that days without one may take. Decides against a year that only the day of filling in names, where a column
 * of what has happened holds later days (填报日期 2026年1月10日 over 12.20), and against a title left from another year,
 * where the days that do name their year name one other.
 */
import { yearOf, type Day } from '#domain/day';
import { type CellValue, type SheetGrid, valueAt } from '#domain/grid';
import { fieldOf } from '#domain/kinds/kinds';
import type { FieldDef, LedgerKind } from '#domain/kinds/fields';
import type { CellRead } from '#domain/read/cellRead';
import { isDeadline } from '#domain/read/deadlineDay';
import { dayOrderOf } from '#domain/read/monthAndDay';
import { readDay } from '#domain/read/readDay';
import { spreadSample } from '#domain/recognise/columnSample';
import type { LedgerYear } from '#domain/recognise/ledgerYear';
import type { RecognisedColumn } from '#domain/recognise/recognition';
import type { DayOfRow } from '#domain/recognise/turnOfYear';
import { Recurring } from '#domain/recurring';

const BEGINNINGS = new Set(['petitionOn', 'foundOn', 'receivedOn', 'registeredOn']);
const ENOUGH_DAYS = 3;
/** Of the days that name a year, so many name the same. */
const NEARLY_ALL = 2 / 3;

interface DayColumn {
  readonly field: FieldDef;
  readonly columnIndex: number;
}

interface ReadDays {
  readonly named: readonly Day[];
  /** In the year that is in question. */
  readonly unnamed: readonly DayOfRow[];
}

/** Read between two yields, each of which says that it goes on. */
const ROWS_A_STEP = 1_000;
const GOES_ON = 1;

/** @param rowIndexes rows that may hold cases */
export function* trustedYear(
  ledgerYear: LedgerYear | null,
  kind: LedgerKind,
  grid: SheetGrid,
  rowIndexes: readonly number[],
  columns: readonly RecognisedColumn[],
): Generator<number, number | null, void> {
  if (ledgerYear === null) return null;
  const { year, filledInOn } = ledgerYear;
  const happened = columnsOfWhatHappened(kind, columns);
  const isLater = ({ day }: DayOfRow) => filledInOn !== null && day > filledInOn;
  for (const one of filledInOn === null ? [] : happened) {
    const { unnamed } = yield* daysIn(grid, rowIndexes, one, year);
    if (unnamed.some(isLater)) return null;
  }
  const sampled = spreadSample(rowIndexes);
  const begun = happened.filter(({ field }) => BEGINNINGS.has(field.id));
  for (const one of begun) {
    if (areOfAnotherYear(yield* daysIn(grid, sampled, one, year), year)) return null;
  }
  return year;
}

/** The days without a year on which cases began, row by row, of the first column that holds such. */
export function* beginnings(
  kind: LedgerKind,
  grid: SheetGrid,
  rowIndexes: readonly number[],
  columns: readonly RecognisedColumn[],
  year: number,
): Generator<number, readonly DayOfRow[], void> {
  const begun = columnsOfWhatHappened(kind, columns).filter(({ field }) => BEGINNINGS.has(field.id));
  for (const one of begun) {
    const written = rowIndexes.filter((row) => !isExcelDate(valueAt(grid, row, one.columnIndex)));
    const { unnamed } = yield* daysIn(grid, written, one, year);
    if (unnamed.length > 0) return unnamed;
  }
  return [];
}

/** A number that is no 8.15 names its year. */
function isExcelDate(value: CellValue): boolean {
  return value === null || (typeof value === 'number' && value >= 32);
}

function columnsOfWhatHappened(kind: LedgerKind, columns: readonly RecognisedColumn[]): DayColumn[] {
  return columns.flatMap(({ columnIndex, field: id }) => {
    const field = id === null ? null : fieldOf(kind, id);
    return field?.cell === 'day' && !isDeadline(field.id) ? [{ field, columnIndex }] : [];
  });
}

function* daysIn(
  grid: SheetGrid,
  rowIndexes: readonly number[],
  { field, columnIndex }: DayColumn,
  ledgerYear: number,
): Generator<number, ReadDays, void> {
  const sample = spreadSample(rowIndexes).map((row) => valueAt(grid, row, columnIndex));
  const context = { field, dateSystem: grid.dateSystem, ledgerYear, dayOrder: dayOrderOf(sample) };
  const known = new Recurring<CellValue, CellRead>();
  const [named, unnamed]: [Day[], DayOfRow[]] = [[], []];
  for (const [at, rowIndex] of rowIndexes.entries()) {
    if (at % ROWS_A_STEP === ROWS_A_STEP - 1) yield GOES_ON;
    const value = valueAt(grid, rowIndex, columnIndex);
    const format = typeof value === 'number' ? grid.numberFormatAt(rowIndex, columnIndex) : 'General';
    const before = format === 'General' ? known.get(value) : undefined;
    const read = before ?? readDay(value, format, context);
    if (format === 'General') known.set(value, read);
    if (typeof read.value !== 'string') continue;
    const day = read.value as Day;
    if (read.assumptions.includes('year-from-title')) unnamed.push({ rowIndex, day });
    else named.push(day);
  }
  return { named, unnamed };
}

/** A clerk who writes only the years that are not the title's writes several, or few: an old title stands over one. */
function areOfAnotherYear({ named, unnamed }: ReadDays, year: number): boolean {
  if (unnamed.length === 0 || named.length < Math.max(ENOUGH_DAYS, unnamed.length)) return false;
  const counts = new Map<number, number>();
  for (const day of named) counts.set(yearOf(day), (counts.get(yearOf(day)) ?? 0) + 1);
  return !counts.has(year) && Math.max(...counts.values()) >= named.length * NEARLY_ALL;
}
