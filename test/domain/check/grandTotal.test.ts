/** Which cases a total row is told against where none of those it may stand for adds up to it. */
import { checkLedger } from '#domain/check/checkLedger';
import { day } from '#domain/day';
import type { CellValue } from '#domain/grid';
import { readLedger } from '#domain/read/readLedger';
import { sheetOfFields } from '../../support/sheetOfFields';

const CASE = (seq: number, people: number): CellValue[] => [seq, `反映道路${seq}破损`, people];

function totalsToldOf(rows: readonly CellValue[][], otherRows: readonly number[]): readonly string[] {
  const { kind, grid, recognition } = sheetOfFields({
    columns: ['seq', 'content', 'people'],
    rows,
    otherRows,
  });
  const context = { kind, grid, recognition, today: day('2026-01-20') };
  return checkLedger(readLedger(grid, recognition), context)
    .filter(({ rule }) => rule === 'total-mismatch')
    .map(({ cell, message }) => `${cell} ${/所列.*为\d+/.exec(message.zh)?.[0]}`);
}

test('a grand total below the subtotal of a part is told against all cases', () => {
  const rows = [CASE(1, 1), CASE(2, 2), ['上半年小计', null, 3], CASE(3, 3), CASE(4, 4), ['合计', null, 5]];
  expect(totalsToldOf(rows, [4, 7])).toEqual(['C7 所列4件相加为10']);
});

test('a total below each part is told against its own', () => {
  const rows = [CASE(1, 1), CASE(2, 2), ['合计', null, 3], CASE(3, 3), CASE(4, 4), ['合计', null, 5]];
  expect(totalsToldOf(rows, [4, 7])).toEqual(['C7 所列2件相加为7']);
});
