/**
 * Entry of the task pane: puts Excel, the browser, the server and the screens together, once Office is there. The only
 * place that knows all of them; decides nothing else.
 */
import { createRoot } from 'react-dom/client';
import { bindCommands } from '#addin/commands/ribbon';
import { isDarkOffice, officeReady } from '#addin/excel/officeHost';
import { createPane } from '#addin/pane/pane';
import { browserPorts } from '#addin/taskpanePorts';
import { PaneView } from '#addin/ui/PaneView';

async function start(): Promise<void> {
  await officeReady();
  const pane = createPane(browserPorts(window));
  bindCommands(pane);
  const root = document.getElementById('root');
  if (!root) throw new Error('taskpane.html has no #root');
  createRoot(root).render(<PaneView pane={pane} isDark={isDarkOffice()} />);
  await pane.open();
}

void start();
