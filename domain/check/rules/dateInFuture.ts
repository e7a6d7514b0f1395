/**
 * Something recorded as done on a day that has not come. Plans (due, extended until) may lie ahead.
 */
import { PAST_DAYS, dayOfReading } from '#domain/check/caseDays';
import { COMMON_PRACTICE, type CellRule } from '#domain/check/rule';

export const dateInFuture: CellRule = {
  id: 'date-in-future',
  severity: 'warning',
  source: COMMON_PRACTICE,
  title: { zh: '已发生事项的日期在今天之后', en: 'A day on record lies in the future' },
  mend: {
    zh: '核对年份和月份；计划日期应填在期限列。',
    en: 'Check year and month; plans belong in a due column.',
  },
  example: {
    zh: '今天是 2026-08-03，办结时间却是 2026-11-20',
    en: 'closed on 2026-11-20 while today is 2026-08-03',
  },
  looksAt: 'cell',
  appliesTo: (field) => field.cell === 'day' && PAST_DAYS.has(field.id),
  check(reading, field, _row, { today }) {
    const day = dayOfReading(reading);
    if (day === null || day <= today) return null;
    const assumed = reading.assumptions.includes('year-from-title');
    return {
      field,
      reading,
      message: {
        zh: `“${field.label.zh}”为${day}，晚于今天（${today}）${assumed ? '，其年份取自标题' : ''}；请核对年份和月份。`,
        en: `"${field.label.en}" is ${day}, after today (${today})${assumed ? '; its year was taken from the title' : ''}; check year and month.`,
      },
    };
  },
};
