/**
 * Preview, sending, and settling conflicts. Decides that nothing is sent before it was previewed, and that a choice
 * counts only for the very conflict that was on screen.
 */
import type { SyncOptions, SyncOutcome } from '#addin/flows/syncLedger';
import { conflictKey } from '#addin/pane/conflictKey';
import type { LedgerActions } from '#addin/pane/ledgerActions';
import { tellProblem, type PaneContext } from '#addin/pane/paneContext';
import { IDLE_SYNC, type SyncState } from '#addin/pane/paneState';

export interface SyncActions {
  previewSync(): Promise<void>;
  /** Sends with the choices made so far. */
  sync(): Promise<void>;
  chooseConflicts(keys: readonly string[], choice: 'mine' | 'theirs'): void;
  declareNew(rowNumber: number, isNew: boolean): void;
}

export function syncActions(context: PaneContext, ledger: LedgerActions): SyncActions {
  const { ports, store } = context;
  const update = (change: Partial<SyncState>) => store.set({ sync: { ...store.get().sync, ...change } });

  async function run(dryRun: boolean): Promise<SyncOutcome | null> {
    const known = await ledger.knownLedger();
    if (!known) return null;
    const { language, sync, account } = store.get();
    const options: SyncOptions = {
      language,
      dryRun,
      asNew: sync.asNew,
      settle: (conflict, rowNumber) => sync.choices.get(conflictKey(conflict, rowNumber)) ?? 'later',
      onProgress: (sent, all) => update({ progress: { sent, all } }),
    };
    update({ status: dryRun ? 'previewing' : 'sending', progress: null });
    const { syncLedger } = await import('#addin/flows/syncLedger');
    const { recogniserFor } = await import('#addin/flows/answeredRecogniser');
    const { lineOf } = await import('#addin/flows/lawLines');
    const { timeZoneOf } = await import('#domain/clock/lawOfTheDay');
    return syncLedger(
      {
        ...ports,
        sheet: ports.workbook.sheet(known.sheetName),
        api: context.connection.api,
        recognise: recogniserFor(known.knowledge),
        today: () => ports.today(timeZoneOf(lineOf(account.lawLines))),
      },
      options,
    );
  }

  async function finish(outcome: SyncOutcome | null, status: 'previewed' | 'sent'): Promise<void> {
    const isDone = outcome?.report !== null && outcome?.report !== undefined;
    update({ status: isDone ? status : 'idle', progress: null, report: outcome?.report ?? null });
    if (outcome?.problem) tellProblem(context, outcome.problem);
  }

  return {
    previewSync: () =>
      context.attempt(async () => {
        store.set({ sync: { ...IDLE_SYNC, asNew: store.get().sync.asNew } });
        await finish(await run(true), 'previewed');
      }),
    sync: () =>
      context.attempt(async () => {
        await finish(await run(false), 'sent');
        update({ choices: new Map(), asNew: new Set() });
      }),
    chooseConflicts(keys, choice) {
      const choices = new Map(store.get().sync.choices);
      for (const key of keys) choices.set(key, choice);
      update({ choices });
    },
    declareNew(rowNumber, isNew) {
      const asNew = new Set(store.get().sync.asNew);
      if (isNew) asNew.add(rowNumber);
      else asNew.delete(rowNumber);
      update({ asNew });
    },
  };
}
