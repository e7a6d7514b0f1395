/**
 * A supervisor's region in one sheet. Decides which kind is gathered: that of the ledger in view, else petitions. The
 * pull itself is a flow behind a port.
 */
import { tellProblem, type PaneContext } from '#addin/pane/paneContext';
import { IDLE_REGION, type RegionState } from '#addin/pane/paneState';

export interface RegionActions {
  pullRegion(): Promise<void>;
}

export function regionActions(context: PaneContext): RegionActions {
  const { ports, store } = context;
  const update = (change: Partial<RegionState>) =>
    store.set({ region: { ...store.get().region, ...change } });
  return {
    pullRegion: () =>
      context.attempt(async () => {
        if (!ports.pullRegion) return;
        const { ledger, language } = store.get();
        update({ ...IDLE_REGION, status: 'pulling' });
        const pulled = await ports.pullRegion(context.connection.api, {
          kind: ledger.status === 'known' ? ledger.known.recognition.kind : 'petition',
          language,
          onProgress: (done, units) => update({ share: done / units }),
        });
        if ('problem' in pulled) {
          update(IDLE_REGION);
          return tellProblem(context, pulled.problem);
        }
        update({ status: 'done', pulled });
      }),
  };
}
