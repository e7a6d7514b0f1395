/**
 * A "not ours" objection made after its term, five working days under the national law. Counted from the transfer,
 * because ledgers do not hold the day the unit got it, and said so. Refuses to count the days (clock/ does).
 */
import { dayIn } from '#domain/check/caseDays';
import { lengthText } from '#domain/check/lateStep';
import { NO_REMARKS, type RowRule } from '#domain/check/rule';
import { isDated } from '#domain/clock/countedStep';

export const objectionLate: RowRule = {
  id: 'objection-late',
  severity: 'warning',
  source: {
    zh: '《信访工作条例》第二十三条（收到之日起5个工作日内提出异议）',
    en: 'Regulation on Petition Work (2022), art. 23 (objection within 5 working days of receipt)',
  },
  title: { zh: '提出异议超过期限', en: 'An objection after its term' },
  mend: {
    zh: '核对异议日期和转办日期；异议已过期的，应予受理办理。',
    en: 'Check both days; after its time an objection no longer frees the unit from handling the matter.',
  },
  example: { zh: '2026-08-05转办，2026-08-20提出异议', en: 'transferred 2026-08-05, objected 2026-08-20' },
  looksAt: 'row',
  needsOneOf: ['objectedOn'],
  check(row, { fields, atLaw }) {
    const objected = dayIn(row, 'objectedOn');
    if (objected === null) return NO_REMARKS;
    const { clock, profile } = atLaw(row);
    const step = clock.steps.find(({ id }) => id === 'objection');
    if (!step || !isDated(step)) return NO_REMARKS;
    const last = step[profile.overdueBy];
    if (objected <= last) return NO_REMARKS;
    const field = fields.get('objectedOn')!;
    const length = lengthText(step);
    return [
      {
        field,
        reading: row.cells['objectedOn']!,
        message: {
          zh: `“${field.label.zh}”为${objected}，晚于期限${last}（自${step.from}转送交办起${length.zh}，收到日期以此代）；请核对。`,
          en: `"${field.label.en}" is ${objected}, later than the last day ${last} (${length.en} from the transfer on ${step.from}, which stands in for the day of receipt); check it.`,
        },
      },
    ];
  },
};
