/** The first thing a clerk sees: what this is for, and signing in. */
import { Button } from '@fluentui/react-button';
import { CheckIcon, SyncIcon, TraceIcon } from '#addin/ui/icons';
import { Notice } from '#addin/ui/Notice';
import { usePane, usePaneState, useWords } from '#addin/ui/usePane';
import { Working } from '#addin/ui/Working';

export function WelcomeScreen() {
  const pane = usePane();
  const { account, language } = usePaneState();
  const words = useWords();
  return (
    <div className="stack welcome">
      <h2 className="welcome-title">{words.welcome.title}</h2>
      <p>{words.welcome.body}</p>
      <ul className="points">
        <li>
          <CheckIcon />
          {words.welcome.pointCheck}
        </li>
        <li>
          <SyncIcon />
          {words.welcome.pointSync}
        </li>
        <li>
          <TraceIcon />
          {words.welcome.pointTrace}
        </li>
      </ul>
      {account.message && <Notice intent="warning">{account.message[language]}</Notice>}
      {account.status === 'signing-in' ? (
        <Working label={words.welcome.signingIn} />
      ) : (
        <div className="stack tight">
          <Button appearance="primary" size="large" onClick={() => void pane.signIn()}>
            {words.actions.signIn}
          </Button>
          <p className="quiet centre">{words.welcome.signInHint}</p>
          <Button appearance="subtle" onClick={() => pane.show('ledger')}>
            {words.welcome.withoutSignIn}
          </Button>
        </div>
      )}
    </div>
  );
}
