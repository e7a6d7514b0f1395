/** One finding: its place, what stands there and what would, mending it, accepting it. */
import { Button } from '@fluentui/react-button';
import { FindingEarlier } from '#addin/ui/FindingEarlier';
import { chosen } from '#addin/ui/Gathered';
import { useIsHeld } from '#addin/ui/useIsHeld';
import { usePane, usePaneState, useWords } from '#addin/ui/usePane';
import type { Finding } from '#domain/check/finding';
import { columnIndexOf, valueAt, type CellValue } from '#domain/grid';

export interface FindingRowProps {
  readonly finding: Finding;
  /** What is wrong is said above, of all findings at once. */
  readonly isSaid: boolean;
}

export function FindingRow({ finding, isSaid }: FindingRowProps) {
  const { language } = usePaneState();
  return (
    <li className="finding" data-stop={`finding ${finding.id}`}>
      <Place cell={finding.cell} />
      <div className={isSaid ? 'finding-text is-short' : 'finding-text'}>
        {!isSaid && <p>{finding.message[language]}</p>}
        {(isSaid || finding.fix) && (
          <p className={isSaid ? undefined : 'quiet'}>
            <Change finding={finding} />
          </p>
        )}
        <Actions finding={finding} isShort={isSaid} />
      </div>
    </li>
  );
}

export function Place({ cell }: { readonly cell: string }) {
  const pane = usePane();
  const words = useWords();
  return (
    <button
      type="button"
      className="place"
      data-control="place"
      aria-label={words.actions.goTo(cell)}
      onClick={() => void pane.goTo(cell)}
    >
      {cell}
    </button>
  );
}

function Actions({ finding, isShort }: { readonly finding: Finding; readonly isShort: boolean }) {
  const pane = usePane();
  const { language } = usePaneState();
  const words = useWords();
  const isHeld = useIsHeld();
  const { cell, fix, offers = [] } = finding;
  const fixes = fix ? [finding] : offers.map((text) => chosen(finding, text));
  const fixWords = (fixed: Finding) =>
    fix ? fix.words[language] : words.check.changeTo(String(fixed.fix!.value));
  return (
    <div className="finding-actions">
      {fixes.map((fixed) => (
        <Button
          key={String(fixed.fix!.value)}
          className="finding-fix"
          size="small"
          data-control="fix"
          aria-label={
            isShort && fix ? `${words.check.fix} ${cell}: ${fixWords(fixed)}` : `${fixWords(fixed)} (${cell})`
          }
          disabledFocusable={isHeld}
          onClick={() => void pane.fix([fixed])}
        >
          {fix && isShort ? words.check.fix : fixWords(fixed)}
        </Button>
      ))}
      <Button
        size="small"
        appearance="subtle"
        data-control="accept"
        aria-label={words.check.acceptAt(cell)}
        disabledFocusable={isHeld}
        onClick={() => pane.askReason([finding])}
      >
        {words.check.accept}
      </Button>
      <FindingEarlier finding={finding} />
    </div>
  );
}

/** What stands in the cell as it was checked, and what the fix puts in its place. */
export function Change({ finding: { cell, row, fix } }: { readonly finding: Finding }) {
  const { check } = usePaneState();
  const words = useWords();
  const columnIndex = columnIndexOf(cell.replace(/\d+$/, ''));
  const before = check.result ? valueAt(check.result.grid, row - 1, columnIndex) : null;
  const shown = (value: CellValue) => (value === null ? words.check.blank : String(value));
  if (!fix) return <span className="before">{shown(before)}</span>;
  return (
    <span className="change">
      <del>{shown(before)}</del>
      <span aria-hidden="true"> → </span>
      <ins>{fix.shown ?? shown(fix.value)}</ins>
    </span>
  );
}
