/**
 * How text is handed to Excel so that the cell holds exactly that text. Excel treats a string in Range.values as if it
 * were typed: it would evaluate `=1+1`, turn `2025-03-01` into a date and cut long digit runs. A leading apostrophe
 * keeps it text and is no part of the value.
 * @source https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-set-get-values
 */

/** Signs that begin a formula, half and full width, also after blanks and line breaks; and the apostrophe itself. */
const FORMULA_START = /^\s*[=+\-@＝＋－＠']/;
/** Everything a number, date, time, amount or fraction is written with, in Chinese and Western locales. */
const NUMBER_SIGNS = /^[\s\d０-９.,:/\-–+()%$¥￥€£a-z年月日时分秒点上下午号元一二三四五六七八九十〇○零]*$/i;
const HAS_DIGIT = /[\d０-９一二三四五六七八九十〇○零]/;
const WORDS_WITH_MEANING = /^\s*(?:true|false|#.*)\s*$/i;

/** Excel's own limit; longer text is refused before it gets here. */
export const MOST_CHARACTERS = 32_767;

/** @param numberFormat the target's format: in a text cell (`@`) only formula signs need the apostrophe */
export function typedText(text: string, numberFormat: string): string {
  if (FORMULA_START.test(text)) return `'${text}`;
  if (numberFormat === '@') return text;
  const isNumberLike = HAS_DIGIT.test(text) && NUMBER_SIGNS.test(text);
  return isNumberLike || WORDS_WITH_MEANING.test(text) ? `'${text}` : text;
}
