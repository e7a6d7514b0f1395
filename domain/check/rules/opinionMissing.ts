/**
 * A reply is on record, yet not what it says. Decides only where the ledger has a column for it; a case that is said to
 * be closed without its result is closedIncomplete.ts.
 */
import { dayIn } from '#domain/check/caseDays';
import { NO_REMARKS, type RowRule } from '#domain/check/rule';
import { markSays, statusSays } from '#domain/check/saidClosed';

export const opinionMissing: RowRule = {
  id: 'opinion-missing',
  severity: 'warning',
  source: {
    zh: '《信访工作条例》第三十二条（处理意见书载明投诉请求、事实和理由、处理意见及其法律法规依据）',
    en: 'Regulation on Petition Work (2022), art. 32 (the opinion states demand, facts and reasons, handling opinion and legal basis)',
  },
  title: { zh: '已答复但未写明处理意见', en: 'Replied without what the opinion says' },
  mend: {
    zh: '补填处理意见：诉求、事实和理由、支持、解释或不支持、依据。',
    en: 'Fill in the opinion: demand, facts and reasons, outcome, legal basis.',
  },
  example: { zh: '2026-09-01答复，办理情况为空', en: 'replied 2026-09-01, result blank' },
  looksAt: 'row',
  needsOneOf: ['result'],
  check(row, { fields }) {
    const replied = dayIn(row, 'repliedOn');
    const reading = row.cells['result'];
    const field = fields.get('result');
    if (replied === null || !field || reading?.value !== null) return NO_REMARKS;
    if (markSays(row)?.isClosed || statusSays(row)?.isClosed) return NO_REMARKS;
    return [
      {
        field,
        reading,
        message: {
          zh: `已于${replied}答复，“${field.label.zh}”为空；请补填处理意见。`,
          en: `Replied on ${replied}, yet "${field.label.en}" is blank; fill in what the opinion says.`,
        },
      },
    ];
  },
};
