/**
 * A day far from the ledger's year. Decides: more than one year before or after the year in the title (a case may come
 * from last year and close next year), or, without a title year, ten years back or two ahead of today.
 */
import { PAST_DAYS, dayOfReading } from '#domain/check/caseDays';
import { COMMON_PRACTICE, type CellRule, type RuleContext } from '#domain/check/rule';
import { yearOf } from '#domain/day';

const YEARS_AROUND_TITLE = 1;
const YEARS_BACK = 10;
const YEARS_AHEAD = 2;

export const dateOutsideYear: CellRule = {
  id: 'date-outside-year',
  severity: 'warning',
  source: COMMON_PRACTICE,
  title: { zh: '日期远离台账年度', en: 'A day far from the ledger’s year' },
  mend: { zh: '核对年份是否写错。', en: 'Check whether the year is mistyped.' },
  example: { zh: '2024年台账中的 2074.8.17', en: '2074.8.17 in the ledger of 2024' },
  looksAt: 'cell',
  appliesTo: (field) => field.cell === 'day',
  check(reading, field, _row, context) {
    const day = dayOfReading(reading);
    if (day === null || (PAST_DAYS.has(field.id) && day > context.today)) return null;
    const { first, last } = expectedYears(context);
    if (yearOf(day) >= first && yearOf(day) <= last) return null;
    return {
      field,
      reading,
      message: {
        zh: `“${field.label.zh}”为${day}，不在${first}年至${last}年之间，年份可能写错；请核对。`,
        en: `"${field.label.en}" is ${day}, not between ${first} and ${last}; check whether its year is mistyped.`,
      },
    };
  },
};

function expectedYears({ ledgerYear, today }: RuleContext): { first: number; last: number } {
  if (ledgerYear !== null) {
    return { first: ledgerYear - YEARS_AROUND_TITLE, last: ledgerYear + YEARS_AROUND_TITLE };
  }
  return { first: yearOf(today) - YEARS_BACK, last: yearOf(today) + YEARS_AHEAD };
}
