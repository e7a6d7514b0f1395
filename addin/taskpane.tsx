/**
 * Entry of the task pane: puts Excel, the browser, the server and the screens together, once Office is there. The only
 * place that knows all of them; decides nothing else.
 */
import { createRoot } from 'react-dom/client';
import { bindCommands } from '#addin/commands/ribbon';
import { functionsRuntime } from '#addin/excel/customFunctions';
import { isDarkOffice, officeReady } from '#addin/excel/officeHost';
import { associateFunctions } from '#addin/functions/associateFunctions';
import { createPane } from '#addin/pane/pane';
import { browserPorts, preferences } from '#addin/taskpanePorts';
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

/** Before Office is ready: a workbook that opens with our functions in it asks for them at once. */
function bindFunctions(): void {
  const runtime = functionsRuntime();
  if (runtime) associateFunctions(runtime, () => preferences(window).language());
}

bindFunctions();
void start();
