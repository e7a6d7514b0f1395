/** All findings of one rule: what is wrong, how to mend it, on what basis, and each column with its causes. */
import { Button } from '@fluentui/react-button';
import { SIGNS } from '#domain/check/severities';
import type { FindingGroup } from '#addin/pane/findingGroups';
import { FindingFold } from '#addin/ui/Fold';
import { Gathered } from '#addin/ui/Gathered';
import { useIsHeld } from '#addin/ui/useIsHeld';
import { usePane, usePaneState, useWords } from '#addin/ui/usePane';

export function RuleFold({ group }: { readonly group: FindingGroup }) {
  const { language } = usePaneState();
  const words = useWords();
  const title = (
    <>
      <span className={`sign ${group.severity}`} role="img" aria-label={words.severities[group.severity]}>
        {SIGNS[group.severity]}
      </span>
      {group.title[language]}
    </>
  );
  return (
    <FindingFold
      id={group.rule}
      title={title}
      aside={<span className="number">{words.check.findingsOfRule(group.findings.length)}</span>}
    >
      {() => <RuleFindings group={group} />}
    </FindingFold>
  );
}

function RuleFindings({ group }: { readonly group: FindingGroup }) {
  const pane = usePane();
  const { language } = usePaneState();
  const words = useWords();
  const isHeld = useIsHeld();
  const fixable = group.gathered.filter((gathered) => gathered.fixable.length > 0);
  const all = fixable.flatMap((gathered) => gathered.fixable);
  return (
    <div className="rule">
      <p>{group.mend[language]}</p>
      <p className="quiet">{words.check.source(group.source[language])}</p>
      {fixable.length > 1 && (
        <div>
          <Button disabledFocusable={isHeld} onClick={() => void pane.fix(all)}>
            {words.check.fixRule(all.length)}
          </Button>
        </div>
      )}
      {group.gathered.map((gathered) => (
        <Gathered key={gathered.key} gathered={gathered} />
      ))}
    </div>
  );
}
