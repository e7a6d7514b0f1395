/**
 * A total that is not what its cases add up to. Decides: right if it is right for the section above or below it, for
 * all cases above, or for all; a blank number of people may count as nobody or as one. Says nothing where a cell of
 * the column could not be read. A fix is offered only where every reading of the total gives the same number.
 */
import { COMMON_PRACTICE, type TotalRule } from '#domain/check/rule';
import type { Counted, StatedTotal } from '#domain/check/totals';

/** Money adds up with rounding errors of binary fractions. */
const SMALLEST_DIFFERENCE = 0.005;

export const totalMismatch: TotalRule = {
  id: 'total-mismatch',
  severity: 'warning',
  source: COMMON_PRACTICE,
  title: { zh: '合计与各行相加不符', en: 'A total that does not add up' },
  mend: {
    zh: '核对各行和合计，改正其一；最好用公式求和。',
    en: 'Check rows and total; best let a formula add.',
  },
  example: { zh: '三行人数为1、5、2，合计写10', en: '1, 5 and 2 people, total 10' },
  looksAt: 'total',
  check(total) {
    const { cell, reading, counted, label } = total;
    const [nearest] = counted;
    if (!nearest || counted.some(({ unread }) => cell.counts === 'sum' && unread > 0)) return null;
    const possible = counted.flatMap((one) => possibleNumbers(total, one));
    if (possible.some((number) => Math.abs(number - cell.number) < SMALLEST_DIFFERENCE)) return null;
    const right = possible[0]!;
    const isSure = possible.every((number) => number === right) && typeof reading.raw === 'number';
    return {
      field: cell.field,
      reading,
      message: {
        zh: `“${label}”的“${cell.field.label.zh}”写为${cell.number}，所列${nearest.cases}件相加为${right}；请核对。`,
        en: `The total says ${cell.number} for "${cell.field.label.en}", but the cases it stands for (${nearest.cases}) add up to ${right}; check them.`,
      },
      ...(isSure && !reading.isFormula
        ? { fix: { words: { zh: `改为 ${right}`, en: `Change to ${right}` }, value: right } }
        : {}),
    };
  },
};

function possibleNumbers({ cell }: StatedTotal, { cases, sum, blank }: Counted): number[] {
  if (cell.counts === 'cases') return [cases];
  return cell.field.id === 'people' && blank > 0 ? [sum, sum + blank] : [sum];
}
