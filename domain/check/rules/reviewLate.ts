/**
 * A review or re-review decided after the law's 30 days; days of a hearing in re-review are not counted. Decides only
 * where the ledger has a column for the day.
 */
import { lateStep } from '#domain/check/lateStep';
import type { RowRule } from '#domain/check/rule';

export const reviewLate: RowRule = {
  id: 'review-late',
  severity: 'warning',
  source: {
    zh: '《信访工作条例》第三十五条、第三十六条（30日内提出复查、复核意见）',
    en: 'Regulation on Petition Work (2022), art. 35 and 36 (decided within 30 days)',
  },
  title: { zh: '复查、复核超过法定期限', en: 'Review or re-review decided after the law’s last day' },
  mend: {
    zh: '核对申请日期和意见日期；复核经过听证的补填听证日期。',
    en: 'Check both days; fill in the days of a hearing.',
  },
  example: { zh: '2026-03-02申请复查，2026-05-20出意见', en: 'review asked 2026-03-02, decided 2026-05-20' },
  looksAt: 'row',
  needsOneOf: ['reviewedOn', 'reReviewedOn'],
  check: (row, context) => [
    ...lateStep(row, context, 'review', 'reviewedOn'),
    ...lateStep(row, context, 'reReview', 'reReviewedOn'),
  ],
};
