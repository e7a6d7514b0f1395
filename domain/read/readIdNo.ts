/**
 * Reads an identity number. Decides its form (no spaces, upper-case X) and whether Excel has destroyed digits by
 * keeping it as a number; such digits are never made up again. Refuses to know validity (GB 11643: rules do).
 */
import type { CellValue } from '#domain/grid';
import { BLANK, notRead, partOfCell, sure, type CellRead } from '#domain/read/cellRead';
import { LAST_EXACT, displayedNumber } from '#domain/read/numberFormat';
import { cleanText, compactText, halfWidth, isMark, isMasked, isPlaceholder } from '#domain/read/writtenText';

const SCIENTIFIC = /^\d(?:\.\d+)?E\+?\d{1,2}$/;
/** Also passports and other papers: letters and digits; an identity card of Hong Kong ends in a digit in brackets. */
const LETTERS_AND_DIGITS = /^(?:[A-Z0-9]{5,24}|[A-Z]{1,2}\d{6}\([0-9A]\))$/;
const RESIDENT = /^(?:\d{17}[\dX]|\d{15})$/;
/** Letters typed for 1 and 0. */
const MISTYPED = /^(?=.*[LIO])[\dLIO]{17}[\dXLIO]$/;
const PAPER = /[A-Z0-9]{5,}(?:\([0-9A]\))?/g;
/** What may stand beside a number without putting it in doubt: a name, 身份证, 护照, brackets. */
const WORDS_BESIDE = /^[\p{Script=Han}\s()[\]:,;·、。]*$/u;

/** Canonical value: letters and digits, upper-case; 18 or 15 of them for a resident's number. */
export function readIdNo(raw: CellValue, numberFormat: string): CellRead {
  if (raw === null) return BLANK;
  if (typeof raw === 'boolean') return notRead(raw ? 'TRUE' : 'FALSE', 'unreadable');
  if (typeof raw === 'number') return readNumber(raw, numberFormat);
  if (/^\d{17}[\dX]$/.test(raw)) return sure(raw);
  const text = cleanText(raw);
  if (text === '' || isMark(text)) return BLANK;
  if (isPlaceholder(text) || isMasked(text)) return sure(text);
  const number = compactText(text)
    .replace(/^['`‘’]/, '')
    .toUpperCase();
  if (SCIENTIFIC.test(number)) return notRead(text, 'digits-lost');
  const digits = number.replaceAll(/[-.—]/g, '');
  if (RESIDENT.test(digits)) return sure(digits);
  if (MISTYPED.test(number)) return notRead(text, 'unreadable');
  if (holdsSeveral(text)) return notRead(text, 'several-values');
  return LETTERS_AND_DIGITS.test(number) ? sure(number) : beside(text);
}

function holdsSeveral(text: string): boolean {
  const parts = halfWidth(text)
    .toUpperCase()
    .split(/[^A-Z0-9]+/);
  return parts.filter((part) => part.length >= 7 && /\d{5}/.test(part)).length > 1;
}

/** One number among words: 张三 9901…, 护照E12345678. */
function beside(text: string): CellRead {
  const upper = halfWidth(text).toUpperCase();
  const [paper, ...others] = upper.match(PAPER) ?? [];
  if (paper === undefined || others.length > 0 || !/\d{5}/.test(paper)) return notRead(text, 'unreadable');
  const words = upper.replace(paper, '');
  const isWhole = RESIDENT.test(paper) || paper.length >= 8;
  if (!isWhole || !WORDS_BESIDE.test(words)) return notRead(text, 'unreadable');
  return /\p{L}/u.test(words) ? partOfCell(paper) : sure(paper);
}

function readNumber(raw: number, numberFormat: string): CellRead {
  if (Math.abs(raw) > LAST_EXACT) return notRead(displayedNumber(raw, numberFormat), 'digits-lost');
  if (!Number.isInteger(raw) || raw < 0) return notRead(displayedNumber(raw, numberFormat), 'unreadable');
  return sure(String(raw));
}
