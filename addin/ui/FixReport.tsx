/** What the last fix did, and taking it back. */
import { Notice } from '#addin/ui/Notice';
import { usePane, usePaneState, useWords } from '#addin/ui/usePane';

export function FixReport() {
  const pane = usePane();
  const { lastFix, undoable } = usePaneState().check;
  const words = useWords();
  if (!lastFix) return null;
  const { done, left, isUndo } = lastFix;
  const undo = { label: words.actions.undo, run: () => void pane.undoFix() };
  return (
    <Notice
      intent={left.length > 0 ? 'warning' : 'success'}
      {...(undoable.length > 0 ? { action: undo } : {})}
    >
      {isUndo ? words.check.undone(done.length) : words.check.fixed(done.length)}
      {left.length > 0 && (
        <span className="block">
          {words.check.leftAlone(left.length)}
          {': '}
          {left
            .slice(0, 5)
            .map(({ cell, reason }) => `${cell} ${words.check.leftReasons[reason]}`)
            .join('; ')}
        </span>
      )}
    </Notice>
  );
}
