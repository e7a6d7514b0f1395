/**
 * The closing mark against the status word. Decides only where both are plain.
 */
import { quote } from '#domain/check/quote';
import { COMMON_PRACTICE, NO_REMARKS, type RowRule } from '#domain/check/rule';
import { markSays, statusSays } from '#domain/check/saidClosed';

export const closedVsStatus: RowRule = {
  id: 'closed-vs-status',
  severity: 'warning',
  source: COMMON_PRACTICE,
  title: { zh: '办结标记与状态矛盾', en: 'The closing mark contradicts the status' },
  mend: { zh: '核对办理进度，改正其一。', en: 'Check how the case stands and correct one.' },
  example: { zh: '是否办结 是，状态 办理中', en: 'closed: yes, status: being handled' },
  looksAt: 'row',
  needsOneOf: ['status'],
  check(row, { fields }) {
    const mark = markSays(row);
    const status = statusSays(row);
    if (!mark || !status || mark.isClosed === status.isClosed) return NO_REMARKS;
    const field = fields.get('status')!;
    const closed = fields.get('closed')!;
    const said = quote(field, status.reading);
    return [
      {
        field,
        reading: status.reading,
        message: {
          zh: `“${field.label.zh}”为${said}，“${closed.label.zh}”却为${mark.isClosed ? '是' : '否'}；请核对后改正其一。`,
          en: `"${field.label.en}" is ${said}, yet "${closed.label.en}" says ${mark.isClosed ? 'yes' : 'no'}; correct one.`,
        },
      },
    ];
  },
};
