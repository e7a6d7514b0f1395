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
