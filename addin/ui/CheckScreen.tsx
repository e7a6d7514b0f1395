/** The check: running it, what it found, what can be mended with a click and taken back with another. */
import { Button } from '@fluentui/react-button';
import { Checkbox } from '@fluentui/react-checkbox';
import { useRef } from 'react';
import { countGroupsBySeverity, SEVERITIES, SIGNS } from '#domain/check/severities';
import type { CheckResult } from '#addin/pane/paneState';
import { AcceptDialog } from '#addin/ui/AcceptDialog';
import { Accepted } from '#addin/ui/Accepted';
import { ActReport } from '#addin/ui/ActReport';
import { AskedStill } from '#addin/ui/AskedStill';
import { Notice } from '#addin/ui/Notice';
import { RuleFold } from '#addin/ui/RuleFold';
import { useKeptFocus } from '#addin/ui/useKeptFocus';
import { usePane, usePaneState, useWords } from '#addin/ui/usePane';
import { Working } from '#addin/ui/Working';

export function CheckScreen() {
  const pane = usePane();
  const { check, ledger } = usePaneState();
  const words = useWords();
  if (ledger.status === 'reading') return <Working label={words.ledger.reading} share={ledger.share} />;
  const working = <Working label={words.check.running} share={check.share} onStop={() => pane.stopCheck()} />;
  if (check.status === 'running' && !check.result) return working;
  return (
    <div className="stack">
      {check.status === 'stopped' && <Notice intent="info">{words.check.stopped}</Notice>}
      {check.result ? <Result result={check.result} /> : <p>{words.check.intro}</p>}
      <div className="foot">
        <ActReport />
        {check.status === 'running' ? (
          working
        ) : (
          <div className="foot-actions">
            <Button
              appearance={check.result && !check.isStale ? 'secondary' : 'primary'}
              onClick={() => void pane.check()}
            >
              {check.result ? words.check.runAgain : words.check.run}
            </Button>
          </div>
        )}
      </div>
      <AcceptDialog />
    </div>
  );
}

function Result({ result }: { readonly result: CheckResult }) {
  const pane = usePane();
  const { check } = usePaneState();
  const words = useWords();
  const folds = useRef<HTMLDivElement>(null);
  useKeptFocus(folds);
  const { groups } = result;
  return (
    <>
      {check.isStale && <Notice intent="info">{words.check.stale}</Notice>}
      <AskedStill />
      {groups.length === 0 ? (
        <Notice intent="success">
          <strong>{words.check.clean}</strong>
          <span className="block">
            {result.accepted.length === 0
              ? words.check.cleanDetail(result.cases)
              : words.check.cleanBesides(result.cases, result.accepted.length)}
          </span>
        </Notice>
      ) : (
        <Counts result={result} />
      )}
      {groups.length > 0 && !result.grid.isProtected && (
        <Checkbox
          checked={check.marksOn}
          label={
            <>
              {words.check.marks}
              <span className="quiet block">{words.check.marksHint}</span>
            </>
          }
          onChange={(_event, { checked }) => void pane.setMarks(checked === true)}
        />
      )}
      <div className="folds" ref={folds}>
        {groups.map((group) => (
          <RuleFold key={group.rule} group={group} />
        ))}
        <Accepted accepted={result.accepted} />
      </div>
    </>
  );
}

function Counts({ result }: { readonly result: CheckResult }) {
  const words = useWords();
  const counts = countGroupsBySeverity(result.groups);
  return (
    <section>
      <p className="quiet counts-title">{words.check.found(result.cases)}</p>
      <ul className="counts">
        {SEVERITIES.map((severity) => (
          <li key={severity} className={counts[severity] === 0 ? 'count' : `count ${severity}`}>
            <span className="big number">{counts[severity]}</span>
            <span>
              <span aria-hidden="true">{SIGNS[severity]} </span>
              {words.severities[severity]}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
