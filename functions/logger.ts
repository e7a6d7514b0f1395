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

/**
 * Writes to standard output before it returns, so that a frozen function has lost no line. LOG_LEVEL is one of pino's
 * levels; every request is a line at `info`.
 */
export function openLogger(): Logger {
  const level = process.env['LOG_LEVEL'] ?? 'info';
  const options = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { err: errorFacts },
  };
  const lines = pino(options, pino.destination({ sync: true }));
  return {
    info: (event, facts) => lines.info(facts, event),
    error: (event, cause, facts) => lines.error({ ...facts, err: cause }, event),
  };
}

/** Of an error only what says where it came from: SDK errors carry whole requests. */
function errorFacts(error: unknown): Readonly<Record<string, unknown>> {
  if (!(error instanceof Error)) return { name: typeof error };
  const { name, message, stack, cause } = error;
  return { name, message, stack, ...(cause === undefined ? {} : { cause: errorFacts(cause) }) };
}
