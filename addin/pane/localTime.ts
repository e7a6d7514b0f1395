/** Instants as the offices' clocks show them, whatever zone this machine is set to. */

/** The zone of every office there is so far, as of the days of the law (clock/profiles.ts). */
const ZONE = 'Asia/Shanghai';

/** `2026-08-03 09:12`. @param instant ISO 8601 */
export function localTime(instant: string): string {
  // Sweden writes days and times so.
  const shown = new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE, dateStyle: 'short', timeStyle: 'short' });
  return shown.format(new Date(instant));
}
