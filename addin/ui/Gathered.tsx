/**
 * Findings of one cause in one column: how many and what of, one button that mends them all, examples of what it does,
 * and each by itself on demand.
 */
import { Button } from '@fluentui/react-button';
import type { GatheredFindings } from '#addin/pane/findingGroups';
import { FindingFold } from '#addin/ui/Fold';
import { Change, FindingRow } from '#addin/ui/FindingRow';
import { Paged } from '#addin/ui/Paged';
import { useIsHeld } from '#addin/ui/useIsHeld';
import { usePane, usePaneState, useWords } from '#addin/ui/usePane';
import type { Finding } from '#domain/check/finding';

/** So many are shown at once; more are opened on demand, with examples before them. */
const FEW = 3;

export function Gathered({ gathered }: { readonly gathered: GatheredFindings }) {
  const words = useWords();
  const { language } = usePaneState();
  const { key, findings, columnLetters, heading, said } = gathered;
  const title = heading ?? words.ledger.column(columnLetters);
  const list = () => (
    <Paged
      items={findings}
      label={title}
      render={(finding) => <FindingRow key={finding.id} finding={finding} isSaid={said !== null} />}
    />
  );
  return (
    <section className="gathered" data-stop={`gathered ${key}`} aria-label={title}>
      <h4 className="gathered-title">
        <span>{title}</span>
        <span className="quiet number">
          {heading && `${words.ledger.column(columnLetters)} · `}
          {words.check.findingsOfRule(findings.length)}
        </span>
      </h4>
      {said && <p>{said[language]}</p>}
      <Examples gathered={gathered} />
      {findings.length > 1 && <Together gathered={gathered} />}
      {findings.length <= FEW ? (
        list()
      ) : (
        <FindingFold id={key} title={words.check.each(findings.length)} level={5}>
          {list}
        </FindingFold>
      )}
    </section>
  );
}

/** Where they are many and differ, what mending does to the first of them. */
function Examples({ gathered: { findings, fixable } }: { readonly gathered: GatheredFindings }) {
  if (findings.length <= FEW || fixable.length === 0) return null;
  return (
    <ul className="examples">
      {fixable.slice(0, FEW).map((finding) => (
        <li key={finding.id}>
          <Change finding={finding} />
        </li>
      ))}
    </ul>
  );
}

function Together({ gathered: { fixable, choosable, findings } }: { readonly gathered: GatheredFindings }) {
  const pane = usePane();
  const words = useWords();
  const isHeld = useIsHeld();
  return (
    <div className="finding-actions">
      {fixable.length > 1 && (
        <Button
          appearance="primary"
          size="small"
          data-control="fix"
          disabledFocusable={isHeld}
          onClick={() => void pane.fix(fixable)}
        >
          {words.check.fixAll(fixable.length)}
        </Button>
      )}
      {choosable.length > 1 &&
        choosable[0]!.offers!.map((text) => (
          <Button
            key={text}
            size="small"
            disabledFocusable={isHeld}
            onClick={() => void pane.fix(choosable.map((finding) => chosen(finding, text)))}
          >
            {words.check.changeAllTo(choosable.length, text)}
          </Button>
        ))}
      <Button
        size="small"
        appearance="subtle"
        data-control="accept"
        disabledFocusable={isHeld}
        onClick={() => pane.askReason(findings)}
      >
        {words.check.acceptAll(findings.length)}
      </Button>
    </div>
  );
}

/** A finding whose cell a person gives this content. */
export function chosen(finding: Finding, text: string): Finding {
  return { ...finding, fix: { words: { zh: text, en: text }, value: text } };
}
