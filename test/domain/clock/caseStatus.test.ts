import { execFileSync } from 'node:child_process';
import { CALENDAR_REVISION, caseStatus } from '#domain/clock/caseStatus';
import { stageWords, stepWords } from '#domain/clock/clockWords';
import { articleWords } from '#domain/clock/sources';
import { caseStatusSchema } from '#domain/wire/sync';

test('the running step is what is stored and sent', () => {
  const status = caseStatus('petition', { registeredOn: '2026-08-03', status: '受理' });
  expect(status).toEqual({
    stage: 'accepted',
    step: 'handling',
    due: '2026-10-08',
    strictDue: '2026-10-02',
    article: 'petition-regulation-2022/34',
    provisional: false,
  });
  expect(caseStatusSchema.parse(status)).toEqual(status);
});

test('a date beyond the announced calendar is provisional', () => {
  expect(caseStatus('petition', { registeredOn: '2026-12-20' })).toMatchObject({
    due: '2027-01-04',
    provisional: true,
  });
});

test('nothing is owed for a closed matter', () => {
  expect(caseStatus('dispute', { due: '2026-10-04', status: '已化解' })).toEqual({
    stage: 'closed',
    step: null,
    due: null,
    strictDue: null,
    article: null,
    provisional: false,
  });
});

test('the revision fits a key', () => {
  expect(CALENDAR_REVISION).toMatch(/^[a-z2-7]{10}$/);
});

test('the answer does not depend on the zone of the machine', () => {
  const code = `import { caseStatus, CALENDAR_REVISION } from '#domain/clock/caseStatus';
    const days = Array.from({ length: 28 }, (_, n) => '2026-02-' + String(n + 1).padStart(2, '0'));
    const answers = days.map((registeredOn) => caseStatus('petition', { registeredOn }));
    process.stdout.write(JSON.stringify([CALENDAR_REVISION, answers]));`;
  const inZone = (TZ: string): string =>
    execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', code], {
      env: { ...process.env, TZ },
      encoding: 'utf8',
    });
  const utc = inZone('UTC');
  expect(JSON.parse(utc)).toHaveLength(2);
  expect(inZone('America/New_York')).toBe(utc);
}, 30_000);

test('words exist in both languages, and an unknown id is shown as it came', () => {
  expect(stageWords('handling')).toEqual({ zh: '办理中', en: 'being handled' });
  expect(stepWords('acceptance')).toEqual({ zh: '受理告知', en: 'tell whether accepted' });
  expect(articleWords('petition-regulation-2022/34').zh).toBe('《信访工作条例》第三十四条');
  expect([stageWords('x'), stepWords('y'), articleWords('x/1')]).toEqual([
    { zh: 'x', en: 'x' },
    { zh: 'y', en: 'y' },
    { zh: 'x/1', en: 'x/1' },
  ]);
});
