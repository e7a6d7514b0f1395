/** The daily sweep: what it counts, what it dates anew, and what it leaves alone. */
import { sweepDeadlines } from '#functions/usecases/sweepDeadlines';
import { backendOver, START_MS, sync } from '../support/backend';
import { memoryStore } from '../support/memoryStore';
import { caseIdOf, createOf, requestOf } from '../support/samples';
import { MATTER } from '../support/desk';

const DEADLINE_MS = START_MS + 900_000;

function county() {
  const backend = backendOver(memoryStore());
  const caseAt = async (name: string) =>
    (await backend.cases.readCases([caseIdOf(name)])).get(caseIdOf(name))!;
  return { backend, caseAt };
}

const late = createOf('late', { name: '李四', petitionOn: '2026-01-05', content: '咨询低保办理的条件' });
const closed = createOf('closed', {
  name: '王五',
  petitionOn: '2026-01-06',
  content: '反映河道污染',
  closedOn: '2026-02-02',
  closed: true,
});

test('open and overdue cases are counted by home, in one line without personal data', async () => {
  const { backend } = county();
  await sync(backend, requestOf([createOf('one', MATTER), late, closed]));
  const report = await sweepDeadlines(backend, DEADLINE_MS);
  expect(report).toEqual({ open: 2, redated: 0, confirmed: 0, left: 0, overdueByHome: { east: 1 } });
  expect(backend.lines).toEqual([{ event: 'sweep', facts: { today: '2026-03-02', ...report } }]);
});

test('a later calendar with the same dates is noted, and no sheet hears of it', async () => {
  const { backend, caseAt } = county();
  await sync(backend, requestOf([createOf('one', MATTER)]));
  const before = await caseAt('one');
  const later = { ...backend, rules: { ...backend.rules, revisionOf: () => 'later' } };
  expect(await sweepDeadlines(later, DEADLINE_MS)).toMatchObject({ redated: 0, confirmed: 1 });
  expect(await caseAt('one')).toEqual({ ...before, calendarRevision: 'later' });
  expect(await sweepDeadlines(later, DEADLINE_MS)).toMatchObject({ redated: 0, confirmed: 0 });
});

test('a date that comes out different is a new version by the system', async () => {
  const { backend, caseAt } = county();
  await sync(backend, requestOf([createOf('one', MATTER)]));
  const before = await caseAt('one');
  const statusOf: typeof backend.rules.statusOf = (...of) => ({
    ...backend.rules.statusOf(...of),
    due: '2026-03-17',
  });
  const later = { ...backend, rules: { ...backend.rules, statusOf, revisionOf: () => 'later' } };
  backend.clock.ms += 1_000;
  expect(await sweepDeadlines(later, DEADLINE_MS)).toMatchObject({ redated: 1, confirmed: 0 });
  const after = await caseAt('one');
  expect(after).toMatchObject({
    version: 2,
    fields: before.fields,
    fieldVersions: before.fieldVersions,
    author: { subject: 'system', name: 'system' },
    status: { ...before.status, due: '2026-03-17' },
    calendarRevision: 'later',
    changedAt: new Date(START_MS + 1_000).toISOString(),
  });
  expect((await backend.cases.readHistory(caseIdOf('one'), 0)).map(({ version }) => version)).toEqual([1]);
});

test('near the end of its time nothing more is written', async () => {
  const { backend, caseAt } = county();
  await sync(backend, requestOf([createOf('one', MATTER)]));
  const before = await caseAt('one');
  const later = { ...backend, rules: { ...backend.rules, revisionOf: () => 'later' } };
  expect(await sweepDeadlines(later, START_MS + 1_000)).toMatchObject({ left: 1, confirmed: 0 });
  expect(await caseAt('one')).toEqual(before);
});
