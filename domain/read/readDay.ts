/**
 * Reads a cell of a day column: a real date, a serial that lost its format, or a day written as text. Decides which
 * day the cell names; refuses to know whether that day makes sense for the case (rules do).
 */
import { dayFromSerial, yearOf, type DateSystem, type Day } from '#domain/day';
import type { CellValue } from '#domain/grid';
import { BLANK, assumed, notRead, sure, type CellRead, type ReadContext } from '#domain/read/cellRead';
import { assumingToo, completeDay, type DayBasis, type WrittenDay } from '#domain/read/completeDay';
import { deadlineForm, isDeadline, lastDayOf } from '#domain/read/deadlineDay';
import { numberAsPair } from '#domain/read/monthAndDay';
import { displayedNumber, isDateFormat } from '#domain/read/numberFormat';
import { firstOfMonth, writtenDay } from '#domain/read/writtenDay';
import { cleanText, isPlaceholder } from '#domain/read/writtenText';

/** Years in which a bare number in a day column is taken for a serial. */
const SERIAL_YEARS = { first: 1980, last: 2099 } as const;

/** Words by which a clerk says that there is no such day, or none yet; 已办结 says that there is one. */
const NONE_YET =
  /^(?:(?:尚未|还未|暂未|未)(?:办结|结案?|办理|办理完毕|受理|答复|回复|化解|转办|交办|到期|完成|定|确定)?|(?:正在)?(?:办理|处理|化解|调查|调解)中|(?:正在|在)(?:办|办理|处理|化解|调解)|待(?:定|办|办理|处理|回复|答复|核实)|(?:无|不限)期限|年\s*月\s*日)$/;

/** Canonical value: `YYYY-MM-DD`. */
export function readDay(raw: CellValue, numberFormat: string, context: ReadContext): CellRead {
  if (raw === null) return BLANK;
  if (typeof raw === 'boolean') return notRead(raw ? 'TRUE' : 'FALSE', 'unreadable');
  if (typeof raw === 'number') return readNumber(raw, numberFormat, context);
  const text = cleanText(raw);
  if (text === '' || isPlaceholder(text) || NONE_YET.test(text)) return BLANK;
  const basis = basisOf(context);
  const written = (isDeadline(context.field.id) ? deadline(text, basis) : null) ?? writtenDay(text, basis);
  if ('day' in written) return assumed(written.day, written.assumptions);
  const serial = written.doubt === 'unreadable' ? textSerial(text, context.dateSystem) : null;
  return serial ?? notRead(text, written.doubt);
}

function basisOf({ ledgerYear, dayOrder }: ReadContext): DayBasis {
  return { ledgerYear, dayOrder: dayOrder ?? null };
}

function deadline(text: string, basis: DayBasis): WrittenDay | null {
  const form = deadlineForm(text);
  if (form === null) return null;
  if (form.assumption === 'until-that-day') return assumingToo(writtenDay(form.day, basis), form.assumption);
  const first = firstOfMonth(form.month, basis);
  if (!('day' in first)) return first;
  const last = lastDayOf(yearOf(first.day), Number(first.day.slice(5, 7)))!;
  return assumingToo({ ...first, day: last }, form.assumption);
}

function readNumber(raw: number, numberFormat: string, context: ReadContext): CellRead {
  const hasTime = !Number.isInteger(raw);
  const showsDays = isDateFormat(numberFormat);
  const shown = showsDays ? dayFromSerial(raw, context.dateSystem) : null;
  if (shown) return hasTime ? assumed(shown, ['time-dropped']) : sure(shown);
  const serial = plausibleSerial(raw, context.dateSystem);
  if (serial) return assumed(serial, hasTime ? ['serial-date', 'time-dropped'] : ['serial-date']);
  const written = numberAsWritten(raw, basisOf(context));
  if ('day' in written) return assumed(written.day, written.assumptions);
  const isExcelsOwn = showsDays && context.dateSystem === 1900 && (raw === 0 || raw === 60);
  return notRead(displayedNumber(raw, numberFormat), isExcelsOwn ? 'no-such-day' : written.doubt);
}

/** 20180305, 201803, 2018.3, and 8.15 for 15 August. */
function numberAsWritten(raw: number, basis: DayBasis): WrittenDay {
  const pair = numberAsPair(raw, basis.dayOrder);
  if (pair === null) return raw < 1_900 ? { doubt: 'unreadable' } : writtenDay(String(raw), basis);
  if ('doubt' in pair) return pair;
  const written = completeDay({ ...pair, year: null, hasTime: false }, basis.ledgerYear);
  return pair.byColumn ? assumingToo(written, 'order-from-column') : written;
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
