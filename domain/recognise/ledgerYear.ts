/**
 * The year a ledger is for, from its title or the sheet's name, for dates written without one. Decides nothing when
 * two years are named (2025/26 names two).
 */
import { normaliseText } from '#domain/recognise/normalise';

const CHINESE_DIGITS = '零一二三四五六七八九';

export function ledgerYear(titles: readonly string[], sheetName: string): number | null {
  return onlyYear(titles.join(' ')) ?? onlyYear(sheetName);
}

function onlyYear(text: string): number | null {
  const years = new Set<number>();
  const plain = normaliseText(text);
  for (const [, first, next] of plain.matchAll(/(?<!\d)(20\d\d)[/–—-](\d\d)(?!\d)/g))
    if (Number(next) > 12 && Number(next) === (Number(first) + 1) % 100) years.add(Number(first) + 1);
  for (const match of plain.matchAll(/(?<!\d)((?:19|20)\d{2})(?:年|年度|$|(?=\D))/g))
    years.add(Number(match[1]));
  for (const match of plain.matchAll(/([二一][〇○零九o0][〇○零一二三四五六七八九o0]{2})年/g)) {
    years.add(Number(Array.from(match[1]!, (digit) => Math.max(0, CHINESE_DIGITS.indexOf(digit))).join('')));
  }
  return years.size === 1 ? [...years][0]! : null;
}
