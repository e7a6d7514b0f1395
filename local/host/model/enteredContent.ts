/**
 * What becomes of something typed into a cell, or written through `values` and `formulas`, which Excel takes as if
 * typed. Decides formula, number, date, percentage, truth value or text; refuses to know where the cell stands.
 *
 * @see https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-set-get-values
 */
import { getFormatFromId, parseValue } from 'numfmt';
import { dayOf, serialFromDay, yearOf, type Day } from '#domain/day';
import { BLANK, errorNamed, type CellContent } from '#local/host/model/cellValue';

export interface Entered {
  readonly content: CellContent;
  /** A number format the entry brings with it; used only where the cell's own is General. */
  readonly numberFormat: string | null;
}

export interface EntryContext {
  readonly numberFormat: string;
  readonly locale: string;
  readonly today: Day;
}

export function enteredContent(entry: string | number | boolean, context: EntryContext): Entered {
  if (entry === '') return plain(null);
  if (typeof entry !== 'string') return plain(entry);
  if (context.numberFormat === '@') return plain(entry);
  if (entry.startsWith("'")) return plain(entry.slice(1));
  if (isFormula(entry)) return { content: { value: null, formula: asFormula(entry) }, numberFormat: null };
  return enteredNumber(entry, context) ?? plain(errorNamed(entry) ?? entry);
}

/** `=` begins a formula; so do `+` and `-` before a name, reference or bracket (*assumed*; other text with them stays text). */
function isFormula(entry: string): boolean {
  if (entry.startsWith('=')) return entry.length > 1;
  return /^[+-](?=[^\s])/.test(entry) && parseValue(entry) === undefined && /^[+-]+\$?[A-Z(]/i.test(entry);
}

function asFormula(entry: string): string {
  return entry.startsWith('=') ? entry : `=${entry}`;
}

function plain(value: CellContent['value']): Entered {
  return { content: value === null ? BLANK : { value, formula: null }, numberFormat: null };
}

function enteredNumber(entry: string, context: EntryContext): Entered | null {
  const day = chineseDay(entry.trim(), context) ?? dayWithoutYear(entry.trim(), context);
  if (day) return day;
  const parsed = parseValue(entry, { locale: context.locale });
  if (!parsed) return null;
  const format =
    'formatId' in parsed && parsed.formatId ? getFormatFromId(parsed.formatId, context.locale) : null;
  const named = 'format' in parsed && typeof parsed.format === 'string' ? parsed.format : format;
  return { content: { value: parsed.value, formula: null }, numberFormat: named };
}

/** 2025年3月1日, 2025年3月, 3月1日. *assumed* to be read so by Excel in Chinese. */
function chineseDay(entry: string, { today }: EntryContext): Entered | null {
  const match = /^(?:(\d{4})年)?(\d{1,2})月(?:(\d{1,2})日)?$/.exec(entry);
  if (!match || (match[1] === undefined && match[3] === undefined)) return null;
  const parts = [match[1] ? 'yyyy"年"' : '', 'm"月"', match[3] ? 'd"日"' : ''];
  const year = match[1] ? Number(match[1]) : yearOf(today);
  return daySerial(year, Number(match[2]), Number(match[3] ?? 1), parts.join(''));
}

/** 3/15 and 3-15 are days of the current year. */
function dayWithoutYear(entry: string, { today }: EntryContext): Entered | null {
  const match = /^(\d{1,2})[/-](\d{1,2})$/.exec(entry);
  return match ? daySerial(yearOf(today), Number(match[1]), Number(match[2]), 'm"月"d"日"') : null;
}

function daySerial(year: number, month: number, dayOfMonth: number, numberFormat: string): Entered | null {
  const day = dayOf(year, month, dayOfMonth);
  return day && { content: { value: serialFromDay(day, 1900), formula: null }, numberFormat };
}
