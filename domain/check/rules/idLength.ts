/**
 * A resident identity number of the wrong length or with wrong characters. Other papers' numbers hold
 * letters.
 */
import { hasIdForm } from '#domain/check/idNumber';
import { GB_11643 } from '#domain/check/sources';
import type { CellRule } from '#domain/check/rule';

export const idLength: CellRule = {
  id: 'id-length',
  severity: 'error',
  source: GB_11643,
  title: { zh: '身份证号位数不对', en: 'An identity number of the wrong length' },
  mend: {
    zh: '对照证件补正；应为18位（旧证15位）。',
    en: 'Correct it from the document: 18 characters (15 on old cards).',
  },
  example: { zh: '17位数字', en: '17 digits' },
  looksAt: 'cell',
  appliesTo: (field) => field.cell === 'idNo',
  check(reading, field) {
    const { value } = reading;
    if (typeof value !== 'string' || hasIdForm(value) || !/^\d+X?$/.test(value)) return null;
    return {
      field,
      reading,
      message: {
        zh: `“${field.label.zh}”有${value.length}位，应为18位（旧证15位）；请对照证件补正。`,
        en: `"${field.label.en}" has ${value.length} characters instead of 18 (15 on old cards); correct it from the document.`,
      },
    };
  },
};
