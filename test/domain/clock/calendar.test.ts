import { createCalendar, NATIONAL_CALENDAR } from '#domain/clock/calendar';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { HOLIDAY_NOTICES } from '#domain/clock/holidays';
import { addDays, day } from '#domain/day';

const notice2027 = {
  year: 2027,
  papers: [],
  days: [
    { name: '元旦', date: '2026-12-31', isOffDay: true },
    { name: '元旦', date: '2027-01-01', isOffDay: true },
    { name: '元旦', date: '2027-01-02', isOffDay: false },
  ],
};

test('every day of the years 2018–2026 is known up to the reach of the notice that is not out', () => {
  const unknown: string[] = [];
  for (let at = day('2018-01-01'); at < day('2027-01-01'); at = addDays(at, 1)) {
    if (NATIONAL_CALENDAR.isWorkingDay(at) === null) unknown.push(at);
  }
  expect(NATIONAL_CALENDAR.coveredYears).toEqual([2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026]);
  expect(unknown).toEqual(['2026-12-29', '2026-12-30', '2026-12-31']);
});

test.each<[string, boolean | null, string]>([
  ['2026-02-14', true, 'a Saturday worked instead'],
  ['2026-02-13', true, 'a Friday'],
  ['2026-02-16', false, 'a Monday off'],
  ['2018-12-29', true, 'named by the notice of the next year'],
  ['2022-12-31', false, 'named by the notice of the next year'],
  ['2027-01-01', null, 'no notice yet'],
  ['2017-12-29', null, 'before the data'],
])('%s worked: %s (%s)', (date, expected) => {
  expect(NATIONAL_CALENDAR.isWorkingDay(day(date))).toBe(expected);
});

test('beyond the notices weekends are off and every answer is provisional', () => {
  expect(NATIONAL_CALENDAR.rollForward(day('2027-01-09'))).toEqual({
    day: '2027-01-11',
    movedBy: { reason: 'weekend' },
    provisional: true,
  });
  expect(NATIONAL_CALENDAR.addWorkingDays(day('2026-12-25'), 2)).toEqual({
    day: '2026-12-29',
    provisional: true,
  });
  expect(NATIONAL_CALENDAR.addWorkingDays(day('2026-12-25'), 1)).toEqual({
    day: '2026-12-28',
    provisional: false,
  });
});

test('one more notice makes provisional days certain and changes the revision', () => {
  const calendar = createCalendar([...HOLIDAY_NOTICES, notice2027]);
  expect(calendar.rollForward(day('2026-12-31'))).toEqual({
    day: '2027-01-02',
    movedBy: { reason: 'holiday', name: '元旦' },
    provisional: false,
  });
  expect(calendar.revision).not.toBe(NATIONAL_CALENDAR.revision);
  expect(createCalendar(HOLIDAY_NOTICES).revision).toBe(NATIONAL_CALENDAR.revision);
});

test('every bundled notice cites its paper, and a damaged one is a bug', () => {
  expect(HOLIDAY_NOTICES.filter(({ papers }) => papers.length === 0)).toEqual([]);
  const damaged = { year: 2027, papers: [], days: [{ name: '元旦', date: '2027-1-1', isOffDay: true }] };
  expect(() => createCalendar([damaged])).toThrow('holiday notice of 2027 names no day: 2027-1-1');
});

test('every holiday file has its line in domain/data/holidays.ts', () => {
  const files = readdirSync(join(__dirname, '../../../domain/data/holidays')).map((file) =>
    parseInt(file, 10),
  );
  expect(HOLIDAY_NOTICES.map(({ year }) => year)).toEqual(files.toSorted((left, right) => left - right));
});
