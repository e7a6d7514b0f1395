/**
 * Reads phone numbers: spaces, brackets and dashes of every kind, several numbers in a cell. Decides one form of each
 * number; refuses to know whether it exists or is complete (rules do). A name beside the number is kept, not cut off.
 */
import type { CellValue } from '#domain/grid';
import { BLANK, notRead, sure, type CellRead } from '#domain/read/cellRead';
import { LAST_EXACT, displayedNumber } from '#domain/read/numberFormat';
import { cleanText, halfWidth, isMasked, isPlaceholder } from '#domain/read/writtenText';

/** Canonical value: digits, an area code or extension parted by `-`, several numbers joined by `/`. */
export function readPhone(raw: CellValue, numberFormat: string): CellRead {
  if (raw === null) return BLANK;
  if (typeof raw === 'boolean') return notRead(raw ? 'TRUE' : 'FALSE', 'unreadable');
  if (typeof raw === 'number') return readNumber(raw, numberFormat);
  const text = cleanText(raw);
  if (text === '') return BLANK;
  if (/^1\d{10}$/.test(text) || isPlaceholder(text) || isHidden(text)) return sure(text);
  const numbers = splitNumbers(halfWidth(text)).map(oneNumber);
  if (numbers.every((number) => number !== null)) return sure([...new Set(numbers)].join('/'));
  return notRead(text, /\d{5}/.test(halfWidth(text)) ? 'several-values' : 'unreadable');
}

/** 139****5678, 0751-333xxxx: handed on with digits hidden. */
function isHidden(text: string): boolean {
  return isMasked(text) || /^[\d-]{3,}x{3,}$/i.test(text);
}

function readNumber(raw: number, numberFormat: string): CellRead {
  if (Math.abs(raw) > LAST_EXACT) return notRead(displayedNumber(raw, numberFormat), 'digits-lost');
  return Number.isInteger(raw) && raw >= 0
    ? sure(String(raw))
    : notRead(displayedNumber(raw, numberFormat), 'unreadable');
}

function splitNumbers(text: string): string[] {
  const parts = text.split(/[/、,;\n\\]|或者?/).filter((part) => part.trim() !== '');
  return parts.flatMap((part) => {
    const words = part.trim().split(/\s+/);
    return words.length > 1 && words.every((word) => word.replaceAll(/\D/g, '').length >= 7) ? words : [part];
  });
}

/** One number in its form, null when the text holds more than a number. */
function oneNumber(text: string): string | null {
  const narrow = text
    .replaceAll(/[—–－―‐‑]|转/g, '-')
    .replace(/\((\d{3,4})\)/, '$1-')
    .replaceAll(/[\s'`‘’]/g, '')
    .replace(/^(?:\+86|0086|86(?=1\d{10}$))-?/, '');
  const digits = narrow.replaceAll('-', '');
  if (/^1\d{10}$/.test(digits)) return digits;
  return /^\+?\d{3,15}(?:-\d{1,8}){0,2}$/.test(narrow) ? narrow : null;
}
