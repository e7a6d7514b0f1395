/**
 * A case marked closed (or closed, resolved by its status) without its closing day or its result. Decides only where
 * the ledger has these columns.
 */
import { NO_REMARKS, type Remark, type RowRule } from '#domain/check/rule';
import { markSays, statusSays } from '#domain/check/saidClosed';
import type { FieldDef } from '#domain/kinds/fields';
import type { CellReading } from '#domain/read/reading';

const OWED_WHEN_CLOSED = ['closedOn', 'resolvedOn', 'result'] as const;

export const closedIncomplete: RowRule = {
  id: 'closed-incomplete',
  severity: 'warning',
  source: {
    zh: '《信访工作条例》第三十二条、第三十四条',
    en: 'Regulation on Petition Work (2022), art. 32 and 34',
  },
  title: { zh: '已办结但缺办结时间或办理结果', en: 'Closed without a closing day or a result' },
  mend: {
    zh: '补填办结时间和办理结果；尚未办结的，更正办结标记。',
    en: 'Fill them in, or correct the mark.',
  },
  example: { zh: '是否办结 是，办结时间为空', en: 'closed: yes, closing day blank' },
  looksAt: 'row',
  needsOneOf: OWED_WHEN_CLOSED,
  check(row, { fields }) {
    const said = markSays(row) ?? statusSays(row);
    if (!said?.isClosed) return NO_REMARKS;
    const remarks: Remark[] = [];
    for (const fieldId of OWED_WHEN_CLOSED) {
      const reading = row.cells[fieldId];
      const field = fields.get(fieldId);
      if (reading && field && reading.value === null) remarks.push(missing(field, reading));
    }
    return remarks;
  },
};

function missing(field: FieldDef, reading: CellReading): Remark {
  return {
    field,
    reading,
    message: {
      zh: `已标为办结，但“${field.label.zh}”为空；请补填，尚未办结的请更正办结标记。`,
      en: `Marked closed, yet "${field.label.en}" is blank; fill it in, or correct the mark.`,
    },
  };
}
