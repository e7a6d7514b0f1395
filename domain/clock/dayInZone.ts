/**
 * The day an instant falls on somewhere. Decides it by the time-zone rules the runtime brings, so that the day is the
 * offices' own on a machine set to any other zone; refuses to know what time it is now.
 */
import { dayOf, type Day } from '#domain/day';

const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * @param ms since 1970, UTC
 * @param timeZone an IANA name, `Asia/Shanghai`
 * @throws RangeError when there is no such zone, or the instant is none
 */
export function dayInZone(ms: number, timeZone: string): Day {
  const parts = new Map(
    formatIn(timeZone)
      .formatToParts(ms)
      .map(({ type, value }) => [type, Number(value)]),
  );
  return dayOf(parts.get('year')!, parts.get('month')!, parts.get('day')!)!;
}

function formatIn(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  });
  formats.set(timeZone, made);
  return made;
}
