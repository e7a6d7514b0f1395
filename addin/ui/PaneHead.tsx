/** Who is here, and the way to each section. Sections that a role does not have are not shown. */
import { Button } from '@fluentui/react-button';
import { Tab, TabList } from '@fluentui/react-tabs';
import type { Screen } from '#addin/pane/paneState';
import { BackIcon, GearIcon } from '#addin/ui/icons';
import { usePane, usePaneState, useWords } from '#addin/ui/usePane';

export function PaneHead() {
  const pane = usePane();
  const { screen, account } = usePaneState();
  const words = useWords();
  const isAside = screen === 'settings' || screen === 'welcome';
  const sections: readonly Screen[] = [
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
        <nav aria-label={words.a11y.navigation}>
          <TabList
            className="tabs"
            selectedValue={screen}
            onTabSelect={(_event, { value }) => pane.show(value as Screen)}
          >
            {sections.map((section) => (
              <Tab key={section} value={section}>
                {words.screens[section as keyof typeof words.screens]}
              </Tab>
            ))}
          </TabList>
        </nav>
      )}
    </header>
  );
}
