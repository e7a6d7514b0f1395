/**
 * What Excel's number format says about a number: whether the cell shows a date, and how it shows a long number.
 * Decides only these two; refuses to render formats in general.
 */

const QUOTED_OR_ESCAPED = /"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g;
const ELAPSED = /\[(?:h+|m+|s+)\]/i;

/** A workbook has few formats and a sheet many cells. */
const KNOWN_AT_MOST = 1_000;
const knownFormats = new Map<string, boolean>();

/**
 * Whether a number in a cell of this format is shown as a calendar day (`yyyy/m/d`, `m"月"d"日"`,
 * `[$-804]yyyy"年"m"月"`). Times alone (`h:mm`), elapsed times (`[h]:mm`) and General are none.
 */
export function isDateFormat(numberFormat: string): boolean {
  if (numberFormat === 'General' || numberFormat === '@' || numberFormat === '') return false;
  const known = knownFormats.get(numberFormat);
  if (known !== undefined) return known;
  const shows = showsDay(numberFormat);
  if (knownFormats.size < KNOWN_AT_MOST) knownFormats.set(numberFormat, shows);
  return shows;
}

function showsDay(numberFormat: string): boolean {
  const codes = numberFormat.split(';', 1)[0]!.replaceAll(QUOTED_OR_ESCAPED, '').toLowerCase();
  if (codes.includes('general') || ELAPSED.test(numberFormat)) return false;
  if (/[yd]/.test(codes)) return true;
  return codes.includes('m') && !/[hs]/.test(codes);
}

/** The largest whole number whose digits Excel and IEEE 754 both keep (15 digits). */
export const LAST_EXACT = 999_999_999_999_999;

/**
 * The text a clerk sees for a number: all digits in a digit format (`0`, `#`; zeros from the 16th on, as
 * Excel has it), else as General shows it, 12 and more
 * digits in E notation (1.10105E+17).
 */
export function displayedNumber(value: number, numberFormat: string): string {
  if (!Number.isFinite(value)) return String(value);
  if (Number.isInteger(value) && Math.abs(value) < 1e21) {
    const showsDigits = /^[0#]+_? ?$/.test(numberFormat.split(';', 1)[0]!);
    if (showsDigits || Math.abs(value) < 1e11) return String(Number(value.toPrecision(15)));
  }
  if (Math.abs(value) < 1e11 && Math.abs(value) >= 1e-4) return String(Number(value.toPrecision(11)));
  const [mantissa, exponent] = value.toExponential(5).split('e') as [string, string];
  const power = Math.abs(Number(exponent)).toString().padStart(2, '0');
  return `${Number(mantissa)}E${exponent.startsWith('-') ? '-' : '+'}${power}`;
}
