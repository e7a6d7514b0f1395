/**
 * What a cell's text names, told without the readers: which years, numbers and digits stand in it. Decides in favour of
 * the text, so that a reader which makes anything up is caught and one that is careful is not.
 */
import type { Day } from '#domain/day';

const DIGITS = '〇一二三四五六七八九';
const SAME_DIGITS: Readonly<Record<string, string>> = Object.fromEntries([
  ...Array.from('零○0', (character) => [character, '〇']),
  ...Array.from('壹贰叁肆伍陆柒捌玖', (character, at) => [character, DIGITS[at + 1]!]),
  ...Array.from('弌弍弎', (character, at) => [character, DIGITS[at + 1]!]),
  ['两', '二'],
  ['俩', '二'],
  ['貳', '二'],
  ['陸', '六'],
  ['拾', '十'],
  ['佰', '百'],
  ['正', '一'],
  ['元', '一'],
]);
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Whether this day, its year from the ledger where the text leaves it out, can have been written as this text. */
export function namesDay(text: string, day: Day, yearFromTitle: number | null): boolean {
  return namesMonthOf(text, day, yearFromTitle) && namesNumber(text, Number(day.slice(8)));
}

/** The same for the month alone. */
export function namesMonthOf(text: string, day: Day, yearFromTitle: number | null): boolean {
  const [year, month] = day.split('-').map(Number) as [number, number];
  const isYearNamed = yearFromTitle === null ? namesYear(text, year) : year === yearFromTitle;
  return isYearNamed && namesMonth(text, month);
}

/**
 * Whether year, month and day are written, the year as its last two digits: 18-9-16, 18年9月十六, 3-Mar-18. Beside an
 * English month 00–29 stand for this century; else the ledger must be of that year.
 */
export function namesShortYear(text: string, year: number, ledgerYear: number | null): boolean {
  const plain = text.normalize('NFKC').toLowerCase();
  const tokens: readonly string[] = plain.match(/\d+/g) ?? [];
  const short = String(year % 100).padStart(2, '0');
  const isEnglish = MONTHS.some((month) => plain.includes(month));
  if (isEnglish && year >= 2000 && year < 2030) return tokens.length >= 2 && tokens[1] === short;
  return year === ledgerYear && (/^\D*\d\d年/.test(plain) || tokens.length >= 3) && tokens.includes(short);
}

/** Whether the number stands in the text in digits or in words. */
export function namesNumber(text: string, number: number): boolean {
  const plain = text.normalize('NFKC').replaceAll(/(?<=\d),(?=\d{3}(?!\d))/g, '');
  const tokens = plain.match(/\d+/g) ?? [];
  if (tokens.some((token) => Number(token) === number)) return true;
  const two = String(number).padStart(2, '0');
  const dated = tokens.filter(({ length }) => length === 8 || length === 14);
  if (dated.some((token) => token.slice(4, 6) === two || token.slice(6, 8) === two)) return true;
  const words = chinese(plain);
  return spellings(number).some((spelling) => words.includes(spelling));
}

/** The letters and digits of a text, upper-case, in their order. */
export function lettersAndDigits(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/[^0-9a-z]/gi, '')
    .toUpperCase();
}

export function digitsOf(text: string): string {
  return text.normalize('NFKC').replaceAll(/\D/g, '');
}

function namesYear(text: string, year: number): boolean {
  const plain = text.normalize('NFKC');
  if ((plain.match(/\d+/g) ?? []).some((token) => token.slice(0, 4) === String(year))) return true;
  const digits = chinese(plain).replaceAll(/[〇一二三四五六七八九]/g, (character) =>
    String(DIGITS.indexOf(character)),
  );
  return digits.includes(String(year));
}

function namesMonth(text: string, month: number): boolean {
  return (
    namesNumber(text, month) ||
    text
      .normalize('NFKC')
      .toLowerCase()
      .includes(MONTHS[month - 1]!)
  );
}

function chinese(text: string): string {
  return Array.from(text.replaceAll(/\s/g, ''), (character) => SAME_DIGITS[character] ?? character).join('');
}

/** 23: 二十三, 廿三, 二三. */
function spellings(number: number): string[] {
  if (number === 100) return ['百'];
  if (number > 100) return [hundreds(number)];
  const tens = Math.floor(number / 10);
  const ones = number % 10;
  const tail = ones === 0 ? '' : DIGITS[ones]!;
  if (tens === 0) return [DIGITS[ones]!];
  const prefixes = [
    `${DIGITS[tens]}十`,
    ...(tens === 1 ? ['十'] : []),
    ...(tens === 2 ? ['廿'] : []),
    ...(tens === 3 ? ['卅'] : []),
  ];
  return [...prefixes.map((prefix) => prefix + tail), `${DIGITS[tens]}${DIGITS[ones]}`];
}

function hundreds(number: number): string {
  const rest = number % 100;
  const head = `${DIGITS[Math.floor(number / 100)]}百`;
  if (rest === 0) return head;
  return rest < 10 ? `${head}〇${DIGITS[rest]}` : head + spellings(rest)[0]!;
}
