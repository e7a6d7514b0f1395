/** The real screens over stub ports, in a page of their own: `?screen=check&lang=en&role=supervisor`. */
import { createRoot } from 'react-dom/client';
import { createPane } from '#addin/pane/pane';
import type { Screen } from '#addin/pane/paneState';
import { PaneView } from '#addin/ui/PaneView';
import type { CellValue } from '#domain/grid';
import { stubPorts } from './stubPorts';

declare const ROWS: readonly (readonly CellValue[])[];

async function start(): Promise<void> {
  const asked = new URL(location.href).searchParams;
  const screen = (asked.get('screen') ?? 'ledger') as Screen;
  const pane = createPane(
    stubPorts({
      rows: ROWS,
      language: asked.get('lang') === 'en' ? 'en' : 'zh',
      role: asked.get('role') === 'supervisor' ? 'supervisor' : 'clerk',
      isSignedIn: screen !== 'welcome',
    }),
  );
  createRoot(document.getElementById('root')!).render(
    <PaneView pane={pane} isDark={asked.get('theme') === 'dark'} />,
  );
  await pane.open();
  if (asked.get('explain') !== null) await pane.explainSelected();
  pane.show(screen);
  if (screen === 'check') await pane.check();
  if (screen === 'sync') await pane.previewSync();
  if (screen === 'region') await pane.pullRegion();
  document.body.dataset['ready'] = 'true';
}

void start();
