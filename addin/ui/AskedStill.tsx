/** On the screens that go by the columns: how many of them nobody has explained yet, and the way there. */
import { Notice } from '#addin/ui/Notice';
import { usePane, usePaneState, useWords } from '#addin/ui/usePane';

export function AskedStill() {
  const pane = usePane();
  const { ledger } = usePaneState();
  const words = useWords();
  if (ledger.status !== 'known') return null;
  const asked = ledger.known.recognition.columns.filter(({ status }) => status === 'asked').length;
  if (asked === 0) return null;
  return (
    <Notice intent="warning" action={{ label: words.ledger.answerNow, run: () => pane.show('ledger') }}>
      {words.ledger.askedStill(asked)}
    </Notice>
  );
}
