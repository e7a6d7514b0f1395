/**
 * A matter answered or closed after the law's handling term, a granted extension counted in. Decides only where the
 * ledger has a column for the day; where it does not say when the matter was taken, the latest possible day is used.
 */
import { lateStep } from '#domain/check/lateStep';
import { NO_REMARKS, type RowRule } from '#domain/check/rule';

export const handlingLate: RowRule = {
  id: 'handling-late',
  severity: 'warning',
  source: {
    zh: '《信访工作条例》第三十四条（自受理之日起60日内办结，延期不超过30日）',
    en: 'Regulation on Petition Work (2022), art. 34 (60 days from acceptance, extended by 30 at most)',
  },
  title: { zh: '答复、办结超过法定期限', en: 'Answered or closed after the law’s last day' },
  mend: {
    zh: '核对受理和办结日期；已批准延期的补填延期日期。',
    en: 'Check both days; where an extension was granted, fill it in.',
  },
  example: { zh: '2026-01-05受理，2026-06-30办结', en: 'accepted 2026-01-05, closed 2026-06-30' },
  looksAt: 'row',
  needsOneOf: ['closedOn', 'repliedOn'],
  check(row, context) {
    if (row.cells['repliedOn']?.value) return lateStep(row, context, 'reply', 'repliedOn');
    const remarks = lateStep(row, context, 'handling', 'closedOn');
    return remarks.length > 0 || row.cells['closedOn'] ? remarks : lateReply(row, context);
  },
};

const lateReply: RowRule['check'] = (row, context) =>
  row.cells['repliedOn'] ? lateStep(row, context, 'reply', 'repliedOn') : NO_REMARKS;
