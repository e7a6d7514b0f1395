/**
 * A responsible or co-handling unit that the directory does not know. Says nothing while no directory is
 * known.
 */
import { nearWords } from '#domain/check/nearWord';
import { isOwnCell } from '#domain/check/ownCell';
import { quotable } from '#domain/check/quote';
import { COMMON_PRACTICE, type CellRule } from '#domain/check/rule';

const SHOWN_AT_MOST = 3;
const CHECKED_UNITS: ReadonlySet<string> = new Set(['responsible', 'coHandlerUnit', 'transferredTo']);

export const unitUnknown: CellRule = {
  id: 'unit-unknown',
  severity: 'warning',
  source: COMMON_PRACTICE,
  title: { zh: '单位不在通讯录中', en: 'A unit that is not in the directory' },
  mend: { zh: '改用通讯录中的单位名称。', en: 'Use the name in the directory.' },
  example: { zh: '责任单位写成“县水务据”', en: 'a responsible unit written “县水务据”' },
  looksAt: 'cell',
  appliesTo: (field) => CHECKED_UNITS.has(field.id),
  check(reading, field, row, { units }) {
    if (units.size === 0 || typeof reading.value !== 'string') return null;
    const [leaf = ''] = reading.value.split('/');
    if (units.has(reading.value) || units.has(leaf)) return null;
    const offers = nearWords(leaf, units).slice(0, SHOWN_AT_MOST);
    const cause = `“${quotable(leaf)}”`;
    return {
      field,
      reading,
      message: {
        zh: `“${field.label.zh}”的${cause}不在单位通讯录中${offers.length > 0 ? `；是否应为：${offers.join('、')}` : '；请改用通讯录中的名称'}。`,
        en: `${cause} in "${field.label.en}" is not in the directory; ${offers.length > 0 ? `perhaps: ${offers.join(', ')}` : 'use the name it has there'}.`,
      },
      cause: { zh: cause, en: cause },
      offers: isOwnCell(reading, row) ? offers : [],
    };
  },
};
