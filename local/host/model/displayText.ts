/**
 * What a cell shows: its value through its number format. Decides the words for truth values and errors; refuses to
 * know column widths (a number too wide for its column is still written out).
 */
import { format } from 'numfmt';
import { isError, type HostValue } from '#local/host/model/cellValue';

const TEXT_FORMAT = '@';

export function displayText(value: HostValue, numberFormat: string, locale: string): string {
  if (value === null) return '';
  if (isError(value)) return value.error;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (numberFormat === TEXT_FORMAT || (typeof value === 'string' && numberFormat === 'General')) {
    return String(value);
  }
  return format(numberFormat, value, { locale, throws: false, invalid: String(value) });
}

/** What the formula bar shows and a person edits: the formula, or the value as it would be typed. */
export function editText(
  value: HostValue,
  formula: string | null,
  numberFormat: string,
  locale: string,
): string {
  if (formula !== null) return formula;
  if (typeof value === 'number' && numberFormat.includes('%')) return `${roundedTo15(value * 100)}%`;
  if (typeof value === 'number' && isDayFormat(numberFormat))
    return format(dayPattern(value), value, { locale });
  return displayText(value, 'General', locale);
}

function isDayFormat(numberFormat: string): boolean {
  return /[yd]/i.test(numberFormat.replace(/"[^"]*"|\[[^\]]*\]/g, ''));
}

function dayPattern(serial: number): string {
  return Number.isInteger(serial) ? 'yyyy/m/d' : 'yyyy/m/d h:mm:ss';
}

function roundedTo15(number: number): number {
  return Number(number.toPrecision(15));
}
