/**
 * The log: one JSON object a line. Decides its shape; what may stand in it is each caller's duty: ids of requests,
 * units and cases, counts and durations, never field values, names or tokens.
 */
import pino from 'pino';

export interface Logger {
  info(event: string, facts: Readonly<Record<string, unknown>>): void;
  /** A bug or an outage, with its cause. */
  error(event: string, cause: unknown, facts: Readonly<Record<string, unknown>>): void;
}

/** Writes to standard output before it returns, so that a frozen function has lost no line. */
export function openLogger(): Logger {
  const lines = pino(
    { base: null, timestamp: pino.stdTimeFunctions.isoTime },
    pino.destination({ sync: true }),
  );
  return {
    info: (event, facts) => lines.info(facts, event),
    error: (event, cause, facts) => lines.error({ ...facts, err: cause }, event),
  };
}
