import { day } from '#domain/day';
import { rowsOfOtherYear } from '#domain/recognise/turnOfYear';

const YEAR = [
  '01-05',
  '02-09',
  '03-14',
  '04-20',
  '05-11',
  '06-18',
  '07-02',
  '08-25',
  '09-09',
  '10-17',
  '11-20',
  '12-05',
];

function otherYear(days: readonly string[]) {
  return rowsOfOtherYear(days.map((text, at) => ({ rowIndex: at + 3, day: day(`2025-${text}`) })));
}

test.each<[string, readonly string[], readonly [number, number] | null]>([
  ['a year in order', YEAR, null],
  ['December of the year before in front', ['12-27', '12-30', ...YEAR], [3, 4]],
  ['January of the next year behind', [...YEAR, '01-03', '01-08'], [15, 16]],
  ['newest first', ['01-08', '01-03', ...YEAR.toReversed()], [3, 4]],
  ['a winter, of which either side may be meant', ['11-03', '12-05', '12-20', '01-05', '02-03'], [3, 7]],
  ['one late entry amid the others', [...YEAR.slice(0, 11), '01-20', '12-01', '12-05'], null],
  ['no order at all', ['12-05', '01-05', '11-20', '02-09', '10-17', '03-14', '12-05', '01-05'], null],
  ['too few', ['12-27', '01-05', '02-09'], null],
])('days without a year: %s', (_, days, rows) => {
  expect(otherYear(days)).toEqual(rows && { firstRow: rows[0], lastRow: rows[1] });
});
