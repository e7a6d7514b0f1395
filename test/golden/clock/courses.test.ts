/** How cases stand, by what their fields say; why.md explains how to read courses.json. */
import { NATIONAL_CALENDAR } from '#domain/clock/calendar';
import { caseClock } from '#domain/clock/caseClock';
import { isDated, type Step } from '#domain/clock/countedStep';
import { NATIONAL_2022 } from '#domain/clock/profiles';
import type { LedgerKindId } from '#domain/kinds/fields';
import courses from './courses.json' with { type: 'json' };

/** What is not owed only because nothing led to it is left out, and a reply that says what handling says. */
const UNREMARKABLE = new Set(['notPassedOn', 'notReached', 'notRequested', 'notSetBySuperior']);

const line = (step: Step): string => {
  if (isDated(step)) return `${step.id} ${step.state} ${step.legal}`;
  if (step.state === 'suspended') return `${step.id} suspended ${step.since}, ${step.remaining} left`;
  return `${step.id} ${step.because ?? step.state}`;
};

test.each(courses)('$kind: $name', ({ kind, fields, stage, running, steps }) => {
  const clock = caseClock(kind as LedgerKindId, fields, NATIONAL_2022, NATIONAL_CALENDAR);
  expect({
    stage: clock.stage,
    running: clock.running && clock.running.id,
    steps: clock.steps
      .filter((step) => step.id !== 'reply' && !('because' in step && UNREMARKABLE.has(step.because ?? '')))
      .map(line),
  }).toEqual({ stage, running, steps });
});

test('the reply has the dates of handling', () => {
  const replies = courses
    .filter(({ kind }) => kind === 'petition')
    .map(({ fields }) => caseClock('petition', fields, NATIONAL_2022, NATIONAL_CALENDAR).steps.map(line))
    .map((lines) =>
      ['reply', 'handling'].map((id) => lines.find((text) => text.startsWith(`${id} `))!.slice(id.length)),
    );
  expect(replies.length).toBeGreaterThan(20);
  expect(replies.filter(([reply, handling]) => reply !== handling)).toEqual([]);
});
