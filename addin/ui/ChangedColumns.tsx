/** What happened to the headings since the clerk last went on with this ledger, until he has seen it. */
import type { KnownLedger } from '#addin/pane/paneState';
import { Notice } from '#addin/ui/Notice';
import { usePane, usePaneState, useWords } from '#addin/ui/usePane';
import { changeWords } from '#domain/recognise/columnChanges';
import { waitsForAnswer } from '#domain/recognise/settleColumns';

/** More are counted, not listed: the columns stand below with their meaning. */
const MOST_CHANGES = 8;

export function ChangedColumns({ known }: { readonly known: KnownLedger }) {
  const pane = usePane();
  const { language } = usePaneState();
  const words = useWords();
  const isWaiting = waitsForAnswer(known);
  const told = known.changes.slice(0, MOST_CHANGES).map((change) => changeWords(change)[language]);
  const rest = known.changes.length - told.length;
  return (
    <Notice
      intent="info"
      {...(isWaiting
        ? {}
        : { action: { label: words.ledger.changesSeen, run: () => void pane.acceptColumns() } })}
    >
      <strong>{words.ledger.changed}</strong>
      <ul>
        {told.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
        {rest > 0 && <li>{words.ledger.moreChanges(rest)}</li>}
      </ul>
      {isWaiting ? words.ledger.changedAsked : words.ledger.changedKnown}
    </Notice>
  );
}
