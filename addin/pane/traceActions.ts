/** Removing everything of ours from the workbook. What the pane knew of it is forgotten with it. */
import { tellProblem, type PaneContext } from '#addin/pane/paneContext';
import { IDLE_CHECK, IDLE_SYNC } from '#addin/pane/paneState';
import { NO_SHEETS } from '#addin/pane/sheetsState';

export interface TraceActions {
  removeTraces(): Promise<void>;
}

export function traceActions(context: PaneContext): TraceActions {
  const { ports, store } = context;
  return {
    removeTraces: () =>
      context.attempt(async () => {
        const removed = await ports.workbook.removeTraces();
        if ('problem' in removed) return tellProblem(context, removed.problem);
        store.set({
          removed: removed.columns,
          ledger: { status: 'none' },
          check: { ...IDLE_CHECK, marksOn: false },
          sync: IDLE_SYNC,
          sheets: NO_SHEETS,
          explained: null,
          earlier: null,
        });
      }),
  };
}
