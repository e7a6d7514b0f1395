/**
 * Remembers when a unit last synced. Decides what a sync is: a member of the unit itself has read its unit's changes to
 * the end, and it was no preview. Every sync ends so, one with nothing to send too; what was refused or conflicts is
 * told in the sheet and makes it no less a sync.
 *
 * The note is a hint for supervisors, to within NOTED_EVERY_MS. It may be written late (after a function was frozen):
 * it says an instant that was true when it was taken, and never goes back.
 */
import type { LedgerKindId } from '#domain/kinds/fields';
import type { Backend } from '#functions/backend';
import { instantOf, msOf } from '#functions/clock';

/** A unit that syncs every minute costs one write in this time, and one read of one item a sync. */
export const NOTED_EVERY_MS = 5 * 60 * 1000;

export async function noteSync(
  { cases, clock }: Backend,
  home: string,
  kinds: readonly LedgerKindId[],
): Promise<void> {
  const nowMs = clock.now();
  await Promise.all(
    kinds.map(async (kind) => {
      const noted = (await cases.readLastSyncs([home], kind)).get(home);
      if (noted !== undefined && msOf(noted) + NOTED_EVERY_MS > nowMs) return;
      await cases.noteSync(home, kind, instantOf(nowMs));
    }),
  );
}
