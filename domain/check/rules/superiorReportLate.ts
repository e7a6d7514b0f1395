/**
 * A matter assigned by a superior that was reported, or where that is not recorded closed, after the day he set, or is
 * still open past it. Decides only where the ledger has a column for his day.
 */
import { lateStep } from '#domain/check/lateStep';
import { NO_REMARKS, type RowRule } from '#domain/check/rule';

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
    const isReported = row.cells['superiorReportedOn']?.value || !row.cells['closedOn']?.value;
    const fieldId = row.cells['superiorReportedOn'] && isReported ? 'superiorReportedOn' : 'closedOn';
    return lateStep(row, context, 'superiorReport', fieldId);
  },
};
