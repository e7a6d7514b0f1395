/** What every group of actions shares: the ports, the state, the present server, and the way an action is run. */
import type { ApiProblem, LedgerApi } from '#addin/api/ledgerApi';
import type { SheetProblem } from '#addin/flows/ledgerSheet';
import type { PaneState } from '#addin/pane/paneState';
import type { PanePorts } from '#addin/pane/ports';
import type { Store } from '#addin/pane/store';
import type { Session } from '#addin/signIn/session';
import type { NotRecognised } from '#domain/recognise/recognition';

export interface PaneContext {
  readonly ports: PanePorts;
  readonly store: Store<PaneState>;
  /** Replaced when the person names another server. */
  connection: { readonly session: Session; readonly api: LedgerApi };
  /** Does nothing while another action runs; what is thrown is told to the person as a bug. */
  attempt(work: () => Promise<void>): Promise<void>;
  /** The same for what may go on while a person waits for it, as a sign-in window does. */
  besides(work: () => Promise<void>): Promise<void>;
  /** The same for what nobody waits for: whatever is told at the time stays. */
  unattended(work: () => Promise<void>): void;
}

type Problem = ApiProblem | SheetProblem | NotRecognised;

/** Puts a problem where the person sees it; an ended sign-in also changes the account. */
export function tellProblem({ store }: PaneContext, problem: Problem): void {
  const { account } = store.get();
  if (problem.code === 'auth.required' && account.status === 'in') {
    store.set({ account: { ...account, status: 'expired' } });
    return;
  }
  const requestId = 'requestId' in problem ? problem.requestId : null;
  store.set({ trouble: { message: problem.message, requestId } });
}
