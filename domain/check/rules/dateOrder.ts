/**
 * Days of a case against the order of its steps: raised ≤ registered ≤ assigned, accepted ≤ replied ≤ closed, and due
 * not before the first; review and re-review, objection and hearing in their own order. Decides order only, not terms;
 * each day is compared with the nearest filled step before it. A matter a superior handed down was assigned before it
 * was registered here, but not before it was raised.
 */
import { ORDERS_BESIDE, STEPS_IN_ORDER, dayIn } from '#domain/check/caseDays';
import type { Remark, RowRule, RuleContext } from '#domain/check/rule';
import { isAssignedBySuperior } from '#domain/clock/evidence';
import type { LedgerRow } from '#domain/read/reading';

/** A due day is compared only with how the case began: it may well lie before assignment or closing. */
const STARTS: ReadonlySet<string> = new Set(STEPS_IN_ORDER.slice(0, 2).flat());

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
    const remarks: Remark[] = [];
    let first: string | null = null;
    let before: string | null = null;
    for (const stepIds of STEPS_IN_ORDER) {
      let last: string | null = null;
      for (const fieldId of stepIds) {
        const day = dayIn(row, fieldId);
        if (day === null) continue;
        if (before !== null && day < dayIn(row, before)!) {
          const against = isHandedDown(row, fieldId, before, context) ? raisedBefore(row, before) : before;
          if (against === null || day >= dayIn(row, against)!) continue;
          remarks.push(outOfOrder(row, against, fieldId, context));
        }
        first ??= fieldId;
        if (last === null || day > dayIn(row, last)!) last = fieldId;
      }
      before = last ?? before;
    }
    for (const fieldIds of ORDERS_BESIDE) addOutOfChain(remarks, row, fieldIds, context);
    const due = dayIn(row, 'due');
    if (due !== null && first !== null && STARTS.has(first) && due < dayIn(row, first)!)
      remarks.push(outOfOrder(row, first, 'due', context));
    return remarks;
  },
};

/** Each day against the nearest filled one before it. */
function addOutOfChain(
  remarks: Remark[],
  row: LedgerRow,
  fieldIds: readonly string[],
  context: RuleContext,
): void {
  let before: string | null = null;
  for (const fieldId of fieldIds) {
    const day = dayIn(row, fieldId);
    if (day === null) continue;
    if (before !== null && day < dayIn(row, before)!) remarks.push(outOfOrder(row, before, fieldId, context));
    before = fieldId;
  }
}

function isHandedDown(row: LedgerRow, fieldId: string, before: string, { atLaw }: RuleContext): boolean {
  if (fieldId !== 'assignedOn' || before !== 'registeredOn') return false;
  return row.cells['channel']?.value === '上级交办' || isAssignedBySuperior(atLaw(row).fields);
}

/** The day the matter was raised; null where it is blank, or itself wrong because it is after the registration. */
function raisedBefore(row: LedgerRow, registered: string): string | null {
  const raisedOn = dayIn(row, 'petitionOn');
  return raisedOn !== null && raisedOn <= dayIn(row, registered)! ? 'petitionOn' : null;
}

function outOfOrder(row: LedgerRow, beforeId: string, fieldId: string, { fields }: RuleContext): Remark {
  const field = fields.get(fieldId)!;
  const before = fields.get(beforeId)!;
  const days = { before: dayIn(row, beforeId)!, step: dayIn(row, fieldId)! };
  const isAssumed = [beforeId, fieldId].some((id) => row.cells[id]!.assumptions.includes('year-from-title'));
  return {
    field,
    reading: row.cells[fieldId]!,
    message: {
      zh: `“${field.label.zh}”（${days.step}）早于“${before.label.zh}”（${days.before}）${isAssumed ? '（有日期未写年份，年份取自标题）' : ''}；请核对后更正。`,
      en: `"${field.label.en}" (${days.step}) is before "${before.label.en}" (${days.before})${isAssumed ? ' (a year was taken from the title)' : ''}; correct the wrong one.`,
    },
  };
}
