/** The latest lawful last day of a step whose start is not on record; counted by hand from the notices. */
import { NATIONAL_CALENDAR } from '#domain/clock/calendar';
import { isDated } from '#domain/clock/caseClock';
import { latestStep } from '#domain/clock/latestStep';
import { lawOf, type LawLine } from '#domain/clock/lawOfTheDay';
import type { Fields } from '#domain/fieldValue';

const lastDay = (fields: Fields, line: LawLine) => {
  const step = latestStep('petition', fields, lawOf(fields, line), NATIONAL_CALENDAR, 'handling');
  return step && isDated(step) ? `${step.from} ${step.legal}` : step?.state;
};

test.each<[string, string, Fields, LawLine]>([
  [
    'accepted on record',
    '2026-08-03 2026-10-08',
    { registeredOn: '2026-08-01', acceptedOn: '2026-08-03' },
    'national',
  ],
  [
    'the 15 days end in the holiday of October',
    '2026-10-08 2026-12-07',
    { registeredOn: '2026-09-16' },
    'national',
  ],
  [
    'passed on within 15 days',
    '2026-06-29 2026-08-28',
    { registeredOn: '2026-06-01', assignedOn: '2026-06-12' },
    'national',
  ],
  [
    'passed on after them',
    '2026-07-01 2026-08-31',
    { registeredOn: '2026-06-01', assignedOn: '2026-07-20' },
    'national',
  ],
  ['nobody to tell', '2026-08-18 2026-10-19', { registeredOn: '2026-08-03', name: '匿名' }, 'national'],
  ['five working days to take it', '2026-10-10 2026-11-09', { registeredOn: '2026-09-28' }, 'zhejiang'],
  ['counted from receipt', '2026-09-28 2026-10-28', { registeredOn: '2026-09-28' }, 'henan'],
  ['its own statute', 'notOwed', { registeredOn: '2026-09-28', handling: '引导' }, 'national'],
  ['no day at all', 'undated', { name: '张三' }, 'national'],
])('%s: %s', (_, expected, fields, line) => {
  expect(lastDay(fields, line)).toBe(expected);
});
