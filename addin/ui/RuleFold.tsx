/** All findings of one rule: what is wrong, how to mend it, on what basis, and each place with its fix. */
import { Button } from '@fluentui/react-button';
import { SIGNS } from '#addin/flows/markTexts';
import type { FindingGroup } from '#addin/pane/findingGroups';
import { isBusy, type PaneState } from '#addin/pane/paneState';
import { Fold } from '#addin/ui/Fold';
import { Paged } from '#addin/ui/Paged';
import { usePane, usePaneState, useWords } from '#addin/ui/usePane';
import type { Finding } from '#domain/check/finding';
import { columnIndexOf, valueAt } from '#domain/grid';

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
    <Fold
      title={title}
      aside={<span className="number">{words.check.findingsOfRule(group.findings.length)}</span>}
    >
      {() => <RuleFindings group={group} />}
    </Fold>
  );
}

function RuleFindings({ group }: { readonly group: FindingGroup }) {
  const pane = usePane();
  const state = usePaneState();
  const words = useWords();
  return (
    <div className="rule">
      <p>{group.mend[state.language]}</p>
      <p className="quiet">
        {words.check.source}: {group.source[state.language]}
      </p>
      {group.fixable.length > 1 && (
        <div className="fix-all">
          <Button
            appearance="primary"
            disabled={isBusy(state) || state.check.isStale}
            onClick={() => void pane.fix(group.fixable)}
          >
            {words.check.fixAll(group.fixable.length)}
          </Button>
          <p className="quiet">{words.check.fixAllHint}</p>
        </div>
      )}
      <Paged
        items={group.findings}
        label={group.title[state.language]}
        render={(finding) => <FindingRow key={finding.id} finding={finding} />}
      />
    </div>
  );
}

function FindingRow({ finding }: { readonly finding: Finding }) {
  const pane = usePane();
  const state = usePaneState();
  const words = useWords();
  return (
    <li className="finding">
      <button
        type="button"
        className="place"
        aria-label={words.actions.goTo(finding.cell)}
        onClick={() => void pane.goTo(finding.cell)}
      >
        {finding.cell}
      </button>
      <p className="finding-text">
        {finding.message[state.language]}
        {finding.fix && (
          <span className="quiet block">
            {words.check.now}: {valueBefore(finding, state) ?? words.check.blank}
          </span>
        )}
      </p>
      {finding.fix && (
        <Button
          className="finding-fix"
          size="small"
          disabled={isBusy(state) || state.check.isStale}
          onClick={() => void pane.fix([finding])}
        >
          {finding.fix.words[state.language]}
        </Button>
      )}
    </li>
  );
}

/** What stands in the cell as it was checked, so that a person sees what the fix replaces. */
function valueBefore({ cell, row }: Finding, { check }: PaneState): string | null {
  const columnIndex = columnIndexOf(cell.replace(/\d+$/, ''));
  const value = check.result ? valueAt(check.result.grid, row - 1, columnIndex) : null;
  return value === null ? null : String(value);
}
