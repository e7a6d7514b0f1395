/**
 * Asks why findings are accepted: usual reasons to choose from, or the clerk's own words. None is chosen beforehand: it
 * says what a person did. The focus comes back to the button that asked.
 */
import { Button } from '@fluentui/react-button';
import {
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-dialog';
import { Field } from '@fluentui/react-field';
import { Input } from '@fluentui/react-input';
import { Radio, RadioGroup } from '@fluentui/react-radio';
import { useLayoutEffect, useRef, useState } from 'react';
import { usePane, usePaneState, useWords } from '#addin/ui/usePane';
import type { Finding } from '#domain/check/finding';

const OWN_WORDS = 'own';
const LONGEST_REASON = 100;

/** The question stays drawn while the dialog goes. */
export function AcceptDialog() {
  const pane = usePane();
  const { asking } = usePaneState().check;
  const [last, setLast] = useState(asking);
  if (asking && asking !== last) setLast(asking);
  useFocusBack(asking !== null);
  return (
    <Dialog open={asking !== null} onOpenChange={(_event, { open }) => !open && pane.askReason(null)}>
      <DialogSurface className="ask">{last && <Question findings={last} />}</DialogSurface>
    </Dialog>
  );
}

function Question({ findings }: { readonly findings: readonly Finding[] }) {
  const pane = usePane();
  const { language } = usePaneState();
  const words = useWords();
  const [choice, setChoice] = useState<string | null>(null);
  const [own, setOwn] = useState('');
  const reason = choice === OWN_WORDS ? own.trim() : choice;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (reason) void pane.accept(findings, reason);
      }}
    >
      <DialogBody>
        <DialogTitle>
          {findings.length === 1
            ? words.check.acceptAt(findings[0]!.cell)
            : words.check.acceptTitle(findings.length)}
        </DialogTitle>
        <DialogContent className="stack tight">
          {findings.length === 1 && <p>{findings[0]!.message[language]}</p>}
          <p className="quiet">{words.check.acceptHint}</p>
          <Field label={words.check.reason}>
            <RadioGroup value={choice ?? ''} onChange={(_event, { value }) => setChoice(value)}>
              {words.check.reasons.map((text) => (
                <Radio key={text} value={text} label={text} />
              ))}
              <Radio value={OWN_WORDS} label={words.check.ownReason} />
            </RadioGroup>
          </Field>
          {choice === OWN_WORDS && (
            <Field label={words.check.ownReasonLabel} hint={words.check.ownReasonHint}>
              <Input
                autoFocus
                maxLength={LONGEST_REASON}
                value={own}
                onChange={(_event, { value }) => setOwn(value)}
              />
            </Field>
          )}
        </DialogContent>
        <DialogActions>
          <Button onClick={() => pane.askReason(null)}>{words.actions.cancel}</Button>
          <Button appearance="primary" type="submit" disabledFocusable={!reason}>
            {words.check.acceptNow}
          </Button>
        </DialogActions>
      </DialogBody>
    </form>
  );
}

/** Before the dialog takes the focus it is noted, and given back once the dialog is gone. */
function useFocusBack(isOpen: boolean): void {
  const asked = useRef<Element | null>(null);
  useLayoutEffect(() => {
    if (isOpen) asked.current = document.activeElement;
    else if (asked.current instanceof HTMLElement && asked.current.isConnected) asked.current.focus();
  }, [isOpen]);
}
