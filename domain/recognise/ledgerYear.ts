/**
 * The year a ledger is for, from its title or the sheet's name, for dates written without one. Decides nothing when
 * two years are named (2025/26 names two, and so does a sheet 2025 copied with the title of 2024). The year of a document or a law above the headings is not the ledger's; that
 * of the day it was filled in counts only where no other is named.
 */
import { dayOf, type Day } from '#domain/day';
import { normaliseText } from '#domain/recognise/normalise';

export interface LedgerYear {
  readonly year: number;
  /** The day the ledger was filled in, where only that day names the year; null where the title does. */
  readonly filledInOn: Day | null;
}

const CHINESE_DIGITS = '零一二三四五六七八九';
/** 县信办〔2023〕15号, 《信访工作条例》（2022年）. */
const DOCUMENT = /《[^》]*》(?:[(（][^)）]*[)）])?|[〔[【(（](?:19|20)\d\d年?[〕\]】)）]\s*第?\s*\d+\s*号/g;
/** 根据2023年全县信访工作会议要求: why the ledger is kept. */
const BASED_ON = /^[\s(（*]*(?:根据|按照|依据|依照|遵照)/;
/** One day, and not the beginning or end of a period: 2026年1月10日. */
const SINGLE_DAY =
  /(?<![至到—–~\d-])((?:19|20)\d\d)[年./-](\d{1,2})[月./-](\d{1,2})(?!\d)(?:日(?![至到—–~-])|(?![日至到—–~-]))/g;

export function ledgerYear(titles: readonly string[], sheetName: string): LedgerYear | null {
  const text = titles
    .filter((title) => !BASED_ON.test(title))
    .map((title) => normaliseText(title.replace(DOCUMENT, ' ')))
    .join(' ');
  const ofTitle = onlyYear(text.replace(SINGLE_DAY, ' '));
  const ofName = onlyYear(normaliseText(sheetName));
  if (ofTitle !== null && ofName !== null && ofTitle !== ofName) return null;
  const year = ofTitle ?? ofName;
  return year === null ? yearOfFilling(text) : { year, filledInOn: null };
}

/** The only year of all that is named is that of a day; null where the title names two, or none at all. */
function yearOfFilling(text: string): LedgerYear | null {
  const year = onlyYear(text);
  const days = Array.from(text.matchAll(SINGLE_DAY), ([, named, month, day]) =>
    dayOf(Number(named), Number(month), Number(day)),
  ).filter((day) => day !== null);
  return year === null ? null : { year, filledInOn: days.sort().at(-1) ?? null };
}

function onlyYear(plain: string): number | null {
  const years = new Set<number>();
  for (const [, first, next] of plain.matchAll(/(?<!\d)(20\d\d)[/–—-](\d\d)(?!\d)/g))
    if (Number(next) > 12 && Number(next) === (Number(first) + 1) % 100) years.add(Number(first) + 1);
  for (const match of plain.matchAll(/(?<!\d)((?:19|20)\d{2})(?:年|年度|$|(?=\D))/g))
    years.add(Number(match[1]));
  for (const match of plain.matchAll(/([二一][〇○零九o0][〇○零一二三四五六七八九o0]{2})年/g)) {
    years.add(Number(Array.from(match[1]!, (digit) => Math.max(0, CHINESE_DIGITS.indexOf(digit))).join('')));
  }
  return years.size === 1 ? [...years][0]! : null;
}
