/** The daily sweep: what it counts, what it dates anew, and what it leaves alone. */
import { createCalendar } from '#domain/clock/calendar';
import { lawClock } from '#domain/clock/caseStatus';
import { HOLIDAY_NOTICES } from '#domain/clock/holidays';
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

test('a year’s notice that is added makes provisional dates certain, and moves those it moves', async () => {
  const { backend, caseAt } = county();
  const certain = createOf('certain', { ...MATTER, petitionOn: '2026-12-18' });
  const moved = createOf('moved', {
    ...MATTER,
    name: '赵六',
    content: '反映路灯不亮',
    petitionOn: '2026-12-23',
  });
  await sync(backend, requestOf([certain, moved]));
  expect((await caseAt('certain')).status).toMatchObject({ due: '2027-01-04', provisional: true });
  expect((await caseAt('moved')).status).toMatchObject({ due: '2027-01-07', provisional: true });
  const notice = {
    year: 2027,
    papers: [],
    days: [
      { name: '元旦', date: '2027-01-01', isOffDay: true },
      { name: '元旦', date: '2027-01-07', isOffDay: true },
    ],
  };
  const rules = { ...backend.rules, ...lawClock(createCalendar([...HOLIDAY_NOTICES, notice])) };
  backend.clock.ms += 1_000;
  expect(await sweepDeadlines({ ...backend, rules }, DEADLINE_MS)).toMatchObject({ redated: 2, left: 0 });
  expect(await caseAt('certain')).toMatchObject({
    version: 2,
    author: { name: 'system' },
    status: { due: '2027-01-04', provisional: false },
  });
  expect((await caseAt('moved')).status).toMatchObject({ due: '2027-01-08', provisional: false });
  expect(await sweepDeadlines({ ...backend, rules }, DEADLINE_MS)).toMatchObject({
    redated: 0,
    confirmed: 0,
  });
});

test('what is overdue is told by the day in the zone of the unit’s line of law', async () => {
  const { backend } = county();
  await sync(backend, requestOf([createOf('one', MATTER)]));
  const dueOn = (await backend.cases.readCases([caseIdOf('one')])).get(caseIdOf('one'))!.status.due!;
  /** Midnight after the last day in Shanghai: noon of that very day in New York. */
  backend.clock.ms = Date.parse(`${dueOn}T16:00:00Z`);
  const overdueIn = async (timeZone: string) => {
    const rules = { ...backend.rules, timeZoneOf: () => timeZone };
    return (await sweepDeadlines({ ...backend, rules }, backend.clock.ms + 900_000)).overdueByHome;
  };
  expect(await overdueIn('Asia/Shanghai')).toEqual({ east: 1 });
  expect(await overdueIn('America/New_York')).toEqual({});
});
