/** Who is here, and the way to each section. Sections that a role does not have are not shown. */
import { Button } from '@fluentui/react-button';
import { BackIcon, GearIcon } from '#addin/ui/icons';
import { usePane, usePaneState, useWords } from '#addin/ui/usePane';

type Section = 'ledger' | 'check' | 'sync' | 'region';

export function PaneHead() {
  const pane = usePane();
  const { screen, account } = usePaneState();
  const words = useWords();
  const isAside = screen === 'settings' || screen === 'welcome';
  const sections: readonly Section[] = [
    'ledger',
    'check',
    'sync',
    ...(account.person?.role === 'supervisor' ? (['region'] as const) : []),
  ];
  return (
    <header className="head">
      <div className="head-line">
        {screen === 'settings' && (
          <Button
            appearance="subtle"
            icon={<BackIcon />}
            aria-label={words.actions.backToLedger}
            onClick={() => pane.show('ledger')}
          />
        )}
        <h1 className="head-title">{screen === 'settings' ? words.screens.settings : words.product}</h1>
        {account.person && screen !== 'settings' && (
          <span className="head-person" title={`${account.person.unitName} ${account.person.name}`}>
            {account.person.unitName} · {account.person.name}
          </span>
        )}
        {screen !== 'settings' && (
          <Button
            appearance="subtle"
            icon={<GearIcon />}
            aria-label={words.screens.settings}
            onClick={() => pane.show('settings')}
          />
        )}
      </div>
      {!isAside && (
        <nav className="sections" aria-label={words.a11y.navigation}>
          {sections.map((section) => (
            <button
              key={section}
              type="button"
              className="section"
              aria-current={section === screen ? 'page' : undefined}
              onClick={() => pane.show(section)}
            >
              {words.screens[section]}
            </button>
          ))}
        </nav>
      )}
    </header>
  );
}
