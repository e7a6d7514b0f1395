/**
 * What the own columns say of the next date: the step and whether its date is certain, the last day, the days left in
 * words, the article. Decides words and the one formula of ours; text of others is never part of it.
 */
import type { CellWrite } from '#addin/flows/ledgerSheet';
import type { CellContent } from '#domain/cellContent';
import { STANDINGS, stepWords } from '#domain/clock/clockWords';
import { articleWords } from '#domain/clock/sources';
import { daysBetween, parseDay, type Day } from '#domain/day';
import type { OwnColumnId } from '#domain/sync/ownColumns';
import type { CaseStatus } from '#domain/wire/sync';

type Language = 'zh' | 'en';

export type OwnCell = readonly [OwnColumnId, CellContent, CellWrite['format']];

const BLANK: CellContent = { kind: 'blank' };

/** Before and behind a number of days; today, which has no number. */
const LEFT_WORDS = {
  zh: { late: ['已超期', '天'], today: '今天到期', left: ['还剩', '天'] },
  en: { late: ['overdue by ', ' d'], today: 'due today', left: ['', ' d left'] },
} as const;

const PROVISIONAL = { zh: '（暂定）', en: ' (provisional)' } as const;

/** @param dueCell address of the row's due cell, which the days left are counted from */
export function deadlineCells(
  status: CaseStatus,
  dueCell: string,
  today: Day,
  language: Language,
): readonly OwnCell[] {
  const due = status.due ? parseDay(status.due) : null;
  return [
    ['step', textOrBlank(stepText(status, language)), 'text'],
    ['due', due ? { kind: 'day', day: due } : BLANK, 'date'],
    ['daysLeft', due ? daysLeftFormula(dueCell, daysBetween(today, due), language) : BLANK, 'integer'],
    ['article', textOrBlank(status.article ? articleWords(status.article)[language] : ''), 'text'],
  ];
}

/** The step that runs, with a word behind it while its date is not certain or stands still. */
function stepText({ step, due, provisional }: CaseStatus, language: Language): string {
  if (!step) return '';
  const words = stepWords(step)[language];
  if (due === null)
    return `${words}${language === 'zh' ? '（' : ' ('}${STANDINGS.suspended[language]}${language === 'zh' ? '）' : ')'}`;
  return provisional ? `${words}${PROVISIONAL[language]}` : words;
}

/** Right on every day the workbook is opened; it says in words what its colour says. */
function daysLeftFormula(dueCell: string, left: number, language: Language): CellContent {
  const { late, today, left: more } = LEFT_WORDS[language];
  const said = (words: readonly [string, string], days: string) => `"${words[0]}"&(${days})&"${words[1]}"`;
  const formula =
    `IF(${dueCell}="","",IF(${dueCell}<TODAY(),${said(late, `TODAY()-${dueCell}`)},` +
    `IF(${dueCell}=TODAY(),"${today}",${said(more, `${dueCell}-TODAY()`)})))`;
  return { kind: 'formula', formula, cached: daysLeftText(left, language) };
}

/** What the formula shows on a day. */
export function daysLeftText(left: number, language: Language): string {
  const { late, today, left: more } = LEFT_WORDS[language];
  if (left === 0) return today;
  const [before, behind] = left < 0 ? late : more;
  return `${before}${Math.abs(left)}${behind}`;
}

function textOrBlank(text: string): CellContent {
  return text === '' ? BLANK : { kind: 'text', text };
}
