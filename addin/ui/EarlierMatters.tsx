/** "Has this matter been here before?" for the selected row: what may be the same matter, why, and what to do about it. */
import { Button } from '@fluentui/react-button';
import { useEffect, useRef } from 'react';
import type { EarlierMatter } from '#addin/flows/earlierMatters';
import type { FoundEarlier } from '#addin/pane/earlierState';
import { isBusy } from '#addin/pane/paneState';
import { EarlierJoins } from '#addin/ui/EarlierJoins';
import { Fold } from '#addin/ui/Fold';
import { MergeTable } from '#addin/ui/MergeTable';
import { Notice } from '#addin/ui/Notice';
import { usePane, usePaneState, useWords } from '#addin/ui/usePane';
import { REASON_WORDS } from '#domain/repeat/repeatOf';

export function EarlierMatters() {
  const pane = usePane();
  const state = usePaneState();
  const words = useWords();
  const { earlier } = state;
  return (
    <Fold title={words.earlier.title} startsOpen={earlier !== null}>
      {() => (
        <div className="rule">
          <p className="quiet">{words.earlier.hint}</p>
          <div>
            <Button
              disabled={isBusy(state) || earlier?.status === 'looking'}
              onClick={() => void pane.lookEarlier()}
            >
              {words.earlier.look}
            </Button>
          </div>
          {earlier?.status === 'looking' && <p>{words.earlier.looking}</p>}
          {earlier?.status === 'no-case' && <p>{words.why.noCase}</p>}
          {earlier?.status === 'found' && <Found found={earlier} />}
        </div>
      )}
    </Fold>
  );
}

function Found({ found }: { readonly found: FoundEarlier }) {
  const words = useWords();
  const { asked, server, merging } = found;
  const title = useRef<HTMLHeadingElement>(null);
  // What was pressed is gone by now: a person at the keyboard goes on from the answer.
  useEffect(() => title.current?.focus(), []);
  return (
    <section className="stack tight">
      <h4 ref={title} tabIndex={-1} className="section-title">
        {words.why.ofRow(asked.rowNumber)}
      </h4>
      <p className="matter-words">{asked.words}</p>
      <EarlierJoins found={found} />
      {merging ? (
        <MergeTable merging={merging} rowNumber={asked.rowNumber} />
      ) : (
        <>
          {asked.matters.length === 0 && <p>{words.earlier.none}</p>}
          {asked.matters.length > 0 && asked.caseId === null && (
            <Notice intent="info">{words.earlier.notRegistered}</Notice>
          )}
          <ul className="list matters">
            {asked.matters.map((matter) => (
              <Matter key={matter.key} matter={matter} found={found} />
            ))}
          </ul>
          {asked.matters.length > 0 && !found.joins?.mergedInto && <RepeatCell found={found} />}
        </>
      )}
      {server !== 'answered' && <p className="quiet">{words.earlier.server[server]}</p>}
    </section>
  );
}

function Matter({ matter, found }: { readonly matter: EarlierMatter; readonly found: FoundEarlier }) {
  const pane = usePane();
  const { language, account } = usePaneState();
  const words = useWords();
  const { rowNumber, caseId, systemNo, as, reason } = matter;
  const place = rowNumber === null ? systemNo : words.sync.row(rowNumber);
  const facts = [matter.day, matter.name, matter.number, systemNo].filter(Boolean);
  const mayJoin = account.status === 'in' && account.person?.role === 'clerk';
  const isRegistered = caseId !== null && found.asked.caseId !== null;
  const isMerged = found.joins?.mergedInto != null;
  const isLinked = found.joins?.repeatOf.some((link) => link.caseId === caseId) ?? false;
  return (
    <li className="card matter">
      <div className="matter-head">
        {rowNumber === null ? (
          <strong>{words.earlier.atServer}</strong>
        ) : (
          <button
            type="button"
            className="place"
            aria-label={words.actions.goTo(words.sync.row(rowNumber))}
            onClick={() => void pane.goTo(`A${rowNumber}`)}
          >
            {place}
          </button>
        )}
        <strong>{words.earlier.as[as]}</strong>
      </div>
      <p>{REASON_WORDS[reason][language]}</p>
      <p className="quiet">{facts.join(' · ')}</p>
      <p className="matter-words">{matter.words}</p>
      {mayJoin && isRegistered && !isMerged && (
        <div className="pair">
          {!isLinked && (
            <Button
              size="small"
              appearance={as === 'repeat' ? 'primary' : 'secondary'}
              aria-label={`${words.earlier.link} ${place ?? ''}`}
              onClick={() => void pane.linkRepeat(matter)}
            >
              {words.earlier.link}
            </Button>
          )}
          <Button
            size="small"
            appearance={as === 'doubled' ? 'primary' : 'secondary'}
            aria-label={`${words.earlier.merge} ${place ?? ''}`}
            onClick={() => void pane.previewMerge(matter)}
          >
            {words.earlier.merge}
          </Button>
        </div>
      )}
    </li>
  );
}

/** The office's own column: written only when a person asks, with what stands there now in sight. */
function RepeatCell({ found: { asked, marked, isMarkLeft } }: { readonly found: FoundEarlier }) {
  const pane = usePane();
  const words = useWords();
  const undo = { label: words.actions.undo, run: () => void pane.markRepeat(false) };
  if (marked) {
    return (
      <Notice intent="success" action={undo}>
        {words.earlier.marked(String(marked.after))}
      </Notice>
    );
  }
  if (isMarkLeft) return <Notice intent="warning">{words.earlier.markLeft}</Notice>;
  if (!asked.repeatMark) return null;
  const { cell, heading, replacement } = asked.repeatMark;
  const now = replacement.expected === null ? words.check.blank : String(replacement.expected);
  const mark = {
    label: words.earlier.mark(String(replacement.value)),
    run: () => void pane.markRepeat(true),
  };
  return (
    <Notice intent="info" action={mark}>
      {words.earlier.markHint(heading, cell, now)}
    </Notice>
  );
}
