/**
 * Reads a number of people: 3, 3人, 5人联名, 张三等5人, 约20人, 十余人. Decides the number only where exactly one is
 * named; lists of names and sums are left to a person.
 */
import type { CellValue } from '#domain/grid';
import { BLANK, assumed, notRead, sure, type CellRead } from '#domain/read/cellRead';
import { numeralCount } from '#domain/read/chineseNumerals';
import { displayedNumber } from '#domain/read/numberFormat';
import { compactText, halfWidth } from '#domain/read/writtenText';

const NUMERALS = '一二两三四五六七八九十百零廿';
const COUNT = new RegExp(
  `^(.*?)(\\d{1,6}|[${NUMERALS}]{1,5})(余|多|来)?(?:个)?(人次|人|名|位)?(?:群众|村民|居民|代表)?(联名|左右|上下|以上)?$`,
);
const ANOTHER_NUMBER = new RegExp(`\\d|[户批次第及和与、，,+]|[${NUMERALS}](?:人|户|名)`);
const ENDS_IN_MARKER = /(?:等|共|计|约|近|大概|超过|逾)$/;
const IS_ROUGH = /(?:约|近|大概|超过|逾)$/;

/** 3 5 is not 35: the space parts two numbers. */
const TWO_NUMBERS = /\d\p{Cf}*\s[\s\p{Cf}]*\d/u;
const MOST_PEOPLE = 1_000_000;

/** What a count of people may be; one absurd number would spoil every sum. */
export function isPeopleCount(count: number): boolean {
  return Number.isInteger(count) && count >= 0 && count <= MOST_PEOPLE;
}

/** Canonical value: a whole number from 0 to a million. */
export function readCount(raw: CellValue, numberFormat: string): CellRead {
  if (raw === null) return BLANK;
  if (typeof raw === 'number') {
    return isPeopleCount(raw) ? sure(raw) : notRead(displayedNumber(raw, numberFormat), 'unreadable');
  }
  if (typeof raw === 'boolean') return notRead(raw ? 'TRUE' : 'FALSE', 'unreadable');
  const text = compactText(raw);
  if (text === '') return BLANK;
  if (TWO_NUMBERS.test(halfWidth(raw))) return notRead(raw.trim(), 'several-values');
  return readWords(text) ?? notRead(raw.trim(), severalNumbers(text) ? 'several-values' : 'unreadable');
}

function readWords(text: string): CellRead | null {
  const match = COUNT.exec(text);
  if (!match) return null;
  const [, before = '', digits = '', more, unit, after] = match;
  const isNumeral = !/^\d/.test(digits);
  const named = before.endsWith('等') ? '' : before;
  if (ANOTHER_NUMBER.test(named) || /\d/.test(before)) return null;
  if (before !== '' && !ENDS_IN_MARKER.test(before) && (isNumeral || unit === undefined)) return null;
  const numeral = digits === '百' && more !== undefined ? '一百' : digits;
  const count = isNumeral ? numeralCount(numeral) : Number(digits);
  if (count === null) return null;
  const isRough = more !== undefined || after === '左右' || after === '上下' || after === '以上';
  return isRough || IS_ROUGH.test(before) ? assumed(count, ['approximate']) : sure(count);
}

function severalNumbers(text: string): boolean {
  return (text.match(/\d+(?:\.\d+)?/g)?.length ?? 0) > 1 || /[、，,；;]/.test(text);
}
