/** Dates are computed anew when a year's notice is added and when a unit is put under another line of law. */
import { createCalendar } from '#domain/clock/calendar';
import { lawClock } from '#domain/clock/caseStatus';
import { HOLIDAY_NOTICES } from '#domain/clock/holidays';
import type { Unit } from '#domain/access/directory';
import { sweepDeadlines } from '#functions/usecases/sweepDeadlines';
import { backendOver, countyDirectory, START_MS, sync } from '../support/backend';
import { UNITS } from '../support/county';
import { memoryStore } from '../support/memoryStore';
import { caseIdOf, createOf, requestOf } from '../support/samples';
import notice2027 from './synthetic-2027.json' with { type: 'json' };

const DEADLINE_MS = START_MS + 900_000;

const matter = (name: string, registeredOn: string) =>
  createOf(name, { name: `李${name}`, registeredOn, content: `反映${name}的问题` });

/** Last days 2026-12-28 (certain), 2026-12-30, 2027-01-04 and 2027-01-11 (all three open until the notice). */
const ROWS = [
  matter('sure', '2026-12-13'),
  matter('stays', '2026-12-15'),
  matter('moves', '2026-12-20'),
  matter('free', '2026-12-27'),
];

function county(calendarYears = HOLIDAY_NOTICES) {
  const store = memoryStore();
  const backend = backendOver(store, { rules: rulesOf(calendarYears) });
  const dates = async () => {
    const found = await store.readCases(ROWS.map(({ caseId }) => caseId));
    return ROWS.map(({ caseId, key }) => {
      const { status, version, author } = found.get(caseId)!;
      const mark = status.provisional ? ' provisional' : '';
      return `${key} ${status.due}${mark} v${version} ${author.name}`;
    });
  };
  return { backend, dates };
}

function rulesOf(notices: typeof HOLIDAY_NOTICES) {
  return { kindOf: backendOver(memoryStore()).rules.kindOf, ...lawClock(createCalendar(notices)) };
}

test('a year that is added makes provisional dates certain', async () => {
  const { backend, dates } = county();
  await sync(backend, requestOf(ROWS));
  expect(await dates()).toEqual([
    'sure 2026-12-28 v1 东山办事员',
    'stays 2026-12-30 provisional v1 东山办事员',
    'moves 2027-01-04 provisional v1 东山办事员',
    'free 2027-01-11 provisional v1 东山办事员',
  ]);

  const later = { ...backend, rules: rulesOf([...HOLIDAY_NOTICES, notice2027]) };
  backend.clock.ms += 1_000;
  expect(await sweepDeadlines(later, DEADLINE_MS)).toMatchObject({ redated: 3, confirmed: 1, left: 0 });
  expect(await dates()).toEqual([
    'sure 2026-12-28 v1 东山办事员',
    'stays 2026-12-30 v2 system',
    'moves 2027-01-06 v2 system',
    'free 2027-01-11 v2 system',
  ]);
  expect(await sweepDeadlines(later, DEADLINE_MS)).toMatchObject({ redated: 0, confirmed: 0, left: 0 });
});

test('a unit is under the line of law of the nearest unit above it, and the sweep follows a change', async () => {
  const { backend, dates } = county();
  await sync(backend, requestOf(ROWS.slice(0, 1)));
  const under = (lawLine: string) => {
    const county: Unit = { ...UNITS.county, lawLine };
    const unitById = (id: string) =>
      id === 'county' ? Promise.resolve(county) : backend.directory.unitById(id);
    return { ...backend, directory: { ...countyDirectory(), unitById } };
  };
  const zhejiang = under('zhejiang');
  backend.clock.ms += 1_000;
  expect(await sweepDeadlines(zhejiang, DEADLINE_MS)).toMatchObject({ redated: 1, confirmed: 0 });
  await sync(zhejiang, requestOf(ROWS.slice(1)));
  const found = await backend.cases.readCases(['sure', 'free'].map((name) => caseIdOf(name)));
  expect([...found.values()].map(({ status }) => [status.due, status.profile])).toEqual([
    ['2026-12-18', 'zhejiang-2016/national-2022'],
    ['2027-01-01', 'zhejiang-2016/national-2022'],
  ]);
  expect(await sweepDeadlines(under('shandong'), DEADLINE_MS)).toMatchObject({ redated: 4, left: 0 });
  expect((await dates())[0]).toBe('sure 2026-12-28 v3 system');
});
