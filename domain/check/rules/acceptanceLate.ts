/**
 * A matter taken (or not yet taken) after the days the law gives for telling the petitioner. Decides only where the
 * ledger has a column for the day.
 */
import { lateStep } from '#domain/check/lateStep';
import type { RowRule } from '#domain/check/rule';

export const acceptanceLate: RowRule = {
  id: 'acceptance-late',
  severity: 'warning',
  source: {
    zh: '《信访工作条例》第二十三条（自收到之日起15日内告知是否受理）',
    en: 'Regulation on Petition Work (2022), art. 23 (told within 15 days of receipt)',
  },
  title: { zh: '受理超过法定期限', en: 'Accepted after the law’s last day' },
  mend: {
    zh: '核对登记日期和受理日期；属实的说明原因。',
    en: 'Check both days; where they are right, give the reason.',
  },
  example: { zh: '2026-03-02登记，2026-04-20受理', en: 'registered 2026-03-02, accepted 2026-04-20' },
  looksAt: 'row',
  needsOneOf: ['acceptedOn'],
  check: (row, context) => lateStep(row, context, 'acceptance', 'acceptedOn'),
};
