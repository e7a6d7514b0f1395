/**
 * One official number on several cases. Decides by the number fields of the ledger kind; row counters
 * are none.
 */
import { rowsAlike } from '#domain/check/rowsAlike';
import { COMMON_PRACTICE, type LedgerRule, type RowRemark, type RuleContext } from '#domain/check/rule';
import type { LedgerRow } from '#domain/read/reading';

export const duplicateCaseNumber: LedgerRule = {
  id: 'duplicate-case-number',
  severity: 'error',
  source: COMMON_PRACTICE,
  title: { zh: '编号重复', en: 'The same number on several cases' },
  mend: {
    zh: '核对编号；重复登记的只保留一件。',
    en: 'Check the numbers; keep one of a case entered twice.',
  },
  example: { zh: '两行的信访件编号相同', en: 'two rows have the same case number' },
  looksAt: 'ledger',
  check: (rows, context) =>
    context.kind.identity.number.flatMap((fieldId) => repeatsOf(fieldId, rows, context)),
};

function repeatsOf(fieldId: string, rows: readonly LedgerRow[], { fields }: RuleContext): RowRemark[] {
  const field = fields.get(fieldId);
  if (!field || rows[0]?.cells[fieldId] === undefined) return [];
  const numberOf = (row: LedgerRow) => {
    const value = row.cells[fieldId]?.value;
    return typeof value === 'string' ? value : null;
  };
  return rowsAlike(rows, numberOf).map(({ row, others }) => ({
    row,
    field,
    reading: row.cells[fieldId]!,
    message: {
      zh: `“${field.label.zh}”与第${others}行相同；请核对编号，重复登记的只保留一件。`,
      en: `"${field.label.en}" is the same as in row ${others}; check the numbers, and keep one of a case entered twice.`,
    },
  }));
}
