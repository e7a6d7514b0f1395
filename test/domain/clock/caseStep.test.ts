import { NATIONAL_CALENDAR } from '#domain/clock/calendar';
import { caseClock, caseStep } from '#domain/clock/caseClock';
import { NATIONAL_2022 } from '#domain/clock/profiles';
import type { Fields } from '#domain/fieldValue';

const histories: readonly Fields[] = [
  { registeredOn: '2026-03-02' },
  { registeredOn: '2026-03-02', acceptedOn: '2026-03-10', extendedUntil: '2026-06-01' },
  { registeredOn: '2026-03-02', acceptedOn: '2026-03-10', closedOn: '2026-04-01' },
  { registeredOn: '2026-03-02', repliedOn: '2026-04-01', reviewRequestedOn: '2026-04-20' },
  { registeredOn: '2026-03-02', handling: '不予受理' },
];

test.each(histories)('a step alone is the step of the clock: %j', (fields) => {
  const { steps } = caseClock('petition', fields, NATIONAL_2022, NATIONAL_CALENDAR);
  expect(steps.length).toBeGreaterThan(5);
  expect(steps.map(({ id }) => caseStep('petition', fields, NATIONAL_2022, NATIONAL_CALENDAR, id))).toEqual(
    steps,
  );
});
