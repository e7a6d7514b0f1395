/** What every test at the workbench needs: a browser, a backend of its own, and a folder for files; ended with the tests. */
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { describeInBrowser, openBrowser } from './chromium';
import { startLocalBackend, temporaryFolder, type LocalBackend } from './localBackend';
import { WorkbenchWindow, type Language } from './workbenchWindow';

export interface Workbench {
  readonly browser: Browser;
  readonly urls: LocalBackend['urls'];
  /** A window of its own, as one more person at a desk. */
  open(language: Language): Promise<WorkbenchWindow>;
  /** In the folder. */
  pathOf(fileName: string): string;
}

/** Registers the tests where a browser is found. @param what they are about */
export function describeAtWorkbench(what: string, tests: (workbench: Workbench) => void): void {
  describeInBrowser(what, (executable) => {
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

    tests({
      get browser() {
        return browser;
      },
      get urls() {
        return backend.urls;
      },
      open: (language) => WorkbenchWindow.open(browser, backend.urls.workbench, language),
      pathOf: (fileName) => join(folder.path, fileName),
    });
  });
}
