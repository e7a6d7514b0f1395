/**
 * A field that every case of this kind must have is blank. Decides nothing about columns the ledger does
 * not have.
 */
import type { CellRule } from '#domain/check/rule';

export const requiredMissing: CellRule = {
  id: 'required-missing',
  severity: 'error',
  source: {
    zh: '《信访工作条例》第十九条、第二十二条',
    en: 'Regulation on Petition Work (2022), art. 19 and 22',
  },
  title: { zh: '必填项为空', en: 'A required field is blank' },
  mend: {
    zh: '补填；确实没有的，写明“匿名”或“不详”。',
    en: 'Fill it in; where there is none, say so (匿名, 不详).',
  },
  example: { zh: '姓名列为空', en: 'the name cell is blank' },
  looksAt: 'cell',
  appliesTo: (field) => field.required === true,
  check(reading, field) {
    if (reading.value !== null) return null;
    return {
      field,
      reading,
      message: {
        zh: `“${field.label.zh}”未填写，每件都应登记；请补填，确实没有的写明“匿名”或“不详”。`,
        en: `"${field.label.en}" is blank and must be registered for every case; fill it in, or write 匿名 or 不详 where there is none.`,
      },
    };
  },
};
