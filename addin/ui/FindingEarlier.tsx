/** From a finding that two rows may be one matter to the card where a person decides. */
import { Button } from '@fluentui/react-button';
import { useIsHeld } from '#addin/ui/useIsHeld';
import { usePane, useWords } from '#addin/ui/usePane';
import type { Finding } from '#domain/check/finding';

const RULES: ReadonlySet<string> = new Set(['probable-repeat', 'duplicate-row']);

export function FindingEarlier({ finding: { rule, cell, row } }: { readonly finding: Finding }) {
  const pane = usePane();
  const words = useWords();
  const isHeld = useIsHeld();
  if (!RULES.has(rule)) return null;
  return (
    <Button
      size="small"
      data-control="earlier"
      aria-label={`${words.earlier.compare} ${cell}`}
      disabledFocusable={isHeld}
      onClick={() => {
        void pane.goTo(cell);
        void pane.lookEarlier(row);
      }}
    >
      {words.earlier.compare}
    </Button>
  );
}
