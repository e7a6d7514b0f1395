/**
 * Reads free text: content, address, result, remark. Decides how a number or date in a text column is shown as text;
 * refuses to interpret words.
 */
import { dayFromSerial } from '#domain/day';
import type { CellValue } from '#domain/grid';
import { BLANK, assumed, notRead, sure, type CellRead, type ReadContext } from '#domain/read/cellRead';
import { LAST_EXACT, displayedNumber, isDateFormat } from '#domain/read/numberFormat';
import { cleanText, isMark } from '#domain/read/writtenText';

/** What a failed formula shows; never a value of a case. */
const FORMULA_ERROR = /^#(?:N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!|SPILL!|CALC!)$/;

/** Canonical value: the text, NFC, without outer white space; a lone stroke or dash is none. */
export function readText(raw: CellValue, numberFormat: string, context: ReadContext): CellRead {
  if (typeof raw === 'string') {
    const text = cleanText(raw);
    if (text === '' || isMark(text)) return BLANK;
    return text.startsWith('#') && FORMULA_ERROR.test(text) ? notRead(text, 'unreadable') : sure(text);
  }
  if (raw === null) return BLANK;
  if (typeof raw === 'boolean') return sure(raw ? 'TRUE' : 'FALSE');
  const day = isDateFormat(numberFormat) ? dayFromSerial(raw, context.dateSystem) : null;
  if (day) return assumed(day, ['serial-date']);
  if (Math.abs(raw) > LAST_EXACT) return notRead(displayedNumber(raw, numberFormat), 'digits-lost');
  return sure(displayedNumber(raw, Number.isInteger(raw) ? '0' : numberFormat));
}
