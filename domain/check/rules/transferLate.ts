/**
 * A matter transferred or assigned after the days the law gives the receiving office. Decides only where the ledger has
 * a column for the day.
 */
import { lateStep } from '#domain/check/lateStep';
import type { RowRule } from '#domain/check/rule';

export const transferLate: RowRule = {
  id: 'transfer-late',
  severity: 'warning',
  source: {
    zh: '《信访工作条例》第二十二条（登记后15日内转送、交办）',
    en: 'Regulation on Petition Work (2022), art. 22 (transferred or assigned within 15 days)',
  },
  title: { zh: '转送、交办超过法定期限', en: 'Passed on after the law’s last day' },
  mend: {
    zh: '核对登记日期和转办日期；属实的说明原因。',
    en: 'Check both days; where they are right, give the reason.',
  },
  example: { zh: '2026-03-02登记，2026-04-20转办', en: 'registered 2026-03-02, transferred 2026-04-20' },
  looksAt: 'row',
  needsOneOf: ['assignedOn'],
  check: (row, context) => lateStep(row, context, 'transfer', 'assignedOn'),
};
