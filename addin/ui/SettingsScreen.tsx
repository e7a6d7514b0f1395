/** Account, language, server, traces, and what runs here. */
import { Button } from '@fluentui/react-button';
import { Field } from '@fluentui/react-field';
import { Input } from '@fluentui/react-input';
import { Select } from '@fluentui/react-select';
import { lazy, Suspense, useState } from 'react';
import type { Language } from '#addin/pane/ports';
import { Notice } from '#addin/ui/Notice';
import { usePane, usePaneState, useWords } from '#addin/ui/usePane';
import { Working } from '#addin/ui/Working';

const ConfirmRemoval = lazy(() =>
  import('#addin/ui/ConfirmRemoval').then((loaded) => ({ default: loaded.ConfirmRemoval })),
);

export function SettingsScreen() {
  const words = useWords();
  return (
    <div className="stack wide">
      <Account />
      <Preferences />
      <Traces />
      <About />
      <p className="quiet">{words.settings.privacy}</p>
    </div>
  );
}

function Account() {
  const pane = usePane();
  const { account, language } = usePaneState();
  const words = useWords();
  return (
    <section className="card">
      <h2 className="section-title">{words.settings.account}</h2>
      {account.person ? (
        <>
          <p className="person">
            <strong>{account.person.name}</strong>
            <span className="chip">{words.roles[account.person.role]}</span>
            <span className="quiet block">{account.person.unitName}</span>
          </p>
          <Button onClick={() => pane.signOut()}>{words.actions.signOut}</Button>
        </>
      ) : account.status === 'signing-in' ? (
        <Working label={words.welcome.signingIn} />
      ) : (
        <>
          {account.message && <Notice intent="warning">{account.message[language]}</Notice>}
          <p>{words.welcome.signInHint}</p>
          <Button appearance="primary" onClick={() => void pane.signIn()}>
            {words.actions.signIn}
          </Button>
        </>
      )}
    </section>
  );
}

function Preferences() {
  const pane = usePane();
  const { language, apiUrl } = usePaneState();
  const [address, setAddress] = useState(apiUrl);
  const words = useWords();
  const isChanged = address.trim() !== apiUrl;
  return (
    <section className="stack">
      <Field label={words.settings.language}>
        <Select value={language} onChange={(_event, { value }) => pane.setLanguage(value as Language)}>
          <option value="zh">中文</option>
          <option value="en">English</option>
        </Select>
      </Field>
      <Field label={words.settings.server} hint={words.settings.serverHint}>
        <Input
          type="url"
          inputMode="url"
          value={address}
          onChange={(_event, { value }) => setAddress(value)}
        />
      </Field>
      {isChanged && <Button onClick={() => pane.setApiUrl(address.trim())}>{words.settings.save}</Button>}
    </section>
  );
}

function Traces() {
  const { removed } = usePaneState();
  const words = useWords();
  return (
    <section className="card">
      <h2 className="section-title">{words.settings.traces}</h2>
      <p>{words.settings.tracesHint}</p>
      {removed !== null && <Notice intent="success">{words.settings.removed(removed)}</Notice>}
      <Suspense fallback={<Button disabled>{words.settings.removeTraces}</Button>}>
        <ConfirmRemoval />
      </Suspense>
    </section>
  );
}

function About() {
  const { versions } = usePane();
  const words = useWords();
  return (
    <section>
      <h2 className="section-title">{words.settings.about}</h2>
      <dl className="facts">
        <dt>{words.settings.version}</dt>
        <dd>{versions.pane}</dd>
        <dt>{words.settings.excel}</dt>
        <dd>{versions.office}</dd>
      </dl>
    </section>
  );
}
