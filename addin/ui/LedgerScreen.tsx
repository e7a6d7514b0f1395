/** How the ledger was understood: what kind, where, which column means what, and what is to be asked. */
import { Button } from '@fluentui/react-button';
import type { KnownLedger, LedgerState } from '#addin/pane/paneState';
import { columnItems } from '#addin/pane/columnItems';
import { AskedColumns } from '#addin/ui/AskedColumns';
import { ChangedColumns } from '#addin/ui/ChangedColumns';
import { ColumnList } from '#addin/ui/ColumnList';
import { EarlierMatters } from '#addin/ui/EarlierMatters';
import { Fold } from '#addin/ui/Fold';
import { LedgerSheets } from '#addin/ui/LedgerSheets';
import { Notice } from '#addin/ui/Notice';
import { WhyThisDay } from '#addin/ui/WhyThisDay';
import { usePane, usePaneState, useWords } from '#addin/ui/usePane';
import { Working } from '#addin/ui/Working';
import { ledgerKind } from '#domain/kinds/kinds';

export function LedgerScreen() {
  const { ledger } = usePaneState();
  const words = useWords();
  if (ledger.status === 'reading') return <Working label={words.ledger.reading} share={ledger.share} />;
  if (ledger.status === 'known') return <KnownLedgerView known={ledger.known} />;
  return <NoLedger ledger={ledger} />;
}

function NoLedger({ ledger }: { readonly ledger: Exclude<LedgerState, { status: 'reading' | 'known' }> }) {
  const pane = usePane();
  const { language } = usePaneState();
  const words = useWords();
  const other = ledger.status === 'unknown' ? ledger.otherSheet : null;
  return (
    <div className="stack">
      {ledger.status === 'unknown' ? (
        <Notice intent="warning">{ledger.message[language]}</Notice>
      ) : (
        <p>{words.ledger.intro}</p>
      )}
      {other !== null && (
        <Notice intent="info" action={{ label: words.ledger.goThere, run: () => void pane.readOther(other) }}>
          {words.ledger.onOtherSheet(other)}
        </Notice>
      )}
      <Button appearance="primary" size="large" onClick={() => void pane.readLedger()}>
        {words.ledger.read}
      </Button>
    </div>
  );
}

function KnownLedgerView({ known }: { readonly known: KnownLedger }) {
  const pane = usePane();
  const { language, activeSheet, sheets } = usePaneState();
  const words = useWords();
  const items = columnItems(known, language);
  const asked = items.filter((item) => item.status === 'asked');
  const byUnit = items.filter((item) => item.certainty === 'byUnit');
  const others = items.filter((item) => item.certainty !== 'byUnit');
  const kept = others.filter((item) => item.status === 'kept');
  const never = items.filter((item) => item.status === 'never');
  const mapped = others.filter((item) => item.status === 'mapped');
  return (
    <div className="stack">
      {activeSheet !== null && activeSheet !== known.sheetName && (
        <Notice intent="info" action={{ label: words.ledger.readThis, run: () => void pane.readLedger() }}>
          {words.ledger.elsewhere(activeSheet)}
        </Notice>
      )}
      <LedgerSummary known={known} />
      {known.isProtected && <Notice intent="warning">{words.ledger.isProtected}</Notice>}
      {known.changes.length > 0 && <ChangedColumns known={known} />}
      {asked.length > 0 && <AskedColumns items={asked} />}
      <div className="folds">
        {sheets.visible.length > 1 && (
          <Fold title={words.sheets.title} startsOpen={sheets.lines !== null}>
            {() => <LedgerSheets />}
          </Fold>
        )}
        <EarlierMatters />
        <WhyThisDay />
        {byUnit.length > 0 && (
          <Fold title={words.ledger.saidByUnit(byUnit.length)} startsOpen>
            {() => <ColumnList items={byUnit} hint={words.ledger.saidByUnitHint} />}
          </Fold>
        )}
        <Fold title={words.ledger.columnsUnderstood(mapped.length)} startsOpen={asked.length === 0}>
          {() => <ColumnList items={mapped} />}
        </Fold>
        {kept.length > 0 && (
          <Fold title={words.ledger.kept(kept.length)}>
            {() => <ColumnList items={kept} hint={words.ledger.keptHint} />}
          </Fold>
        )}
        {never.length > 0 && (
          <Fold title={words.ledger.never(never.length)}>
            {() => <ColumnList items={never} hint={words.ledger.neverHint} />}
          </Fold>
        )}
      </div>
      <div className="actions">
        <Button
          appearance="primary"
          onClick={() => {
            pane.show('check');
            void pane.check();
          }}
        >
          {words.ledger.checkNow}
        </Button>
        <Button onClick={() => void pane.readLedger()}>{words.ledger.readAgain}</Button>
      </div>
    </div>
  );
}

function LedgerSummary({ known: { recognition, sheetName } }: { readonly known: KnownLedger }) {
  const { language } = usePaneState();
  const words = useWords();
  const { headerRows, firstDataRow, lastDataRow, cases, year, nextTable } = recognition;
  const rows = headerRows.length > 1 ? [headerRows[0]!, headerRows.at(-1)!] : headerRows;
  const facts = [
    words.ledger.headings(rows.map((row) => row + 1).join('–')),
    cases.length === 0 ? words.ledger.noRows : words.ledger.rows(firstDataRow + 1, lastDataRow + 1),
    ...(year === null ? [] : [words.ledger.year(year)]),
    ...(nextTable === undefined ? [] : [words.ledger.nextTable(nextTable + 1)]),
  ];
  return (
    <section className="card summary">
      <div>
        <h2 className="summary-title">{ledgerKind(recognition.kind).label[language]}</h2>
        <p className="quiet">{sheetName}</p>
      </div>
      <p className="summary-count">
        <span className="big number">{cases.length}</span>
        <span className="quiet">{words.ledger.casesLabel}</span>
      </p>
      <p className="quiet summary-facts">{facts.join(' · ')}</p>
    </section>
  );
}
