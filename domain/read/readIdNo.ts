/**
 * Reads an identity number. Decides its form (no spaces, upper-case X) and whether Excel has destroyed digits by
 * keeping it as a number; such digits are never made up again. Refuses to know validity (GB 11643: rules do).
 */
import type { CellValue } from '#domain/grid';
import { BLANK, notRead, sure, type CellRead } from '#domain/read/cellRead';
import { LAST_EXACT, displayedNumber } from '#domain/read/numberFormat';
import { cleanText, compactText, isMasked, isPlaceholder } from '#domain/read/writtenText';

const SCIENTIFIC = /^\d(?:\.\d+)?E\+?\d{1,2}$/;
/** Also passports and other papers: letters and digits. */
const LETTERS_AND_DIGITS = /^[A-Z0-9]{5,24}$/;

/** Canonical value: letters and digits, upper-case; 18 or 15 of them for a resident's number. */
export function readIdNo(raw: CellValue, numberFormat: string): CellRead {
  if (raw === null) return BLANK;
  if (typeof raw === 'boolean') return notRead(raw ? 'TRUE' : 'FALSE', 'unreadable');
  if (typeof raw === 'number') return readNumber(raw, numberFormat);
  if (/^\d{17}[\dX]$/.test(raw)) return sure(raw);
  const text = cleanText(raw);
  if (text === '') return BLANK;
  if (isPlaceholder(text) || isMasked(text)) return sure(text);
  const number = compactText(text)
    .replace(/^['`‘’]/, '')
    .toUpperCase();
  if (SCIENTIFIC.test(number)) return notRead(text, 'digits-lost');
  if (LETTERS_AND_DIGITS.test(number)) return sure(number);
  return notRead(text, (number.match(/\d{14,17}[\dX]/g)?.length ?? 0) > 1 ? 'several-values' : 'unreadable');
}

function readNumber(raw: number, numberFormat: string): CellRead {
  if (Math.abs(raw) > LAST_EXACT) return notRead(displayedNumber(raw, numberFormat), 'digits-lost');
  if (!Number.isInteger(raw) || raw < 0) return notRead(displayedNumber(raw, numberFormat), 'unreadable');
  return sure(String(raw));
}
