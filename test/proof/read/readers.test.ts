/** A million cells at random through every reader: nothing thrown, nothing made up, no identity number changed. */
import { parseDay, type Day } from '#domain/day';
import { isUnread } from '#domain/fieldValue';
import type { CellValue } from '#domain/grid';
import type { FieldDef } from '#domain/kinds/fields';
import { LEDGER_KINDS } from '#domain/kinds/kinds';
import type { CellRead } from '#domain/read/cellRead';
import { readerOf } from '#domain/read/readCell';
import { randomCell, randomFrom } from './randomCells';
import { digitsOf, lettersAndDigits, namesDay, namesMonthOf, namesNumber, namesShortYear } from './writtenIn';

const CELLS = 1_000_000;
const SEED = 20_260_803;
const LEDGER_YEAR = 2018;
const DAY_ORDERS = [null, 'month-first', 'day-first', null, 'month-first'] as const;
const FORMATS = ['General', 'yyyy-mm-dd', '@', '0.00E+00'];

const fieldsOfKinds = LEDGER_KINDS.flatMap(({ fields }) => fields);

/** One field of every kind of cell, and a deadline. */
const FIELDS: readonly FieldDef[] = [
  ...new Map(fieldsOfKinds.map((field) => [field.cell, field])).values(),
  fieldsOfKinds.find(({ id }) => id === 'due')!,
];

type Fault = (raw: CellValue, read: CellRead, ledgerYear: number | null) => string | null;

const FAULTS: Readonly<Partial<Record<FieldDef['cell'], Fault>>> = {
  day: dayFault,
  count: countFault,
  idNo: idNoFault,
  phone: phoneFault,
  name: nameFault,
};

/** Characters that nobody sees mean nothing. */
function seen(raw: CellValue): CellValue {
  return typeof raw === 'string' ? raw.replaceAll(/\p{Cf}/gu, '') : raw;
}

function dayFault(
  raw: CellValue,
  { value, assumptions }: CellRead,
  ledgerYear: number | null,
): string | null {
  if (value === null || isUnread(value)) return null;
  const day = parseDay(String(value));
  if (day === null) return 'no day of the calendar';
  if (assumptions.includes('serial-date') || (typeof raw === 'number' && !assumptions.includes('text-date')))
    return day === serialDay(Number(String(raw).trim())) ? null : 'another day than the serial';
  const isTitled = assumptions.includes('year-from-title');
  if (isTitled && ledgerYear === null) return 'a year from nowhere';
  const named = assumptions.includes('month-end') ? isMonthEnd(day) && namesMonthOf : namesDay;
  if (!named) return 'not the last day of a month';
  const text = String(raw);
  if (named(text, day, isTitled ? ledgerYear : null)) return null;
  const year = Number(day.slice(0, 4));
  const isShort = namesShortYear(text, year, ledgerYear);
  return isShort && named(text, day, year) ? null : 'a day that was not written';
}

/** The day after it is the first of a month. */
function isMonthEnd(day: Day): boolean {
  return new Date(Date.parse(day) + 86_400_000).getUTCDate() === 1;
}

/** The day of a serial of the 1900 system, counted by the calendar of JavaScript. */
function serialDay(serial: number): Day {
  const days = Math.floor(serial) + (serial < 60 ? 1 : 0);
  return new Date(Date.UTC(1899, 11, 30) + days * 86_400_000).toISOString().slice(0, 10) as Day;
}

function countFault(raw: CellValue, { value }: CellRead): string | null {
  if (value === null || isUnread(value)) return null;
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0) return 'no count';
  return namesNumber(String(raw), value) ? null : 'a number that was not written';
}

function idNoFault(raw: CellValue, { value, doubt }: CellRead): string | null {
  if (value === null) return null;
  if (typeof raw === 'number' && !Number.isSafeInteger(raw) && doubt === null)
    return 'damaged and not doubted';
  const text = isUnread(value) ? value.unread : String(value);
  if (typeof raw === 'number' && isUnread(value)) return null;
  return lettersAndDigits(text) === lettersAndDigits(String(raw)) ? null : 'a changed identity number';
}

function phoneFault(raw: CellValue, { value }: CellRead): string | null {
  if (value === null || isUnread(value)) return null;
  const digits = digitsOf(String(raw));
  const numbers = String(value).split('/').map(digitsOf);
  return numbers.every((number) => digits.includes(number)) ? null : 'digits that were not written';
}

/** Nothing but the numbers beside it is taken off a name. */
function nameFault(raw: CellValue, { value, assumptions }: CellRead): string | null {
  if (typeof value !== 'string' || !assumptions.includes('part-of-cell')) return null;
  const characters = Array.from(value.replaceAll(/[、\s\p{Cf}]/gu, ''));
  const written = Array.from(String(raw).normalize('NFC'));
  let at = -1;
  const isWritten = characters.every((character) => (at = written.indexOf(character, at + 1)) >= 0);
  return isWritten && value !== '' ? null : 'a name that was not written';
}

test('a million random cells: nothing thrown, no day outside what was written, no identity number changed', () => {
  const random = randomFrom(SEED);
  const faults: string[] = [];
  let days = 0;
  for (let at = 0; at < CELLS && faults.length < 20; at++) {
    const raw = randomCell(random);
    const format = FORMATS[at % FORMATS.length]!;
    const ledgerYear = at % 3 === 0 ? null : LEDGER_YEAR;
    const dayOrder = DAY_ORDERS[at % DAY_ORDERS.length]!;
    for (const field of FIELDS) {
      const told = `${field.cell} ${JSON.stringify(raw)} ${format}`;
      try {
        const read = readerOf(field.cell)(raw, format, { field, dateSystem: 1900, ledgerYear, dayOrder });
        if (field.cell === 'day' && read.value !== null && !isUnread(read.value)) days++;
        const fault = FAULTS[field.cell]?.(seen(raw), read, ledgerYear) ?? null;
        if (fault !== null) faults.push(`${told}: ${fault}: ${JSON.stringify(read)}`);
      } catch (error) {
        faults.push(`${told}: thrown: ${String(error)}`);
      }
    }
  }
  expect(faults).toEqual([]);
  expect(days).toBeGreaterThan(CELLS / 20);
}, 600_000);
