/**
 * All dates of 100,000 cases: every step of every case, beside two plain ways to get only two of its dates: "+15 and
 * +60 days" with Date, as public systems do, and the same rolled over a set of days off.
 */
import { NATIONAL_CALENDAR } from '#domain/clock/calendar';
import { caseClock } from '#domain/clock/caseClock';
import { caseStatus } from '#domain/clock/caseStatus';
import { HOLIDAY_NOTICES } from '#domain/clock/holidays';
import { NATIONAL_2022 } from '#domain/clock/profiles';
import { countyOfHistories } from '../../proof/clock/histories';
import { measure, type Measured } from './measured';

const CASES = 100_000;

export function measureClock(_flags: readonly string[], print: (text: string) => void): void {
  const lines = measurements();
  const width = Math.max(...lines.map(({ what }) => what.length));
  for (const { what, ms, per } of lines) {
    print(`${what.padEnd(width)}  ${ms.toFixed(0).padStart(6)} ms  ${per}`);
  }
}

function measurements(): readonly Measured[] {
  const cases = countyOfHistories(CASES, 1).map(({ line: _line, ...fields }) => fields);
  const days = cases.map(({ registeredOn }) => registeredOn!);
  let answered = 0;
  const each = (what: string, item: string, dates: (index: number) => number) =>
    measure(what, CASES, item, () => {
      for (let i = 0; i < CASES; i++) answered += dates(i);
      return answered;
    });
  return [
    each(
      'every step of a case (10 steps, two dates each)',
      'a case',
      (i) => caseClock('petition', cases[i]!, NATIONAL_2022, NATIONAL_CALENDAR).steps.length,
    ),
    each(
      'the status that is stored and sent',
      'a case',
      (i) => caseStatus('petition', cases[i]!).stage.length,
    ),
    each('baseline: +15 and +60 days with Date', 'a case', (i) => {
      return plainDays(days[i]!, 15).length + plainDays(days[i]!, 60).length;
    }),
    each('baseline: the same, rolled over a set of days off', 'a case', (i) => {
      return rolledDays(days[i]!, 15).length + rolledDays(days[i]!, 60).length;
    }),
  ];
}

function plainDays(from: string, count: number): string {
  const at = new Date(`${from}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + count);
  return at.toISOString().slice(0, 10);
}

const WORKED = new Map(HOLIDAY_NOTICES.flatMap(({ days }) => days.map((day) => [day.date, !day.isOffDay])));

function rolledDays(from: string, count: number): string {
  const at = new Date(`${from}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + count);
  for (;;) {
    const date = at.toISOString().slice(0, 10);
    const worked = WORKED.get(date) ?? (at.getUTCDay() !== 0 && at.getUTCDay() !== 6);
    if (worked) return date;
    at.setUTCDate(at.getUTCDate() + 1);
  }
}
