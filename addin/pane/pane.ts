/**
 * The pane without its looks: state, and what a person can do. Decides which action follows which; each group of
 * actions is in its own file. Refuses to know React, Excel and HTTP.
 */
import { accountActions, type AccountActions } from '#addin/pane/accountActions';
import { acceptActions, type AcceptActions } from '#addin/pane/acceptActions';
import { checkActions, type CheckActions } from '#addin/pane/checkActions';
import { checkRun } from '#addin/pane/checkRun';
import { earlierActions, type EarlierActions } from '#addin/pane/earlierActions';
import { explainActions, type ExplainActions } from '#addin/pane/explainActions';
import { columnActions, type ColumnActions } from '#addin/pane/columnActions';
import type { PaneContext } from '#addin/pane/paneContext';
import { ledgerActions, type LedgerActions } from '#addin/pane/ledgerActions';
import { liveActions, type LiveActions } from '#addin/pane/liveActions';
import { initialState, type LastAct, type PaneState, type Screen } from '#addin/pane/paneState';
import type { Language, PanePorts } from '#addin/pane/ports';
import { regionActions, type RegionActions } from '#addin/pane/regionActions';
import { createStore, type Store } from '#addin/pane/store';
import { sheetsActions, type SheetsActions } from '#addin/pane/sheetsActions';
import { syncActions, type SyncActions } from '#addin/pane/syncActions';
import { traceActions, type TraceActions } from '#addin/pane/traceActions';

export interface Pane
  extends
    AccountActions,
    LedgerActions,
    Pick<ColumnActions, 'answerColumn' | 'acceptColumns'>,
    CheckActions,
    AcceptActions,
    SyncActions,
    SheetsActions,
    RegionActions,
    ExplainActions,
    EarlierActions,
    TraceActions {
  readonly store: Pick<Store<PaneState>, 'get' | 'subscribe'>;
  readonly versions: PanePorts['versions'];
  readonly canPullRegion: boolean;
  /** Once, when the pane opens: who is here, where, and what they edit from now on. */
  open(): Promise<void>;
  show(screen: Screen): void;
  setLanguage(language: Language): void;
  dismissTrouble(): void;
}

export function createPane(ports: PanePorts): Pane {
  const apiUrl = ports.preferences.apiUrl();
  const session = ports.session(apiUrl);
  const store = createStore(initialState(ports.preferences.language(), apiUrl, session.isSignedIn()));
  let isActing = false;
  const context: PaneContext = {
    ports,
    store,
    connection: { session, api: ports.api(apiUrl, session) },
    attempt: async (work) => {
      if (isActing) return;
      isActing = true;
      await told(context, work);
      isActing = false;
    },
    besides: (work) => told(context, work),
    unattended: (work) =>
      void work().catch((bug: unknown) => store.set({ trouble: bugTrouble(ports.onBug(bug)) })),
  };
  const account = accountActions(context);
  const columns = columnActions(context);
  const ledger = ledgerActions(context, columns);
  const checking = checkRun(context, ledger);
  const live = liveActions(context, checking);
  return {
    ...account,
    ...ledger,
    ...columns,
    signIn: async () => {
      await account.signIn();
      await columns.learnFromUnit();
    },
    ...checkActions(context, checking, live),
    ...acceptActions(context),
    ...syncActions(context, ledger),
    ...sheetsActions(context, ledger, checking),
    ...regionActions(context),
    ...explainActions(context, ledger),
    ...earlierActions(context, ledger),
    ...traceActions(context),
    store,
    versions: ports.versions,
    canPullRegion: ports.pullRegion !== null,
    async open() {
      await watchSheets(context, live);
      await account.resume();
      if (store.get().screen === 'ledger') await ledger.readLedger();
    },
    show(screen) {
      const { check } = store.get();
      const lastAct = isOver(check.lastAct) ? null : check.lastAct;
      store.set({ screen, trouble: null, removed: null, check: { ...check, lastAct } });
    },
    setLanguage(language) {
      ports.preferences.setLanguage(language);
      store.set({ language });
    },
    dismissTrouble: () => store.set({ trouble: null }),
  };
}

/** What an action throws is a bug: it is told with a number, and the pane goes on. */
async function told({ ports, store }: PaneContext, work: () => Promise<void>): Promise<void> {
  store.set({ trouble: null });
  try {
    await work();
  } catch (bug) {
    store.set({ ...settled(store.get()), trouble: bugTrouble(ports.onBug(bug)) });
  }
}

/** Whatever ran when the bug struck does not run any more. */
function settled({ ledger, check, sync, sheets, region, account, earlier }: PaneState): Partial<PaneState> {
  return {
    ledger: ledger.status === 'reading' ? { status: 'none' } : ledger,
    check: { ...check, isFixing: false, status: check.status === 'running' ? 'stopped' : check.status },
    sync: sync.status === 'previewing' || sync.status === 'sending' ? { ...sync, status: 'idle' } : sync,
    sheets: { ...sheets, status: 'idle', at: null },
    region: region.status === 'pulling' ? { ...region, status: 'idle' } : region,
    earlier: earlier?.status === 'looking' ? null : earlier,
    account: account.status === 'signing-in' ? { ...account, status: 'out' } : account,
  };
}

/** Nothing can be taken back of it, so that it need not be told again later. */
function isOver(act: LastAct | null): boolean {
  return act?.kind === 'undone' || act?.kind === 'reopened';
}

function bugTrouble(number: string) {
  return {
    message: {
      zh: '程序出错，这一步没有完成。请重试；一直如此请把编号告诉管理员。',
      en: 'The add-in failed and this step was not completed. Try again; if it stays, give the operator the number.',
    },
    requestId: number,
  };
}

async function watchSheets({ ports, store }: PaneContext, live: LiveActions): Promise<void> {
  await ports.workbook.watch({
    onChanged: (sheetName, changes) => live.sheetChanged(sheetName, changes),
    onActivated: (sheetName) => store.set({ activeSheet: sheetName }),
  });
}
