/**
 * A phone or identity number with white space, full-width digits or a small x. Decides nothing about its
 * validity.
 */
import { isOwnCell } from '#domain/check/ownCell';
import { COMMON_PRACTICE, type CellRule } from '#domain/check/rule';
import { compactText } from '#domain/read/writtenText';

/** 020 7946 0100, +44 20 7946 0100: the groups in which landlines and numbers from abroad are written. */
const IN_GROUPS = /^(?:0|\+(?!86))\d{1,4}(?: \d{2,8}){1,4}$/;

export const untidyNumber: CellRule = {
  id: 'untidy-number',
  severity: 'info',
  source: COMMON_PRACTICE,
  title: {
    zh: '号码中有空格、全角数字或小写 x',
    en: 'White space, full-width digits or a small x in a number',
  },
  mend: {
    zh: '改为半角、不带空格，x 改为大写。',
    en: 'Write it half-width, without spaces, with a capital X.',
  },
  example: { zh: '139 1234 5678，１３９…，…12x', en: '139 1234 5678, １３９…, …12x' },
  looksAt: 'cell',
  appliesTo: (field) => field.cell === 'phone' || field.cell === 'idNo',
  check(reading, field, row) {
    const { raw, value } = reading;
    if (typeof raw !== 'string' || typeof value !== 'string' || raw === value || !isOwnCell(reading, row))
      return null;
    if (field.cell === 'phone' && IN_GROUPS.test(raw)) return null;
    if (compactText(raw).toUpperCase() !== value) return null;
    return {
      field,
      reading,
      message: {
        zh: `“${field.label.zh}”中有空格、全角字符或小写 x，不利于查重；可一键整理，数字不变。`,
        en: `"${field.label.en}" holds white space, full-width characters or a small x, which hinders matching; tidying changes no digit.`,
      },
      fix: { words: { zh: '去掉空格，改为半角', en: 'Remove spaces, write half-width' }, value },
    };
  },
};
