/**
 * An identity number that Excel kept as a number: only 15 digits survive. Refuses to make the lost
 * digits up.
 */
import { GB_11643 } from '#domain/check/sources';
import type { CellRule } from '#domain/check/rule';

export const idDamaged: CellRule = {
  id: 'id-damaged',
  severity: 'error',
  source: GB_11643,
  title: { zh: '身份证号被存成数字，末位已丢失', en: 'An identity number kept as a number has lost digits' },
  mend: {
    zh: '把单元格设为“文本”格式，再对照证件重新录入。',
    en: 'Format the cell as Text and enter the number again from the document.',
  },
  example: { zh: '1.10105E+17', en: '1.10105E+17' },
  looksAt: 'cell',
  onDoubtOnly: true,
  appliesTo: (field) => field.cell === 'idNo',
  check(reading, field) {
    if (reading.doubt !== 'digits-lost') return null;
    return {
      field,
      reading,
      message: {
        zh: `“${field.label.zh}”被存成了数字，第15位以后已丢失且无法恢复；请把单元格设为“文本”格式，对照证件重新录入。`,
        en: `"${field.label.en}" was kept as a number; the digits after the 15th are lost for good. Format the cell as Text and enter it again from the document.`,
      },
    };
  },
};
