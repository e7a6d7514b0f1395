/** The pane as a whole: head, sections, the screen in view. Heavy screens are loaded when they are first looked at. */
import { FluentProvider } from '@fluentui/react-provider';
import { webDarkTheme, webLightTheme } from '@fluentui/react-theme';
import { lazy, Suspense } from 'react';
import type { Pane } from '#addin/pane/pane';
import type { Screen } from '#addin/pane/paneState';
import { LiveRegion } from '#addin/ui/LiveRegion';
import { Notice } from '#addin/ui/Notice';
import { PaneHead } from '#addin/ui/PaneHead';
import { PaneProvider, usePane, usePaneState, useWords } from '#addin/ui/usePane';
import { Working } from '#addin/ui/Working';
import { WelcomeScreen } from '#addin/ui/WelcomeScreen';

const LedgerScreen = lazy(() =>
  import('#addin/ui/LedgerScreen').then((loaded) => ({ default: loaded.LedgerScreen })),
);
const CheckScreen = lazy(() =>
  import('#addin/ui/CheckScreen').then((loaded) => ({ default: loaded.CheckScreen })),
);
const SyncScreen = lazy(() =>
  import('#addin/ui/SyncScreen').then((loaded) => ({ default: loaded.SyncScreen })),
);
const RegionScreen = lazy(() =>
  import('#addin/ui/RegionScreen').then((loaded) => ({ default: loaded.RegionScreen })),
);
const SettingsScreen = lazy(() =>
  import('#addin/ui/SettingsScreen').then((loaded) => ({ default: loaded.SettingsScreen })),
);

const SCREENS: Readonly<Record<Screen, () => React.ReactNode>> = {
  welcome: () => <WelcomeScreen />,
  ledger: () => <LedgerScreen />,
  check: () => <CheckScreen />,
  sync: () => <SyncScreen />,
  region: () => <RegionScreen />,
  settings: () => <SettingsScreen />,
};

export function PaneView({ pane, isDark }: { readonly pane: Pane; readonly isDark: boolean }) {
  return (
    <FluentProvider className="pane" theme={isDark ? webDarkTheme : webLightTheme}>
      <PaneProvider value={pane}>
        <PaneFrame />
      </PaneProvider>
    </FluentProvider>
  );
}

function PaneFrame() {
  const { screen, language } = usePaneState();
  const words = useWords();
  return (
    <div className="frame" lang={language === 'zh' ? 'zh-CN' : 'en'}>
      <PaneHead />
      <LiveRegion />
      <main className="screen" key={screen}>
        <TopNotices />
        <Suspense fallback={<Working label={words.a11y.loading} />}>{SCREENS[screen]()}</Suspense>
      </main>
    </div>
  );
}

function TopNotices() {
  const { trouble, account, language } = usePaneState();
  const pane = usePane();
  const words = useWords();
  return (
    <>
      {account.status === 'expired' && (
        <Notice intent="warning" action={{ label: words.actions.signIn, run: () => void pane.signIn() }}>
          {words.welcome.expired}
        </Notice>
      )}
      {trouble && (
        <Notice intent="error" second={{ label: words.actions.close, run: () => pane.dismissTrouble() }}>
          {trouble.message[language]}
          {trouble.requestId && (
            <span className="quiet block">{words.trouble.requestId(trouble.requestId)}</span>
          )}
        </Notice>
      )}
    </>
  );
}
