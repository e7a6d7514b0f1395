/** The latest lawful last day of a step whose start is not on record; counted by hand from the notices. */
import { NATIONAL_CALENDAR } from '#domain/clock/calendar';
import { isDated } from '#domain/clock/countedStep';
import { latestStep } from '#domain/clock/latestStep';
import { lawOf, type LawLine } from '#domain/clock/lawOfTheDay';
import type { StepId } from '#domain/clock/steps';
import type { Fields } from '#domain/fieldValue';

const lastDay = (fields: Fields, line: LawLine, id: StepId = 'handling') => {
  const step = latestStep('petition', fields, lawOf(fields, line), NATIONAL_CALENDAR, id);
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
  [
    'passed on by word only',
    '2026-07-01 2026-08-31',
    { registeredOn: '2026-06-01', handling: '转送' },
    'national',
  ],
  [
    'passed on by status only',
    '2026-07-01 2026-08-31',
    { registeredOn: '2026-06-01', status: '已转送' },
    'national',
  ],
  [
    'passed down before it came here',
    '2026-06-16 2026-08-17',
    { registeredOn: '2026-06-01', assignedOn: '2026-05-20' },
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

test.each<[string, string, Fields]>([
  ['passed on by word only', '2026-06-16 2026-07-01', { handling: '转送' }],
  ['passed on', '2026-06-05 2026-06-22', { assignedOn: '2026-06-05' }],
  ['kept here', '2026-06-01 2026-06-16', {}],
])('acceptance, %s: %s', (_, expected, fields) => {
  expect(lastDay({ registeredOn: '2026-06-01', ...fields }, 'national', 'acceptance')).toBe(expected);
});
