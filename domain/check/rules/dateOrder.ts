/**
 * Days of a case against the order of its steps: raised ≤ registered ≤ assigned ≤ accepted ≤ replied ≤ closed, and due
 * not before the first. Decides order only, not terms; each day is compared with the nearest filled step before it.
 */
import { STEPS_IN_ORDER, dayIn } from '#domain/check/caseDays';
import { NO_REMARKS, type Remark, type RowRule, type RuleContext } from '#domain/check/rule';
import type { Day } from '#domain/day';
import type { LedgerRow } from '#domain/read/reading';

/** A due day is compared only with how the case began: it may well lie before assignment or closing. */
const STARTS: ReadonlySet<string> = new Set(STEPS_IN_ORDER.slice(0, 2).flat());

interface Step {
  readonly fieldId: string;
  readonly day: Day;
}

export const dateOrder: RowRule = {
  id: 'date-order',
  severity: 'error',
  source: {
    zh: '《信访工作条例》第二十二条、第二十三条、第三十四条（办理顺序）',
    en: 'Regulation on Petition Work (2022), art. 22, 23 and 34 (order of the steps)',
  },
  title: { zh: '日期先后颠倒', en: 'Days out of order' },
  mend: { zh: '核对两个日期，更正写错的一个。', en: 'Compare the two days and correct the wrong one.' },
  example: { zh: '登记 2026-03-12，办结 2026-02-18', en: 'registered 2026-03-12, closed 2026-02-18' },
  looksAt: 'row',
  check(row, context) {
    const steps = filledSteps(row);
    if (steps.length === 0) return NO_REMARKS;
    const remarks: Remark[] = [];
    steps.forEach((step, index) => {
      const before = steps[index - 1];
      if (before && step.day < before.day) remarks.push(outOfOrder(row, before, step, context));
    });
    const due = dayIn(row, 'due');
    const first = steps[0]!;
    if (due !== null && STARTS.has(first.fieldId) && due < first.day)
      remarks.push(outOfOrder(row, first, { fieldId: 'due', day: due }, context));
    return remarks;
  },
};

function filledSteps(row: LedgerRow): Step[] {
  const steps: Step[] = [];
  for (const alternatives of STEPS_IN_ORDER) {
    for (const fieldId of alternatives) {
      const day = dayIn(row, fieldId);
      if (day !== null) steps.push({ fieldId, day });
    }
  }
  return steps;
}

function outOfOrder(row: LedgerRow, before: Step, step: Step, { fields }: RuleContext): Remark {
  const field = fields.get(step.fieldId)!;
  const beforeLabel = fields.get(before.fieldId)!.label;
  const isAssumed = [before, step].some(({ fieldId }) =>
    row.cells[fieldId]!.assumptions.includes('year-from-title'),
  );
  return {
    field,
    reading: row.cells[step.fieldId]!,
    message: {
      zh: `“${field.label.zh}”${step.day}早于“${beforeLabel.zh}”${before.day}${isAssumed ? '（有日期未写年份，年份取自标题）' : ''}；请核对后更正。`,
      en: `"${field.label.en}" ${step.day} is before "${beforeLabel.en}" ${before.day}${isAssumed ? ' (a year was taken from the title)' : ''}; correct the wrong one.`,
    },
  };
}
