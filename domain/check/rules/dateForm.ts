/**
 * A sure day that Excel does not know as one: text in a form that neither sorts nor filters, a serial that lost its
 * format, or a date without its year. Decides one form for all; a cell with a time of day is left as it is.
 */
import type { Fix } from '#domain/check/finding';
import { isOwnCell } from '#domain/check/ownCell';
import { type CellRule, type RuleContext } from '#domain/check/rule';
import { dayOfReading } from '#domain/check/caseDays';
import { serialFromDay, type Day } from '#domain/day';
import type { Assumption, CellReading } from '#domain/read/reading';
import { hasSerial } from '#domain/read/renderCell';
import { cleanText } from '#domain/read/writtenText';
import type { Words } from '#domain/words';

export const dateForm: CellRule = {
  id: 'date-form',
  severity: 'info',
  source: { zh: 'GB/T 7408.1（日期的表示）', en: 'GB/T 7408.1 (ISO 8601), calendar dates' },
  title: { zh: '日期写法不统一，无法排序筛选', en: 'A date in a form that does not sort or filter' },
  mend: { zh: '改为完整日期，如 2026-08-03。', en: 'Write the full date, such as 2026-08-03.' },
  example: { zh: '2018.3.5，12月5日，45701', en: '2018.3.5, 12月5日, 45701' },
  looksAt: 'cell',
  appliesTo: (field) => field.cell === 'day',
  check(reading, field, row, context) {
    const day = dayOfReading(reading);
    if (day === null || reading.assumptions.length === 0 || !isOwnCell(reading, row)) return null;
    const problem = problemOf(reading, day);
    if (problem === null) return null;
    return {
      field,
      reading,
      message: {
        zh: `“${field.label.zh}”的${written(reading)}${problem.said.zh}，按 ${day} 理解；请改为完整日期。`,
        en: `${written(reading)} in "${field.label.en}" ${problem.said.en}; it is taken for ${day}; write the full date.`,
      },
      fix: fixTo(day, context),
      cause: problem.cause,
    };
  },
};

interface Problem {
  /** Behind the quoted cell. */
  readonly said: Words;
  readonly cause: Words;
}

function problemOf(reading: CellReading, day: Day): Problem | null {
  const { assumptions, raw } = reading;
  if (assumptions.includes('time-dropped')) return null;
  if (assumptions.includes('year-rolled-over')) return YEAR_ROLLED_OVER;
  const isTitled = assumptions.includes('year-from-title');
  const unusual = UNUSUAL.find(([assumption]) => assumptions.includes(assumption))?.[1];
  if (unusual) return isTitled ? inTitlesYear(unusual) : unusual;
  if (isTitled) return YEAR_FROM_TITLE;
  if (assumptions.includes('serial-date')) return SERIAL;
  return typeof raw === 'string' && cleanText(raw) === day ? null : TEXT;
}

function inTitlesYear({ said, cause }: Problem): Problem {
  return {
    said: { zh: `${said.zh}，年份取自标题`, en: `${said.en}, its year taken from the title` },
    cause,
  };
}

/** Weightier than the year alone. */
const UNUSUAL: readonly (readonly [Assumption, Problem])[] = [
  [
    'until-that-day',
    {
      said: { zh: '是期限的说法，“前”含当日', en: 'names a deadline, that day included' },
      cause: { zh: '期限的说法，“前”含当日', en: 'deadlines in words, that day included' },
    },
  ],
  [
    'month-end',
    {
      said: { zh: '没有写是哪一天，取当月最后一天', en: 'names the end of a month, its last day' },
      cause: { zh: '没有写是哪一天，取当月最后一天', en: 'no day; the last of the month taken' },
    },
  ],
  [
    'order-from-column',
    {
      said: {
        zh: '分不清月和日，按同列其他日期的写法',
        en: 'orders month and day as the other dates of its column do',
      },
      cause: { zh: '分不清月和日，按同列其他日期的写法', en: 'month and day in the order of the column' },
    },
  ],
];
const YEAR_ROLLED_OVER: Problem = {
  said: {
    zh: '没有写年份，若在标题所写年份则早于信访日期',
    en: 'names no year, and in the title’s year would fall before the case began',
  },
  cause: { zh: '没有写年份，按次年理解', en: 'no year; taken for the year after' },
};
const YEAR_FROM_TITLE: Problem = {
  said: { zh: '没有写年份，年份取自标题', en: 'names no year, which was taken from the title' },
  cause: { zh: '没有写年份，取自标题', en: 'no year; taken from the title' },
};
const SERIAL: Problem = {
  said: { zh: '是失去日期格式的数字', en: 'is a number that lost its date format' },
  cause: { zh: '失去日期格式的数字', en: 'numbers that lost their date format' },
};
const TEXT: Problem = {
  said: { zh: '是文本，不能按日期排序筛选', en: 'is text that does not sort or filter as a date' },
  cause: { zh: '写成文本的日期', en: 'dates written as text' },
};

function written({ raw }: CellReading): string {
  return `“${String(raw).trim()}”`;
}

/** A real date; as text that sorts only before the days Excel can count. */
function fixTo(day: Day, { dateSystem }: RuleContext): Fix {
  if (!hasSerial(day)) return { words: { zh: `改为 ${day}`, en: `Change to ${day}` }, value: day };
  return {
    words: { zh: `改为日期 ${day}`, en: `Change to the date ${day}` },
    value: serialFromDay(day, dateSystem),
    shown: day,
    day,
  };
}
