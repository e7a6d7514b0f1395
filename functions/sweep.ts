/** Entry of the daily sweep: a schedule calls `handler`; its input is ignored. */
import type { Context } from 'aws-lambda';
import { systemClock } from '#functions/clock';
import { sweepDeadlines, type SweepReport } from '#functions/usecases/sweepDeadlines';
import { openBackend, requiredEnv } from '#functions/wire';

const backend = openBackend(requiredEnv('TABLE_NAME'));

export function handler(
  _event: unknown,
  context: Pick<Context, 'getRemainingTimeInMillis'>,
): Promise<SweepReport> {
  return sweepDeadlines(backend, systemClock.now() + context.getRemainingTimeInMillis());
}
