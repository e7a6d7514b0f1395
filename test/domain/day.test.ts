import { Temporal } from 'temporal-polyfill';
import fc from 'fast-check';
import {
  addDays,
  day,
  dayFromSerial,
  dayOf,
  daysBetween,
  isoWeekday,
  parseDay,
  serialFromDay,
} from '#domain/day';

const days = fc.integer({ min: -700_000, max: 2_900_000 }).map((n) => addDays(day('1970-01-01'), n));

test('arithmetic agrees with Temporal', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: -5_000, max: 5_000 }), (from, n) => {
      const theirs = Temporal.PlainDate.from(from).add({ days: n });
      expect(addDays(from, n)).toBe(theirs.toString());
      expect(isoWeekday(from)).toBe(Temporal.PlainDate.from(from).dayOfWeek);
      expect(daysBetween(from, addDays(from, n))).toBe(n);
    }),
  );
});

test('a day the calendar does not have is no day', () => {
  expect(dayOf(2026, 2, 30)).toBeNull();
  expect(dayOf(2025, 2, 29)).toBeNull();
  expect(parseDay('2074-8-17')).toBeNull();
  expect(dayOf(2024, 2, 29)).toBe('2024-02-29');
});

test.each([
  [1, '1900-01-01'],
  [59, '1900-02-28'],
  [61, '1900-03-01'],
  [43_164, '2018-03-05'],
  [46_236.999, '2026-08-02'],
])('Excel serial %d in the 1900 system is %s', (serial, expected) => {
  expect(dayFromSerial(serial, 1900)).toBe(expected);
});

test('serial 60 is the day Excel invented, and no day', () => {
  expect(dayFromSerial(60, 1900)).toBeNull();
});

test('serials come back in both date systems', () => {
  for (const system of [1900, 1904] as const) {
    for (const of of ['1904-01-01', '2026-11-22', '9999-12-31'].map(day)) {
      expect(dayFromSerial(serialFromDay(of, system), system)).toBe(of);
    }
  }
});
