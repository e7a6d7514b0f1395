/** The hand-counted dates beside this file; why.md says where they come from. */
import { NATIONAL_CALENDAR } from '#domain/clock/calendar';
import { lastDayOf } from '#domain/clock/lastDay';
import { day } from '#domain/day';
import reference from './reference-dates.json' with { type: 'json' };

const naturalCases = reference.flatMap(({ from, natural }) =>
  Object.entries(natural).map(([length, expected]) => ({ from, length: Number(length), expected })),
);

const workingCases = reference.flatMap(({ from, working }) =>
  Object.entries(working).map(([length, expected]) => ({ from, length: Number(length), expected })),
);

test('the table is whole', () => {
  expect(naturalCases).toHaveLength(24);
  expect(workingCases).toHaveLength(16);
});

test.each(naturalCases)('$length days from $from', ({ from, length, expected }) => {
  const { movedBy, ...last } = lastDayOf(day(from), { length, unit: 'natural' }, NATIONAL_CALENDAR);
  const because = movedBy?.reason === 'holiday' ? movedBy.name : (movedBy?.reason ?? null);
  expect({ ...last, because }).toEqual({ ...expected, provisional: false });
});

test.each(workingCases)('$length working days from $from', ({ from, length, expected }) => {
  expect(lastDayOf(day(from), { length, unit: 'working' }, NATIONAL_CALENDAR)).toEqual({
    strict: expected,
    legal: expected,
    movedBy: null,
    provisional: false,
  });
});
