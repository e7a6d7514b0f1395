/**
 * One conditional write, sent once, and what its outcome means. Decides which errors are answers (a failed condition,
 * throttling, no reply) and leaves all others to be bugs. Refuses to know items.
 */
import type { Write } from '#functions/store/caseStore';

const LOST = new Set(['ConditionalCheckFailedException']);
const SLOW_DOWN = new Set([
  'ProvisionedThroughputExceededException',
  'ThrottlingException',
  'RequestLimitExceeded',
  'InternalServerError',
  'ServiceUnavailable',
]);
const NO_REPLY = new Set([
  'TimeoutError',
  'NetworkingError',
  'AbortError',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
]);

export async function outcomeOf(sent: Promise<unknown>): Promise<Write> {
  try {
    await sent;
    return 'written';
  } catch (error) {
    if (LOST.has(nameOf(error))) return 'lost';
    if (isBusy(error)) return 'unknown';
    throw error;
  }
}

/** The engine is overloaded or out of reach: waiting helps, and nothing is wrong with the request. */
export function isBusy(error: unknown): boolean {
  const code = (error as { readonly code?: string } | null)?.code ?? '';
  const name = nameOf(error);
  return SLOW_DOWN.has(name) || NO_REPLY.has(name) || NO_REPLY.has(code) || code === 'ECONNREFUSED';
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : '';
}
