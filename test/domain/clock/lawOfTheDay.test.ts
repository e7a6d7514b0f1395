/** A unit's line of law, inherited down the tree; a case keeps the law of its day. */
import { NATIONAL_CALENDAR } from '#domain/clock/calendar';
import { caseClock, caseStep } from '#domain/clock/caseClock';
import { isDated } from '#domain/clock/countedStep';
import { CALENDAR_REVISION, caseStatus, NATIONAL_CLOCK } from '#domain/clock/caseStatus';
import { LAW_LINES, lawLineOf, lawOf, lawOn, PROFILES, type LawLine } from '#domain/clock/lawOfTheDay';
import { addDays, day } from '#domain/day';
import type { Fields } from '#domain/fieldValue';

test.each<[readonly (string | undefined)[], LawLine]>([
  [[], 'national'],
  [[undefined, undefined], 'national'],
  [['zhejiang', undefined], 'zhejiang'],
  [['zhejiang', 'hotline'], 'hotline'],
  [['zhejiang', undefined, 'national'], 'national'],
  [['zhejiang', 'a line of a newer version'], 'zhejiang'],
  [['toString'], 'national'],
])('settings %j from the root down give %s', (settings, line) => {
  expect(lawLineOf(settings)).toBe(line);
});

test.each<[string | null, LawLine, string]>([
  ['2022-04-30', 'national', 'national-2005'],
  ['2022-05-01', 'national', 'national-2022'],
  [null, 'national', 'national-2022'],
  ['1999-01-01', 'national', 'national-2005'],
  ['2016-07-31', 'zhejiang', 'national-2005'],
  ['2016-08-01', 'zhejiang', 'zhejiang-2016/national-2005'],
  ['2026-01-01', 'zhejiang', 'zhejiang-2016/national-2022'],
  ['2026-01-01', 'henan', 'henan-2012/national-2022'],
  ['2026-01-01', 'shandong', 'shandong-2015/national-2022'],
  ['2026-01-01', 'hotline', 'hotline-7d'],
])('received %s under the line %s: %s', (received, line, id) => {
  expect(lawOn(received === null ? null : day(received), line).id).toBe(id);
});

test.each<[Fields, string]>([
  [{ acceptedOn: '2021-04-29' }, 'national-2005'],
  [{ closedOn: '2022-04-30' }, 'national-2005'],
  [{ assignedOn: '2022-04-30', acceptedOn: '2022-05-05' }, 'national-2005'],
  [{ assignedOn: '2022-05-03', acceptedOn: '2022-04-20' }, 'national-2005'],
  [{ petitionOn: '2022-05-01', assignedOn: '2022-04-29' }, 'national-2022'],
  [{ registeredOn: '2022-05-01', acceptedOn: '2022-04-29' }, 'national-2022'],
  [{ name: '张三' }, 'national-2022'],
])(
  'a case that does not say when it was received, %j, is under the law of its first step: %s',
  (fields, id) => {
    expect(lawOf(fields, 'national').id).toBe(id);
  },
);

test('every profile has its own id, and the profiles of a line follow one another without a gap', () => {
  expect(new Set(PROFILES.map(({ id }) => id)).size).toBe(PROFILES.length);
  for (const line of Object.values(LAW_LINES)) {
    line.forEach(({ inForceUntil }, i) => {
      expect(line[i + 1]?.inForceFrom ?? null).toBe(inForceUntil && addDays(inForceUntil, 1));
    });
  }
});

const handled = (fields: Fields, line: LawLine) =>
  caseClock('petition', fields, lawOn(day('2026-08-03'), line), NATIONAL_CALENDAR)
    .steps.filter(isDated)
    .map(({ id, legal }) => `${id} ${legal}`);

const accepted = { registeredOn: '2026-08-03', acceptedOn: '2026-08-03', assignedOn: '2026-08-03' };

test.each<[LawLine, Fields, readonly string[]]>([
  ['national', accepted, ['transfer 2026-08-18', 'acceptance 2026-08-18', 'handling 2026-10-08']],
  ['zhejiang', accepted, ['transfer 2026-08-10', 'acceptance 2026-08-10', 'handling 2026-09-02']],
  ['henan', accepted, ['transfer 2026-08-10', 'acceptance 2026-08-18', 'handling 2026-09-02']],
  ['henan', { ...accepted, extendedUntil: '2026-12-31' }, ['handling 2026-11-02']],
  ['hotline', accepted, ['handling 2026-08-10']],
  ['national-simple', accepted, ['handling 2026-10-08']],
  [
    'national-simple',
    { ...accepted, handling: '简易办理' },
    ['acceptance 2026-08-06', 'handling 2026-08-17'],
  ],
  ['national', { ...accepted, handling: '简易办理' }, ['handling 2026-10-08']],
])('under the line %s, %j', (line, fields, expected) => {
  expect(handled(fields, line)).toEqual(expect.arrayContaining([...expected]));
});

test('the profile is told unless it is the national one in force, and every line has its own revision', () => {
  expect(caseStatus('petition', { registeredOn: '2026-08-03' })).not.toHaveProperty('profile');
  expect(caseStatus('petition', { registeredOn: '2021-08-03' })).toMatchObject({
    profile: 'national-2005',
    article: 'petition-regulation-2005/22',
  });
  expect(caseStatus('petition', { registeredOn: '2026-08-03' }, 'zhejiang')).toMatchObject({
    profile: 'zhejiang-2016/national-2022',
    due: '2026-08-10',
  });
  const revisions = (Object.keys(LAW_LINES) as LawLine[]).map((line) => NATIONAL_CLOCK.revisionOf(line));
  expect(new Set(revisions).size).toBe(revisions.length);
  expect(revisions[0]).toBe(CALENDAR_REVISION);
});

const stepIn = (received: string, line: LawLine, id: 'handling' | 'objection', more: Fields = {}) => {
  const fields = { registeredOn: received, ...more };
  return caseStep('petition', fields, lawOf(fields, line), NATIONAL_CALENDAR, id);
};

test('河南 counts handling from receipt, other lines from acceptance (河南 art. 26)', () => {
  const accepted = { acceptedOn: '2026-08-14' };
  expect(stepIn('2026-08-03', 'henan', 'handling', accepted)).toMatchObject({
    startField: 'registeredOn',
    startAssumed: false,
    legal: '2026-09-02',
    article: 'henan-regulation-2012/26',
  });
  expect(stepIn('2026-08-03', 'zhejiang', 'handling', accepted)).toMatchObject({
    startField: 'acceptedOn',
    legal: '2026-09-14',
  });
});

test('"not ours" has a term only where the law sets one', () => {
  const passedOn = { assignedOn: '2021-03-01' };
  expect(stepIn('2021-02-22', 'national', 'objection', passedOn)).toMatchObject({
    state: 'notOwed',
    because: 'noTerm',
  });
  expect(stepIn('2021-02-22', 'henan', 'objection', passedOn)).toMatchObject({ legal: '2021-03-08' });
  const now = { assignedOn: '2026-09-16' };
  expect(stepIn('2026-09-14', 'national', 'objection', now)).toMatchObject({ legal: '2026-09-22' });
});
