/**
 * An identity number whose birth day cannot be. Decides possibility only; age and sex are never read
 * out.
 */
import { birthDay, hasIdForm } from '#domain/check/idNumber';
import { GB_11643 } from '#domain/check/sources';
import type { CellRule } from '#domain/check/rule';
import { day } from '#domain/day';

const EARLIEST_BIRTH = day('1880-01-01');

export const idBirthDay: CellRule = {
  id: 'id-birth-date',
  severity: 'error',
  source: GB_11643,
  title: { zh: '身份证号中的出生日期不可能', en: 'An impossible birth day in an identity number' },
  mend: { zh: '对照证件核对第7至14位。', en: 'Compare places 7 to 14 with the document.' },
  example: { zh: '第7至14位为 19901332', en: 'places 7 to 14 are 19901332' },
  looksAt: 'cell',
  appliesTo: (field) => field.cell === 'idNo',
  check(reading, field, _row, { today }) {
    const { value } = reading;
    if (typeof value !== 'string' || !hasIdForm(value)) return null;
    const born = birthDay(value);
    if (born !== null && born >= EARLIEST_BIRTH && born <= today) return null;
    const places = value.length === 18 ? '7–14' : '7–12';
    return {
      field,
      reading,
      message: {
        zh: `“${field.label.zh}”第${places}位的出生日期不可能；请对照证件核对。`,
        en: `"${field.label.en}" holds an impossible birth day in places ${places}; compare it with the document.`,
      },
    };
  },
};
