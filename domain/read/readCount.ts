/**
 * Reads a number of people: 3, 3人, 5人联名, 张三等5人, 约20人, 十余人, 3户12人. Decides the number only where exactly one
 * of people is named; lists of names and sums are left to a person.
 */
import type { CellValue } from '#domain/grid';
import { BLANK, assumed, notRead, sure, type CellRead } from '#domain/read/cellRead';
import { numeralCount } from '#domain/read/chineseNumerals';
import { displayedNumber } from '#domain/read/numberFormat';
import type { Assumption } from '#domain/read/reading';
import { compactText, halfWidth, isPlaceholder } from '#domain/read/writtenText';

const NUMERALS = '一二两俩三四五六七八九十百零廿壹贰叁肆伍陆柒捌玖拾佰';
const NUMBER = `\\d{1,6}|[${NUMERALS}]{1,5}`;
const CAME = '联名信?|署名|签名|(?:集体)?(?:来访|上访|到访|信访|访)|左右|上下|以上';
const COUNT = new RegExp(
  `^(.*?)(${NUMBER})(余|多|来|几|\\+)?(?:个)?(人次|人/次|人|名|位|口人?)?(?:群众|村民|居民|代表|村民代表)?(${CAME})?$`,
);
const ANOTHER_NUMBER = new RegExp(`\\d|[户批次第及和与、，,+]|[${NUMERALS}](?:人|户|名)`);
const ENDS_IN_MARKER =
  /(?:等|共|计|约|近|上|大概|超过|逾|不足|不到|至少|[约近少]有|一家|全家|夫妻|夫妇|父子|父女|母子|母女|兄弟|姐妹|姐弟|兄妹)$/;
const IS_ROUGH = /(?:约|近|上|大概|超过|逾|不足|不到|至少)有?$/;
const ROUGHLY: ReadonlySet<string> = new Set(['左右', '上下', '以上']);
/** Households, visits and letters beside the people: 3户12人, 30余户约100人. */
const OTHER_UNIT = new RegExp(
  `^共?约?(?:${NUMBER})[余多]?(?:户|家|批次?|次|起|件|封)[,、]?(?=[约近共]?(?:${NUMBER})[余多]?[人名口])`,
);
/** What explains the number behind it: 3人（其中1人未成年）; another number in brackets may be the one that counts. */
const NOTE = new RegExp(
  `(?:\\((?:其中|含|包括).*\\)|\\([^()\\d约余多${NUMERALS}]*\\)|[,;](?:其中|含|包括).*)$`,
);

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
  if (text === '' || isPlaceholder(text)) return BLANK;
  if (TWO_NUMBERS.test(halfWidth(raw))) return notRead(raw.trim(), 'several-values');
  const plain = asPlainNumber(text);
  const read = readWords(plain) ?? readPart(plain);
  return read ?? notRead(raw.trim(), severalNumbers(text) ? 'several-values' : 'unreadable');
}

/** 5.0, 1,200 and 5(人) as 5, 1200 and 5人. */
function asPlainNumber(text: string): string {
  return text
    .replace(/^(\d+)\.0+$/, '$1')
    .replace(/^\d{1,3}(?:,\d{3})+(?!\d)/, (digits) => digits.replaceAll(',', ''))
    .replace('(人)', '人');
}

/** The people of a text that also counts households or explains itself. */
function readPart(text: string): CellRead | null {
  const people = text.replace(OTHER_UNIT, '').replace(NOTE, '');
  const isExplained = people.length < text.length && /[人名口]/.test(people);
  const read = isExplained ? readWords(people) : null;
  return read?.value == null ? null : assumed(read.value, [...read.assumptions, 'part-of-cell']);
}

function readWords(text: string): CellRead | null {
  const match = COUNT.exec(text);
  if (!match) return null;
  const [, before = '', digits = '', more, unit, after = ''] = match;
  const isNumeral = !/^\d/.test(digits);
  const named = before.endsWith('等') ? '' : before.replace(/[一全]家$/, '');
  if (ANOTHER_NUMBER.test(named) || /\d/.test(before)) return null;
  const isMarked = ENDS_IN_MARKER.test(before);
  if (before !== '' && !isMarked && (isNumeral || unit === undefined)) return null;
  const isRough = more !== undefined || ROUGHLY.has(after) || IS_ROUGH.test(before);
  const count = isNumeral ? numeralCount(digits === '百' && isRough ? '一百' : digits) : Number(digits);
  if (count === null) return null;
  const assumptions: readonly Assumption[] = isRough ? ['approximate'] : [];
  return assumed(count, assumptions);
}

function severalNumbers(text: string): boolean {
  return (text.match(/\d+(?:\.\d+)?/g)?.length ?? 0) > 1 || /[、，,；;]/.test(text);
}
