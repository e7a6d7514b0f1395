/**
 * Reads a cell of a day column: a real date, a serial that lost its format, or a day written as text. Decides which
 * day the cell names; refuses to know whether that day makes sense for the case (rules do).
 */
import { dayFromSerial, yearOf, type DateSystem, type Day } from '#domain/day';
import type { CellValue } from '#domain/grid';
import { BLANK, assumed, notRead, sure, type CellRead, type ReadContext } from '#domain/read/cellRead';
import { displayedNumber, isDateFormat } from '#domain/read/numberFormat';
import { writtenDay } from '#domain/read/writtenDay';
import { cleanText } from '#domain/read/writtenText';

/** Years in which a bare number in a day column is taken for a serial. */
const SERIAL_YEARS = { first: 1980, last: 2099 } as const;

/** Canonical value: `YYYY-MM-DD`. */
export function readDay(raw: CellValue, numberFormat: string, context: ReadContext): CellRead {
  if (raw === null) return BLANK;
  if (typeof raw === 'boolean') return notRead(raw ? 'TRUE' : 'FALSE', 'unreadable');
  if (typeof raw === 'number') return readNumber(raw, numberFormat, context);
  const text = cleanText(raw);
  if (text === '') return BLANK;
  const written = writtenDay(text, context.ledgerYear);
  if ('day' in written) return assumed(written.day, written.assumptions);
  const serial = written.doubt === 'unreadable' ? textSerial(text, context.dateSystem) : null;
  return serial ?? notRead(text, written.doubt);
}

function readNumber(raw: number, numberFormat: string, context: ReadContext): CellRead {
  const hasTime = !Number.isInteger(raw);
  if (isDateFormat(numberFormat)) {
    const day = dayFromSerial(raw, context.dateSystem);
    if (day) return hasTime ? assumed(day, ['time-dropped']) : sure(day);
  }
  const serial = plausibleSerial(raw, context.dateSystem);
  if (serial) return assumed(serial, hasTime ? ['serial-date', 'time-dropped'] : ['serial-date']);
  const written = Number.isInteger(raw) ? writtenDay(String(raw), context.ledgerYear) : null;
  if (written && 'day' in written) return assumed(written.day, written.assumptions);
  return notRead(displayedNumber(raw, numberFormat), written?.doubt ?? 'unreadable');
}

/** 43164 or 43164.5 typed or imported as text. */
function textSerial(text: string, system: DateSystem): CellRead | null {
  if (!/^\d{5}(?:\.\d+)?$/.test(text)) return null;
  const day = plausibleSerial(Number(text), system);
  if (!day) return null;
  return assumed(day, text.includes('.') ? ['serial-date', 'time-dropped'] : ['serial-date']);
}

function plausibleSerial(serial: number, system: DateSystem): Day | null {
  if (serial < 0 || serial > 99_999) return null;
  const day = dayFromSerial(serial, system);
  return day && yearOf(day) >= SERIAL_YEARS.first && yearOf(day) <= SERIAL_YEARS.last ? day : null;
}
