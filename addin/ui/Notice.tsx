/** A sentence that must be seen, with what can be done about it. */
import { Button } from '@fluentui/react-button';
import { MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-message-bar';
import type { ReactNode } from 'react';

export interface NoticeProps {
  readonly intent: 'info' | 'success' | 'warning' | 'error';
  readonly children: ReactNode;
  readonly action?: { readonly label: string; readonly run: () => void };
  /** On one line where it fits. */
  readonly isBrief?: boolean;
  readonly second?: { readonly label: string; readonly run: () => void };
}

export function Notice({ intent, children, action, second, isBrief = false }: NoticeProps) {
  return (
    <MessageBar className="notice" intent={intent} layout={isBrief ? 'singleline' : 'multiline'}>
      <MessageBarBody className="notice-body">{children}</MessageBarBody>
      {(action || second) && (
        <MessageBarActions>
          {action && (
            <Button size="small" onClick={action.run}>
              {action.label}
            </Button>
          )}
          {second && (
            <Button size="small" appearance="transparent" onClick={second.run}>
              {second.label}
            </Button>
          )}
        </MessageBarActions>
      )}
    </MessageBar>
  );
}
