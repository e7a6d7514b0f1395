/**
 * The clock against the walk from the articles (test/proof/clock): a small share of what `npm run proof` compares, a
 * county's cases, and a calendar that is wrong on purpose, so that the comparison is known to see something.
 */
import { createCalendar } from '#domain/clock/calendar';
import { HOLIDAY_NOTICES } from '#domain/clock/holidays';
import { anyHistory, countyOfHistories, differencesOf, randomOf } from '../proof/clock/histories';
import { walkHistory } from '../proof/clock/statuteWalker';

const random = randomOf(6);
const histories = Array.from({ length: 3_000 }, () => anyHistory(random));

test('random histories come out as the articles are walked', () => {
  expect(histories.flatMap((history) => differencesOf(history))).toEqual([]);
});

test('every answer a step can have occurs in them', () => {
  const answers = new Set(
    histories.flatMap((history) => Object.values(walkHistory(history)).map(({ how }) => how.split(' ')[0])),
  );
  expect(answers).toEqual(
    new Set([
      'ahead',
      'declined',
      'done',
      'noTerm',
      'notPassedOn',
      'notReached',
      'notRequested',
      'notSetBySuperior',
      'ownRules',
      'running',
      'senderUnclear',
      'suspended',
      'undated',
    ]),
  );
});

test('the 2,000 dated cases of a county come out as they are walked', () => {
  const county = countyOfHistories(2_000, 1);
  expect(county.flatMap((history) => differencesOf(history))).toEqual([]);
});

test('a calendar that lacks a notice is seen', () => {
  const lacking = createCalendar(HOLIDAY_NOTICES.filter(({ year }) => year !== 2026));
  const seen = histories.flatMap((history) => differencesOf(history, lacking));
  expect(seen.length).toBeGreaterThan(10);
});
