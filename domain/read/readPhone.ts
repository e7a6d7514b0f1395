/**
 * Reads phone numbers: spaces, brackets and dashes of every kind, several numbers in a cell, words beside them. Decides
 * one form of each number; refuses to know whether it exists or is complete (rules do).
 */
import type { CellValue } from '#domain/grid';
import { BLANK, assumed, notRead, sure, type CellRead } from '#domain/read/cellRead';
import { LAST_EXACT, displayedNumber } from '#domain/read/numberFormat';
import { phonesIn } from '#domain/read/phonesIn';
import type { Assumption } from '#domain/read/reading';
import { cleanText, halfWidth, isMark, isMasked, isPlaceholder } from '#domain/read/writtenText';

const LOCAL = /^(?:[2-9]\d{6,7}|[2-9]\d{2,3}-\d{4})$/;
const SCIENTIFIC = /^\d(?:\.\d+)?E\+?\d{1,2}$/i;
const LONGEST_NOTE = 40;
/** 张三等5人 beside the number counts people. */
const PEOPLE = /\d{1,4}余?[多几]?[人名户]/g;
/** As many digits in a row as a telephone number has: one that lost or gained a digit. */
const LIKE_NUMBER = /(?<![\d*])\d{7,14}(?![\d*])/;

/** Canonical value: digits, an area code or extension parted by `-`, several numbers joined by `/`. */
export function readPhone(raw: CellValue, numberFormat: string): CellRead {
  if (raw === null) return BLANK;
  if (typeof raw === 'boolean') return notRead(raw ? 'TRUE' : 'FALSE', 'unreadable');
  if (typeof raw === 'number') return readNumber(raw, numberFormat);
  const text = cleanText(raw);
  if (text === '' || isMark(text)) return BLANK;
  if (/^1\d{10}$/.test(text) || isPlaceholder(text) || isHidden(text)) return sure(text);
  const narrow = halfWidth(text);
  if (SCIENTIFIC.test(narrow)) return notRead(text, 'digits-lost');
  const numbers = splitNumbers(narrow).map(oneNumber);
  if (numbers.every((number) => number !== null)) return joined(numbers, []);
  return amongWords(text) ?? notRead(text, /\d{5}/.test(narrow) ? 'several-values' : 'unreadable');
}

/**
 * What a cell of names holds as a phone number; null when it holds none, doubted where digits stand there that are no
 * number. Nothing is ever written to it.
 */
export function phoneBesideName(raw: CellValue): CellRead {
  const text = typeof raw === 'string' ? cleanText(raw) : '';
  const read = amongWords(text);
  const assumptions = (read?.assumptions ?? []).filter((assumption) => assumption !== 'part-of-cell');
  const doubt = read === null && LIKE_NUMBER.test(halfWidth(text)) ? 'unreadable' : null;
  return { value: read?.value ?? null, assumptions: [...assumptions, 'beside-name'], doubt };
}

/** Numbers with a name or a note beside them, where no other digits stand in the cell. */
function amongWords(text: string): CellRead | null {
  const { numbers, words } = phonesIn(text);
  const note = words.map(({ text: word }) => word).join('');
  if (numbers.length === 0 || note.length > LONGEST_NOTE || /\d/.test(halfWidth(note).replace(PEOPLE, '')))
    return null;
  const forms = numbers.map((number) => oneNumber(halfWidth(number)));
  if (forms.includes(null)) return null;
  return joined(forms as string[], note === '' ? [] : ['part-of-cell']);
}

function joined(numbers: readonly string[], assumptions: readonly Assumption[]): CellRead {
  const isLocal = numbers.some((number) => LOCAL.test(number));
  const all: readonly Assumption[] = isLocal ? ['area-code-missing', ...assumptions] : assumptions;
  return assumed([...new Set(numbers)].join('/'), all);
}

/** 139****5678, 0751-333xxxx: handed on with digits hidden. */
function isHidden(text: string): boolean {
  return isMasked(text) || /^[\d-]{3,}x{3,}$/i.test(text);
}

function readNumber(raw: number, numberFormat: string): CellRead {
  if (Math.abs(raw) > LAST_EXACT) return notRead(displayedNumber(raw, numberFormat), 'digits-lost');
  const number = Number.isInteger(raw) && raw >= 0 ? (oneNumber(String(raw)) ?? String(raw)) : null;
  return number === null ? notRead(displayedNumber(raw, numberFormat), 'unreadable') : joined([number], []);
}

function splitNumbers(text: string): string[] {
  const parts = text
    .split(/[/、,;\n\\]|或者?|(?<=\d)\s*[及和与]\s*(?=[\d(+])/)
    .filter((part) => part.trim() !== '');
  return parts.flatMap((part) => {
    const words = part.trim().split(/\s+/);
    return words.length > 1 && words.every((word) => word.replaceAll(/\D/g, '').length >= 7) ? words : [part];
  });
}

/** One number in its form, null when the text holds more than a number. */
function oneNumber(text: string): string | null {
  const narrow = text
    .trim()
    .replace(/^(\d{3,4})[.·](\d{4})[.·](\d{4})$/, '$1$2$3')
    .replace(/^(0\d{2,3})\s+(?=[2-9]\d{6,7}(?!\d))/, '$1-')
    .replaceAll(/[—–－―‐‑]|转|分机|ext\.?/gi, '-')
    .replace(/^\((\+?\d{2,4})\)-?/, '$1-')
    .replaceAll(/[\s'`‘’]/g, '')
    .replace(/^(0\d{2,3})-([2-9]\d{2,3})-(\d{4})$/, '$1-$2$3')
    .replace(/^(?:\+86|0086|86)-?(?=1[\d-]{10,12}$)/, '');
  const digits = narrow.replaceAll('-', '');
  if (/^1\d{10}$/.test(digits)) return digits;
  return /^(?:\+\d{1,3}-)?\+?\d{3,15}(?:-\d{1,8}){0,2}$/.test(narrow) ? narrow : null;
}
