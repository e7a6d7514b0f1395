/** The month or year sheets of the ledger in view: how many cases each holds, how each fared, and all of them at once. */
import { Button } from '@fluentui/react-button';
import { isPreviewed, type LedgerSheetLine, type SheetOutcome } from '#addin/pane/sheetsState';
import { usePane, usePaneState, useWords } from '#addin/ui/usePane';
import { Working } from '#addin/ui/Working';

export function LedgerSheets() {
  const pane = usePane();
  const { sheets } = usePaneState();
  const words = useWords();
  const { lines, status } = sheets;
  if (lines === null && status === 'idle')
    return (
      <div className="stack tight">
        <p className="quiet">{words.sheets.hint}</p>
        <Button onClick={() => void pane.findSheets()}>{words.sheets.find}</Button>
      </div>
    );
  return (
    <div className="stack tight">
      {lines !== null && lines.length > 1 && <SheetLines lines={lines} />}
      {status !== 'idle' && (
        <Working label={words.sheets[status](sheets.at ?? '')} onStop={() => pane.stopSheets()} />
      )}
      {status === 'idle' && (lines ?? []).length <= 1 && <p className="quiet">{words.sheets.none}</p>}
      {status === 'idle' && lines !== null && lines.length > 1 && <AllAtOnce />}
    </div>
  );
}

function SheetLines({ lines }: { readonly lines: readonly LedgerSheetLine[] }) {
  const words = useWords();
  const cases = lines.reduce((sum, line) => sum + line.cases, 0);
  return (
    <>
      <ul className="list">
        {lines.map((line) => (
          <SheetLine key={line.sheetName} line={line} />
        ))}
      </ul>
      <p className="quiet">{words.sheets.total(lines.length, cases)}</p>
    </>
  );
}

function SheetLine({ line: { sheetName, cases, asked, outcome } }: { readonly line: LedgerSheetLine }) {
  const pane = usePane();
  const { activeSheet } = usePaneState();
  const words = useWords();
  return (
    <li className="sheet-line">
      <span className="sheet-name">{sheetName}</span>
      {asked > 0 && <span className="chip">{words.sheets.asked(asked)}</span>}
      <span className="quiet number">{words.sheets.cases(cases)}</span>
      {sheetName === activeSheet ? (
        <span className="quiet sheet-here">{words.sheets.here}</span>
      ) : (
        <Button
          className="sheet-go"
          size="small"
          appearance="transparent"
          aria-label={words.actions.goTo(sheetName)}
          onClick={() => void pane.readOther(sheetName)}
        >
          {words.ledger.goThere}
        </Button>
      )}
      {outcome && <Outcome outcome={outcome} />}
    </li>
  );
}

const FIGURES = ['created', 'updated', 'unchanged', 'refused', 'conflicts'] as const;

function Outcome({ outcome }: { readonly outcome: SheetOutcome }) {
  const { language } = usePaneState();
  const words = useWords();
  const said = (): string => {
    if (outcome.kind === 'problem') return outcome.message[language];
    if (outcome.kind === 'checked') return words.sheets.checked(outcome.errors, outcome.warnings);
    const told = FIGURES.filter((name) => outcome[name] > 0)
      .map((name) => `${words.sync[name]} ${outcome[name]}`)
      .join(' · ');
    return outcome.kind === 'sent' ? words.sheets.sent(told) : words.sheets.previewed(told);
  };
  return <p className="quiet sheet-outcome">{said()}</p>;
}

function AllAtOnce() {
  const pane = usePane();
  const { sheets, account } = usePaneState();
  const words = useWords();
  const isLeft = (sheets.lines ?? []).some(
    ({ outcome }) => outcome && 'refused' in outcome && outcome.refused + outcome.conflicts > 0,
  );
  return (
    <>
      {isLeft && <p className="quiet">{words.sheets.later}</p>}
      <div className="pair">
        <Button onClick={() => void pane.checkSheets()}>{words.sheets.checkAll}</Button>
        {account.status === 'in' &&
          (isPreviewed(sheets) ? (
            <Button appearance="primary" onClick={() => void pane.syncSheets()}>
              {words.sheets.sendAll}
            </Button>
          ) : (
            <Button onClick={() => void pane.previewSheets()}>{words.sheets.previewAll}</Button>
          ))}
      </div>
    </>
  );
}
