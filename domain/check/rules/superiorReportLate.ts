/**
 * A matter assigned by a superior that was reported, or where that is not recorded closed or answered, after the day he
 * set, or is still open past it. Decides only where the ledger has a column for his day; which cell is told: the day it
 * was done, else the first column that should hold it, else his day itself.
 */
import { dayIn } from '#domain/check/caseDays';
import { lateStep } from '#domain/check/lateStep';
import { NO_REMARKS, type Remark, type RowRule, type RuleContext } from '#domain/check/rule';
import { stepRule } from '#domain/clock/caseClock';
import { articleWords } from '#domain/clock/sources';
import { daysBetween } from '#domain/day';
import type { LedgerRow } from '#domain/read/reading';

/** In this order the first that holds a day is when it was done, as for the clock. */
const DONE_ON = stepRule('petition', 'superiorReport')!.doneOn;

export const superiorReportLate: RowRule = {
  id: 'superior-report-late',
  severity: 'warning',
  source: {
    zh: '《信访工作条例》第二十二条第三项（在指定办理期限内反馈结果，提交办结报告）',
    en: 'Regulation on Petition Work (2022), art. 22(3) (reported within the time the superior sets)',
  },
  title: { zh: '上级交办件超过所定期限', en: 'Reported after the day the superior set' },
  mend: {
    zh: '核对上报、办结日期和上级要求的日期；未上报的抓紧上报。',
    en: 'Check the days; where nothing was reported yet, report.',
  },
  example: {
    zh: '上级要求2026-04-04前办结，2026-04-10上报',
    en: 'due by the superior 2026-04-04, reported 2026-04-10',
  },
  looksAt: 'row',
  needsOneOf: ['superiorDue'],
  check(row, context) {
    if (!row.cells['superiorDue']?.value) return NO_REMARKS;
    const fieldId = DONE_ON.find((id) => row.cells[id]?.value) ?? DONE_ON.find((id) => row.cells[id]);
    return fieldId === undefined
      ? stillOpen(row, context)
      : lateStep(row, context, 'superiorReport', fieldId);
  },
};

function stillOpen(row: LedgerRow, { today, fields, kind, atLaw }: RuleContext): readonly Remark[] {
  const due = dayIn(row, 'superiorDue');
  if (due === null || due >= today) return NO_REMARKS;
  const law = atLaw(row);
  if (stepRule(kind.id, 'superiorReport')?.isDone(law.fields) ?? true) return NO_REMARKS;
  const field = fields.get('superiorDue')!;
  const days = daysBetween(due, today);
  const article = articleWords(law.profile.superiorDate ?? 'petition-regulation-2022/22-3');
  return [
    {
      field,
      reading: row.cells['superiorDue']!,
      message: {
        zh: `“${field.label.zh}”为${due}，已过${days}天，未见上报、办结（${article.zh}）；请抓紧上报，已上报的补记日期。`,
        en: `"${field.label.en}" is ${due}, ${days === 1 ? '1 day' : `${days} days`} ago, and no report or closing is on record (${article.en}); report, or write down when it was done.`,
      },
    },
  ];
}
