/** Signing in and out, who one is, and at which server. An ended sign-in changes nothing in the sheet. */
import { lawLinesOf, unitNamesOf } from '#addin/flows/checkedBy';
import type { PaneContext } from '#addin/pane/paneContext';
import { IDLE_REGION, IDLE_SYNC, SIGNED_OUT, type AccountState } from '#addin/pane/paneState';
import type { DirectoryReply } from '#domain/wire/sync';

export interface AccountActions {
  signIn(): Promise<void>;
  signOut(): void;
  /** Asks the server who the kept sign-in is. */
  resume(): Promise<void>;
  setApiUrl(apiUrl: string): void;
}

export function accountActions(context: PaneContext): AccountActions {
  const { ports, store } = context;

  async function resume(): Promise<void> {
    if (!context.connection.session.isSignedIn()) return;
    const reply = await context.connection.api.directory();
    if ('value' in reply) {
      store.set({ account: signedIn(reply.value) });
      return;
    }
    const isOver = reply.problem.code === 'auth.required';
    store.set({
      account: { ...SIGNED_OUT, status: isOver ? 'expired' : 'out', message: reply.problem.message },
    });
  }

  return {
    resume,
    signIn: () =>
      context.besides(async () => {
        const { account } = store.get();
        if (account.status === 'signing-in') return;
        store.set({ account: { ...account, status: 'signing-in', message: null } });
        const signed = await context.connection.session.signIn();
        if ('message' in signed) {
          const status = account.status === 'expired' ? 'expired' : 'out';
          store.set({ account: { ...account, status, message: signed.message } });
          return;
        }
        await resume();
        if (store.get().screen === 'welcome' && store.get().account.status === 'in')
          store.set({ screen: 'ledger' });
      }),
    signOut() {
      context.connection.session.signOut();
      store.set({ ...FORGOTTEN, screen: 'welcome' });
    },
    setApiUrl(apiUrl) {
      ports.preferences.setApiUrl(apiUrl);
      context.connection.session.signOut();
      const session = ports.session(apiUrl);
      context.connection = { session, api: ports.api(apiUrl, session) };
      store.set({ ...FORGOTTEN, apiUrl });
    },
  };
}

/** What the server said is not shown to whoever signs in next. */
const FORGOTTEN = { account: SIGNED_OUT, sync: IDLE_SYNC, region: IDLE_REGION, earlier: null } as const;

function signedIn(reply: DirectoryReply): AccountState {
  const { me, units } = reply;
  const unitName = units.find((unit) => unit.id === me.unitId)?.name ?? me.unitId;
  return {
    status: 'in',
    person: { name: me.name, role: me.role, unitName },
    message: null,
    units: unitNamesOf(reply),
    lawLines: lawLinesOf(reply),
    columnAnswers: new Map(),
  };
}
