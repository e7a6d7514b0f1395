/** What a person's last step did with findings, and taking it back. */
import type { LastAct } from '#addin/pane/paneState';
import { Notice } from '#addin/ui/Notice';
import { usePane, usePaneState, useWords } from '#addin/ui/usePane';
import type { Dictionary } from '#addin/words/zh';

const LEFT_NAMED = 5;

export function ActReport() {
  const pane = usePane();
  const { check, language } = usePaneState();
  const { lastAct, undoable } = check;
  const words = useWords();
  if (!lastAct) return null;
  const undo = (run: () => Promise<void>) => ({
    action: { label: words.actions.undo, run: () => void run() },
  });
  const left = 'left' in lastAct ? lastAct.left : [];
  return (
    <Notice
      isBrief={left.length === 0}
      intent={left.length > 0 ? 'warning' : 'success'}
      {...(lastAct.kind === 'fixed' && undoable.length > 0 ? undo(() => pane.undoFix()) : {})}
      {...(lastAct.kind === 'accepted' ? undo(() => pane.reopen(lastAct.acceptances)) : {})}
    >
      {actWords(lastAct, words)}
      {left.length > 0 && (
        <span className="block">
          {words.check.leftAlone(
            left.length,
            left
              .slice(0, LEFT_NAMED)
              .map(({ cell, reason }) => `${cell} ${words.check.leftReasons[reason]}`)
              .join(language === 'zh' ? '；' : '; '),
          )}
        </span>
      )}
    </Notice>
  );
}

export function actWords(act: LastAct, words: Dictionary): string {
  switch (act.kind) {
    case 'fixed':
      return words.check.fixed(act.done.length);
    case 'undone':
      return words.check.undone(act.done.length);
    case 'accepted':
      return words.check.acceptedNow(act.acceptances.length);
    case 'reopened':
      return words.check.reopened(act.count);
  }
}
