/** How cases stand, by what their fields say; why.md explains how to read courses.json. */
import { NATIONAL_CALENDAR } from '#domain/clock/calendar';
import { caseClock, isDated, type Step } from '#domain/clock/caseClock';
import { NATIONAL_2022 } from '#domain/clock/profiles';
import type { LedgerKindId } from '#domain/kinds/fields';
import courses from './courses.json' with { type: 'json' };

const line = (step: Step): string =>
  isDated(step) ? `${step.id} ${step.state} ${step.legal}` : `${step.id} ${step.because ?? step.state}`;

test.each(courses)('$kind: $name', ({ kind, fields, stage, running, steps }) => {
  const clock = caseClock(kind as LedgerKindId, fields, NATIONAL_2022, NATIONAL_CALENDAR);
  expect({
    stage: clock.stage,
    running: clock.running && clock.running.id,
    steps: clock.steps.map(line).filter((text) => text !== 'transfer notPassedOn'),
  }).toEqual({ stage, running, steps });
});
