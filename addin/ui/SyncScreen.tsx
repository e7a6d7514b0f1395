/** Syncing: what would happen, then what happened, and what is left to a person. */
import { Button } from '@fluentui/react-button';
import type { SyncReport } from '#addin/flows/syncReport';
import { conflictItems, refusedItems } from '#addin/pane/conflictItems';
import type { SyncState } from '#addin/pane/paneState';
import { AskedStill } from '#addin/ui/AskedStill';
import { Conflicts } from '#addin/ui/Conflicts';
import { Notice } from '#addin/ui/Notice';
import { RefusedRows } from '#addin/ui/RefusedRows';
import { usePane, usePaneState, useWords } from '#addin/ui/usePane';
import { Working } from '#addin/ui/Working';

export function SyncScreen() {
  const { sync, account, ledger } = usePaneState();
  const words = useWords();
  if (ledger.status === 'reading') return <Working label={words.ledger.reading} share={ledger.share} />;
  if (sync.status === 'previewing') return <Working label={words.sync.previewing} {...shareOf(sync)} />;
  if (sync.status === 'sending') return <Working label={sendingLabel(sync, words)} {...shareOf(sync)} />;
  if (account.status !== 'in') return <SignInFirst />;
  return (
    <div className="stack">
      <AskedStill />
      {sync.report ? <Report report={sync.report} /> : <p>{words.sync.intro}</p>}
      <SyncActions />
    </div>
  );
}

function shareOf({ progress }: SyncState): { share?: number } {
  return progress && progress.all > 0 ? { share: progress.sent / progress.all } : {};
}

function sendingLabel({ progress }: SyncState, words: ReturnType<typeof useWords>): string {
  return progress ? words.sync.sent(progress.sent, progress.all) : words.sync.sending;
}

function SignInFirst() {
  const pane = usePane();
  const { account, language } = usePaneState();
  const words = useWords();
  if (account.status === 'signing-in') return <Working label={words.welcome.signingIn} />;
  return (
    <div className="stack">
      <p>{words.sync.needsSignIn}</p>
      {account.message && <Notice intent="warning">{account.message[language]}</Notice>}
      <Button appearance="primary" size="large" onClick={() => void pane.signIn()}>
        {words.actions.signIn}
      </Button>
    </div>
  );
}

function Report({ report }: { readonly report: SyncReport }) {
  const { sync, ledger, language } = usePaneState();
  const words = useWords();
  if (ledger.status !== 'known') return null;
  const { recognition } = ledger.known;
  const conflicts = conflictItems(report.fates, recognition, language);
  const refused = refusedItems(report.fates, recognition, language);
  const isSent = sync.status === 'sent';
  const isNothing = report.created + report.updated + refused.length + conflicts.length === 0;
  const figures = [
    ['created', report.created],
    ['updated', report.updated],
    ['unchanged', report.unchanged],
    ['refused', report.refused],
  ] as const;
  return (
    <>
      <section>
        <h2 className="section-title">{isSent ? words.sync.doneTitle : words.sync.previewTitle}</h2>
        <ul className="counts four">
          {figures.map(([name, count]) => (
            <li key={name} className={count === 0 ? 'count' : `count ${name}`}>
              <span className="big number">{count}</span>
              <span>{words.sync[name]}</span>
            </li>
          ))}
        </ul>
        {isSent && report.received > 0 && <p>{words.sync.receivedCells(report.received)}</p>}
        {!isSent && isNothing && <p>{words.sync.nothing}</p>}
      </section>
      {conflicts.length > 0 && <Conflicts items={conflicts} />}
      {refused.length > 0 && <RefusedRows items={refused} />}
    </>
  );
}

/** Preview first; then sending, with what was chosen; then another preview. */
function SyncActions() {
  const pane = usePane();
  const { sync } = usePaneState();
  const words = useWords();
  const rows = sync.report ? sync.report.created + sync.report.updated : 0;
  const isDecided = sync.choices.size > 0 || sync.asNew.size > 0;
  if (sync.status === 'idle' || (sync.status === 'sent' && !isDecided)) {
    return (
      <div className="actions">
        <Button appearance="primary" onClick={() => void pane.previewSync()}>
          {sync.status === 'sent' ? words.sync.again : words.sync.preview}
        </Button>
      </div>
    );
  }
  const label = isDecided
    ? words.sync.settle(sync.choices.size + sync.asNew.size)
    : rows > 0
      ? words.sync.sendCount(rows)
      : words.sync.sendNone;
  return (
    <div className="actions">
      <Button appearance="primary" onClick={() => void pane.sync()}>
        {label}
      </Button>
      <Button onClick={() => void pane.previewSync()}>{words.sync.again}</Button>
    </div>
  );
}
