import fc from 'fast-check';
import { createCalendar, NATIONAL_CALENDAR } from '#domain/clock/calendar';
import { HOLIDAY_NOTICES } from '#domain/clock/holidays';
import { lastDayOf } from '#domain/clock/lastDay';
import { addDays, day } from '#domain/day';
import { isWorked, walk } from '../../proof/clock/dayWalker';

const starts = fc.integer({ min: 0, max: 10 * 365 }).map((n) => addDays(day('2017-06-01'), n));
const lengths = fc.integer({ min: 1, max: 120 });
const units = fc.constantFrom('natural' as const, 'working' as const);
const terms = fc.record({ length: lengths, unit: units });

test('every term agrees with a walk day by day', () => {
  fc.assert(
    fc.property(starts, terms, (from, term) => {
      const { strict, legal } = lastDayOf(from, term, NATIONAL_CALENDAR);
      expect({ strict, legal }).toEqual(walk(from, term));
    }),
    { numRuns: 2_000 },
  );
});

test('the legal last day is worked, and never before the strict one', () => {
  fc.assert(
    fc.property(starts, terms, (from, term) => {
      const { strict, legal } = lastDayOf(from, term, NATIONAL_CALENDAR);
      expect(isWorked(legal)).toBe(true);
      expect(legal >= strict).toBe(true);
    }),
  );
});

test('a later start never ends earlier', () => {
  fc.assert(
    fc.property(starts, fc.integer({ min: 0, max: 40 }), terms, (from, later, term) => {
      const early = lastDayOf(from, term, NATIONAL_CALENDAR);
      const late = lastDayOf(addDays(from, later), term, NATIONAL_CALENDAR);
      expect(late.legal >= early.legal).toBe(true);
      expect(late.strict >= early.strict).toBe(true);
    }),
  );
});

test('one more holiday never ends a term earlier', () => {
  fc.assert(
    fc.property(starts, terms, fc.integer({ min: 0, max: 200 }), (from, term, offset) => {
      const extra = { name: '加假', date: addDays(from, offset), isOffDay: true };
      const longer = createCalendar([...HOLIDAY_NOTICES, { year: 2018, papers: [], days: [extra] }]);
      const before = lastDayOf(from, term, NATIONAL_CALENDAR).legal;
      expect(lastDayOf(from, term, longer).legal >= before).toBe(true);
    }),
  );
});
