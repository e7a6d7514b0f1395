import { sure } from '#domain/read/cellRead';
import { joinReads } from '#domain/read/joinRows';

test.each<[readonly string[], string | null]>([
  [['3', '3-1', '3-2'], null],
  [['3', '4'], 'several-values'],
  [['3', '31'], 'several-values'],
])('the number of a case over rows numbered %j: doubt %s', (numbers, doubt) => {
  expect(joinReads('seq', numbers.map(sure))).toMatchObject({ value: '3', doubt });
});
