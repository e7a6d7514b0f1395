/** Time as a function, never a value, so that a warm process does not keep yesterday. */

export interface Clock {
  /** Milliseconds since 1970, UTC. */
  now(): number;
}

export const systemClock: Clock = { now: () => Date.now() };

/** ISO 8601, UTC, milliseconds: fixed width, so that text order is time order. */
export function instantOf(ms: number): string {
  return new Date(ms).toISOString();
}

export function msOf(instant: string): number {
  return Date.parse(instant);
}

/** China has one time zone, UTC+8 without daylight saving since 1991. */
const SHANGHAI_OFFSET_MS = 8 * 60 * 60 * 1000;

/** The day in Asia/Shanghai, `YYYY-MM-DD`. */
export function shanghaiDayOf(ms: number): string {
  return instantOf(ms + SHANGHAI_OFFSET_MS).slice(0, 10);
}
