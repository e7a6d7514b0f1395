/**
 * A responsible or co-handling unit that the directory does not know. Says nothing while no directory is
 * known.
 */
import { nearWords } from '#domain/check/nearWord';
import { isOwnCell } from '#domain/check/ownCell';
import { quotable } from '#domain/check/quote';
import { COMMON_PRACTICE, type CellRule } from '#domain/check/rule';
import { unitsIn } from '#domain/check/unitsIn';

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
    const cell = reading.value;
    const unknown = units.has(cell) ? undefined : unitsIn(cell).find((name) => !units.has(name));
    if (unknown === undefined) return null;
    const offers = nearWords(unknown, units).slice(0, SHOWN_AT_MOST);
    const cause = `“${quotable(unknown)}”`;
    return {
      field,
      reading,
      message: {
        zh: `“${field.label.zh}”的${cause}不在单位通讯录中${offers.length > 0 ? `；是否应为：${offers.join('、')}` : '；请改用通讯录中的名称'}。`,
        en: `${cause} in "${field.label.en}" is not in the directory; ${offers.length > 0 ? `perhaps: ${offers.join(', ')}` : 'use the name it has there'}.`,
      },
      cause: { zh: cause, en: cause },
      offers: isOwnCell(reading, row) ? offers.map((word) => inPlaceOf(unknown, word, cell)) : [],
    };
  },
};

/** The other units of a list stay; a unit alone is the whole cell, its path included. */
function inPlaceOf(unknown: string, word: string, cell: string): string {
  return unitsIn(cell).length > 1 ? cell.replace(unknown, word) : word;
}
