/**
 * An 18-place identity number whose check digit contradicts the other places. Refuses to say which place
 * is wrong.
 */
import { hasIdForm, hasRightCheckDigit } from '#domain/check/idNumber';
import { GB_11643 } from '#domain/check/sources';
import type { CellRule } from '#domain/check/rule';

export const idCheckDigit: CellRule = {
  id: 'id-check-digit',
  severity: 'error',
  source: GB_11643,
  title: { zh: '身份证号校验码不符', en: 'The check digit of an identity number is wrong' },
  mend: { zh: '对照证件逐位核对。', en: 'Compare it with the document, place by place.' },
  example: { zh: '末位应为 X 却写成 1', en: 'the last place is 1 where X belongs' },
  looksAt: 'cell',
  appliesTo: (field) => field.cell === 'idNo',
  check(reading, field) {
    const { value } = reading;
    if (typeof value !== 'string' || value.length !== 18 || !hasIdForm(value) || hasRightCheckDigit(value)) {
      return null;
    }
    const lostDigits = value.endsWith('000');
    return {
      field,
      reading,
      message: {
        zh: `“${field.label.zh}”校验码不符，至少有一位写错${lostDigits ? '（末三位为000，可能曾被存成数字）' : ''}；请对照证件逐位核对。`,
        en: `"${field.label.en}" fails its check digit, so at least one place is wrong${lostDigits ? ' (it ends in 000 and may once have been kept as a number)' : ''}; compare it with the document.`,
      },
    };
  },
};
