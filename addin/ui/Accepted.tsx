/** What was accepted, by rule and reason, and taking it back, all of a reason or one by one. */
import { Button } from '@fluentui/react-button';
import type { AcceptedFinding } from '#addin/flows/acceptFindings';
import { acceptedGroups, type AcceptedGroup } from '#addin/pane/acceptedGroups';
import { FindingFold } from '#addin/ui/Fold';
import { Place } from '#addin/ui/FindingRow';
import { Paged } from '#addin/ui/Paged';
import { useIsHeld } from '#addin/ui/useIsHeld';
import { usePane, usePaneState, useWords } from '#addin/ui/usePane';

export function Accepted({ accepted }: { readonly accepted: readonly AcceptedFinding[] }) {
  const words = useWords();
  if (accepted.length === 0) return null;
  return (
    <FindingFold
      id="accepted"
      title={words.check.accepted}
      aside={<span className="number">{words.check.findingsOfRule(accepted.length)}</span>}
    >
      {() => (
        <div className="rule">
          <p className="quiet">{words.check.acceptedHint}</p>
          {acceptedGroups(accepted).map((group) => (
            <Group key={group.key} group={group} />
          ))}
        </div>
      )}
    </FindingFold>
  );
}

function Group({ group }: { readonly group: AcceptedGroup }) {
  const pane = usePane();
  const { language } = usePaneState();
  const words = useWords();
  const isHeld = useIsHeld();
  const { key, title, reason, on, accepted } = group;
  return (
    <section className="gathered" data-stop={`accepted ${key}`} aria-label={title[language]}>
      <h4 className="gathered-title">
        <span>{title[language]}</span>
        <span className="quiet number">{words.check.findingsOfRule(accepted.length)}</span>
      </h4>
      <p>
        {reason} <span className="quiet number">{on}</span>
      </p>
      {accepted.length > 1 && (
        <div className="finding-actions">
          <Button
            size="small"
            disabledFocusable={isHeld}
            onClick={() => void pane.reopen(accepted.map(({ acceptance }) => acceptance))}
          >
            {words.check.reopenAll(accepted.length)}
          </Button>
        </div>
      )}
      <Paged
        items={accepted}
        label={title[language]}
        render={(one) => <Row key={one.finding.id} accepted={one} />}
      />
    </section>
  );
}

function Row({ accepted: { finding, acceptance } }: { readonly accepted: AcceptedFinding }) {
  const pane = usePane();
  const { language } = usePaneState();
  const words = useWords();
  const isHeld = useIsHeld();
  return (
    <li className="finding" data-stop={`accepted ${finding.id}`}>
      <Place cell={finding.cell} />
      <div className="finding-text">
        <p>{finding.message[language]}</p>
        <div className="finding-actions">
          <Button
            size="small"
            data-control="reopen"
            aria-label={words.check.reopenAt(finding.cell)}
            disabledFocusable={isHeld}
            onClick={() => void pane.reopen([acceptance])}
          >
            {words.check.reopen}
          </Button>
        </div>
      </div>
    </li>
  );
}
