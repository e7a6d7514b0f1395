import { dayOrderOf, type DayOrder } from '#domain/read/monthAndDay';

test.each<[string, readonly (string | number)[], DayOrder | null]>([
  ['one 7.23', ['7.23', '8.2'], 'month-first'],
  ['days in front of a year', ['23/7/2026', '31/3/2026'], 'day-first'],
  ['days apart', ['23/7', '14/3', '5/6'], 'day-first'],
  ['both', ['23/7', '14/3', '7.23'], null],
  ['months of two years', ['25.3', '25.4', '24.12', '8.2'], null],
  ['one day in front', ['23/7/2026', '5/6/2026'], null],
])('the order that a column shows: %s', (_, values, order) => {
  expect(dayOrderOf(values)).toBe(order);
});
