import { NATIONAL_CALENDAR } from '#domain/clock/calendar';
import { caseClock } from '#domain/clock/caseClock';
import { isDated } from '#domain/clock/countedStep';
import { daysLeft } from '#domain/clock/standing';
import { NATIONAL_2022 } from '#domain/clock/profiles';
import { day } from '#domain/day';
import type { Fields } from '#domain/fieldValue';
import type { LedgerKindId } from '#domain/kinds/fields';

const clockOf = (kind: LedgerKindId, fields: Fields) =>
  caseClock(kind, fields, NATIONAL_2022, NATIONAL_CALENDAR);

const received = { registeredOn: '2026-08-03' };

test('a step says from what, how long, why that date and under which article', () => {
  const { running } = clockOf('petition', { registeredOn: '2026-08-01', acceptedOn: '2026-08-03' });
  expect(running).toEqual({
    id: 'handling',
    nature: 'duty',
    state: 'running',
    startField: 'acceptedOn',
    startAssumed: false,
    from: '2026-08-03',
    length: 60,
    unit: 'natural',
    article: 'petition-regulation-2022/34',
    doneOn: null,
    extension: null,
    excludedDays: 0,
    strict: '2026-10-02',
    legal: '2026-10-08',
    movedBy: { reason: 'holiday', name: '国庆节' },
    provisional: false,
  });
});

test('an assumed start is marked, and the day something was done is never guessed', () => {
  const { steps } = clockOf('petition', { ...received, status: '受理', closedOn: '2026-09-01' });
  expect(steps.filter(isDated).map(({ id, startAssumed, doneOn }) => ({ id, startAssumed, doneOn }))).toEqual(
    [
      { id: 'acceptance', startAssumed: false, doneOn: null },
      { id: 'handling', startAssumed: true, doneOn: '2026-09-01' },
      { id: 'reply', startAssumed: true, doneOn: '2026-09-01' },
      { id: 'reviewRequest', startAssumed: true, doneOn: null },
    ],
  );
});

test('the setting of the profile decides which date is counted down to', () => {
  const { running } = clockOf('petition', { ...received, status: '受理' });
  const today = day('2026-10-07');
  expect(daysLeft(today, running!, NATIONAL_2022)).toBe(1);
  expect(daysLeft(today, running!, { ...NATIONAL_2022, overdueBy: 'strict' })).toBe(-5);
  const { steps } = clockOf('petition', { ...received, closedOn: '2026-09-01' });
  expect(steps.filter(isDated).map((step) => daysLeft(today, step, NATIONAL_2022))).toEqual([
    null,
    null,
    null,
    1,
  ]);
});

test("days in working units come from the profile's data alone", () => {
  const quick = {
    ...NATIONAL_2022,
    terms: {
      ...NATIONAL_2022.terms,
      acceptance: { length: 5, unit: 'working', source: 'petition-regulation-2022/23' },
    },
  } as const;
  const { running } = caseClock('petition', { registeredOn: '2026-02-13' }, quick, NATIONAL_CALENDAR);
  expect([running!.unit, running!.strict, running!.legal]).toEqual(['working', '2026-02-27', '2026-02-27']);
});
