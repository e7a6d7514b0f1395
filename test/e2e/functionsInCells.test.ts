/** A clerk writes the functions into cells with mouse and keyboard; what the saved file then holds. */
import { join } from 'node:path';
import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import type { Browser } from 'playwright-core';
import { describeInBrowser, openBrowser } from '../support/chromium';
import { startLocalBackend, temporaryFolder, type LocalBackend } from '../support/localBackend';
import { LEDGER } from '../support/officeDay';
import { WorkbenchWindow } from '../support/workbenchWindow';

describeInBrowser('functions in cells', (executable) => {
  let browser: Browser;
  let backend: LocalBackend;
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;

  beforeAll(async () => {
    folder = await temporaryFolder();
    backend = await startLocalBackend(join(folder.path, 'data'));
    browser = await openBrowser(executable);
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    await backend?.stop();
    await folder?.remove();
  });

  test('a formula typed into a cell has its answer, and survives saving and opening', async () => {
    const clerk = await WorkbenchWindow.open(browser, backend.urls.workbench, 'zh');
    await clerk.openSample(LEDGER);
    await clerk.goTo('AC6');
    await clerk.page.keyboard.type('=XINFANG.DUE("办结",B6)\n', { delay: 5 });
    await clerk.page.keyboard.type('=XINFANG.DUETEXT("办结",B6)\n', { delay: 5 });
    await new Promise((r) => setTimeout(r, 2000));
    await clerk.page.screenshot({ path: '/tmp/fn.png' });
    console.log(clerk.errors);
  });
});
