/**
 * Times that are longer than a day: 2026年3月, 11月底, 本月中旬, 年底前, 上半年. Decides only that a text names such a time
 * and no day of it.
 */

const MONTH = '(?:1[0-2]|0?[1-9]|[一二三四五六七八九十]{1,2})';
const YEAR = '(?:[1-9]\\d{3}|\\d{2}|[〇○零0一二三四五六七八九]{2,4})';
const PART = '(?:[上中下]旬|[初中底末内]|[上下]半[年月]|第?[一二三四1-4]季度)';
const PART_OF_YEAR = new RegExp(
  `^(?:(?:${[
    `${YEAR} ?[年.\\-/] ?${MONTH}(?: ?月份?)?`,
    `${MONTH}月份?`,
    `(?:[本上下当]|${YEAR}年${MONTH})月份?`,
    `(?:${YEAR}|[今本明去])年`,
    `(?:19|20)\\d{2}`,
  ].join('|')})${PART}?|月[初中底末]|年[初中底末]|${PART})(?:之前|以前|前)?$`,
);
/** A printed form, filled in as far as the year or the month: 2026年3月  日. */
const FORM_LEFT_OPEN = new RegExp(`^${YEAR} ?年 ?(?:${MONTH})? ?月 ?日$`);
const YEAR_AND_MONTH = /^(?:19|20)\d{2}(?:0[1-9]|1[0-2])$/;

/** @param text half-width, single spaces */
export function namesPartOfYear(text: string): boolean {
  return PART_OF_YEAR.test(text) || YEAR_AND_MONTH.test(text) || FORM_LEFT_OPEN.test(text);
}
