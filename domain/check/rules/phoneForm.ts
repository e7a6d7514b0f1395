/**
 * A phone number that cannot be complete. Decides by the numbering plan: 11 digits from 1 for mobile numbers, area code
 * with 7 or 8 digits for others, short service numbers; refuses to know whether a number is in use.
 */
import type { CellRule } from '#domain/check/rule';
import type { FieldDef } from '#domain/kinds/fields';

const RIGHT_FORM =
  /^(?:1[3-9]\d{9}|(?:0\d{2,3}-?)?[2-9]\d{6,7}(?:-\d{1,6})?|[48]00-?\d{3}-?\d{4}|1\d{4}|9[56]\d{3}|1[12]\d)$/;

/** E.164: no number anywhere is longer. */
const MOST_DIGITS = 15;
const FEWEST_DIGITS = 7;
const CHINESE = /\p{Script=Han}/u;

export const phoneForm: CellRule = {
  id: 'phone-form',
  severity: 'warning',
  source: { zh: '《电信网编号计划（2017年版）》', en: 'Telecommunication numbering plan (2017)' },
  title: { zh: '电话号码位数不对', en: 'A phone number of the wrong length' },
  mend: {
    zh: '向信访人核对号码；座机请写区号。',
    en: 'Ask for the number again; write landlines with their area code.',
  },
  example: { zh: '手机号码只有10位', en: 'a mobile number of 10 digits' },
  looksAt: 'cell',
  appliesTo: (field) => field.cell === 'phone',
  check(reading, field) {
    if (typeof reading.value !== 'string' || RIGHT_FORM.test(reading.value)) return null;
    const wrong = reading.value
      .split('/')
      .find((number) => /^[\d-]+$/.test(number) && !RIGHT_FORM.test(number) && !isElsewhere(number, field));
    if (wrong === undefined || !/\d/.test(wrong)) return null;
    const digits = wrong.replaceAll('-', '').length;
    return {
      field,
      reading,
      message: {
        zh: `“${field.label.zh}”有一个号码为${digits}位，手机号应为11位，座机应为区号加7至8位；请核对。`,
        en: `"${field.label.en}" holds a number of ${digits} digits; mobile numbers have 11, landlines an area code and 7 or 8; check it.`,
      },
    };
  },
};

/** Under an English heading numbers follow the plan of any country. */
function isElsewhere(number: string, { label }: FieldDef): boolean {
  const digits = number.replaceAll('-', '').length;
  return !CHINESE.test(label.zh) && digits >= FEWEST_DIGITS && digits <= MOST_DIGITS;
}
