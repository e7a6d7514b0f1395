/**
 * One official number on several cases. Decides by the number fields of the ledger kind; row counters
 * are none.
 */
import type { GroupKey } from '#domain/check/rowGroups';
import { namingOthers } from '#domain/check/rowsAlike';
import { COMMON_PRACTICE, type GroupRule } from '#domain/check/rule';
import type { LedgerRow } from '#domain/read/reading';
import { isPlaceholder } from '#domain/read/writtenText';

export const duplicateCaseNumber: GroupRule = {
  id: 'duplicate-case-number',
  severity: 'error',
  source: COMMON_PRACTICE,
  title: { zh: '编号重复', en: 'The same number on several cases' },
  mend: {
    zh: '核对编号；重复登记的只保留一件。',
    en: 'Check the numbers; keep one of a case entered twice.',
  },
  example: { zh: '两行的信访件编号相同', en: 'two rows have the same case number' },
  looksAt: 'group',
  keysOf(row, { kind }) {
    const keys: GroupKey[] = [];
    for (const fieldId of kind.identity.number) {
      const value = row.cells[fieldId]?.value;
      if (typeof value === 'string' && !isPlaceholder(value)) keys.push([fieldId, value]);
    }
    return keys;
  },
  check(group, { kind, fields }) {
    const fieldId = kind.identity.number.find((id) => sameText(group, id));
    const field = fieldId === undefined ? undefined : fields.get(fieldId);
    if (fieldId === undefined || !field) return [];
    return namingOthers(group).map(({ row, others, named }) => ({
      row,
      field,
      reading: row.cells[fieldId]!,
      others,
      message: {
        zh: `“${field.label.zh}”与第${named.zh}行相同；请核对编号，重复登记的只保留一件。`,
        en: `"${field.label.en}" is the same as in ${named.en}; check the numbers, and keep one of a case entered twice.`,
      },
    }));
  },
};

function sameText(group: readonly LedgerRow[], fieldId: string): boolean {
  const first = group[0]!.cells[fieldId]?.value;
  return typeof first === 'string' && group.every((row) => row.cells[fieldId]?.value === first);
}
