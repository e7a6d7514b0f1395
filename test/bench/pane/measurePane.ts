/**
 * `npm run bench -- pane [rows]`: a ledger of 100,000 rows × 14 columns opened, read, checked, marked and typed into at
 * the workbench in a browser; how long anything held up the page meanwhile, and how soon a check stops.
 */
import { writeFile } from 'node:fs/promises';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { zh as words } from '#addin/words/zh';
import { browserPath, openBrowser } from '../../support/chromium';
import { startLocalBackend, temporaryFolder } from '../../support/localBackend';
import { WorkbenchWindow } from '../../support/workbenchWindow';
import type { Print } from '../benchCommand';
import { LONG_MS, whileDoing, type HeldUp } from './heldUp';
import { ledgerFile } from './ledgerFile';

const ROWS = 100_000;
const STOPPED_AT = [0.1, 0.25, 0.4];
const PATIENCE_MS = 60_000;
/** After which what was typed has surely been followed. */
const SETTLED_MS = 2_000;
/** A right number in the first case's column of phones, and one digit less. */
const PHONE = { cell: 'G2', right: '13912345678', wrong: '1391234567' };

/** In the pane: milliseconds from the next click, as the browser took it in, until a text stands there. */
const UNTIL_SAID = `(text) => new Promise((settle) => {
  let clicked = Infinity;
  addEventListener('click', ({ timeStamp }) => { clicked = timeStamp; }, { capture: true, once: true });
  new MutationObserver((_changes, observer) => {
    if (clicked === Infinity || !document.body.innerText.includes(text)) return;
    observer.disconnect();
    settle(performance.now() - clicked);
  }).observe(document.body, { subtree: true, childList: true, characterData: true });
})`;

export async function measurePane([given]: readonly string[], print: Print): Promise<void> {
  const executable = browserPath();
  if (executable === null) return print('No browser was found; CHROMIUM_PATH names one.');
  const rows = given === undefined ? ROWS : Number(given);
  const folder = await temporaryFolder();
  const file = join(folder.path, 'ledger.xlsx');
  await writeFile(file, ledgerFile(rows));
  const backend = await startLocalBackend(join(folder.path, 'data'));
  const browser = await openBrowser(executable);
  try {
    const clerk = await WorkbenchWindow.open(browser, backend.urls.workbench, 'zh');
    clerk.page.setDefaultTimeout(PATIENCE_MS);
    await measureAll(new Measured(browser, clerk, print), file, rows);
    print(`Load of the machine: ${loadavg()[0]!.toFixed(1)}`);
  } finally {
    await browser.close();
    await backend.stop();
    await folder.remove();
  }
}

async function measureAll(measured: Measured, file: string, rows: number): Promise<void> {
  const { clerk } = measured;
  measured.head(rows);
  await measured.step('the file opened', async () => {
    await clerk.page.locator('input[type=file]').setInputFiles(file);
    await clerk.page.getByRole('heading', { name: 'ledger.xlsx' }).waitFor();
    await clerk.sees(words.welcome.title);
  });
  await clerk.press(words.welcome.withoutSignIn);
  await measured.step('read and recognised', async () => {
    await clerk.press(words.ledger.read);
    await clerk.sees(words.ledger.columnsUnderstood(14));
  });
  const checkSeconds = await measured.step('checked and marked', async () => {
    await clerk.ribbon('检查').click();
    await clerk.sees(words.check.found(rows));
    await clerk.pane.getByRole('button', { name: words.check.runAgain }).waitFor();
  });
  await clerk.type(PHONE.cell, PHONE.right);
  await clerk.page.waitForTimeout(SETTLED_MS);
  const [, doubts = 0] = await clerk.counts();
  await measured.step('a cell typed', () => typed(clerk, PHONE.wrong, doubts + 1));
  await measured.step('a cell mended', () => typed(clerk, PHONE.right, doubts));
  if (rows >= ROWS) await measured.stopping(checkSeconds);
}

async function typed(clerk: WorkbenchWindow, text: string, doubts: number): Promise<void> {
  await clerk.type(PHONE.cell, text);
  await clerk.pane.getByRole('listitem').getByText(String(doubts), { exact: true }).waitFor();
}

class Measured {
  constructor(
    readonly browser: Browser,
    readonly clerk: WorkbenchWindow,
    readonly print: Print,
  ) {}

  head(rows: number): void {
    this.print(
      `| ${rows} rows | seconds | longest task, by the clock | over ${LONG_MS} ms | longest, computing | over ${LONG_MS} ms | without the collector | over ${LONG_MS} ms |`,
    );
    this.print('|---|---|---|---|---|---|---|---|');
  }

  /** @returns seconds it took */
  async step(name: string, work: () => Promise<void>): Promise<number> {
    const heldUp = await whileDoing(this.browser, this.clerk.page, work);
    this.#row(name, heldUp);
    return heldUp.seconds;
  }

  /** From the press of the button until the pane says that it stopped, some way into a check that takes so long. */
  async stopping(checkSeconds: number): Promise<void> {
    const waits: number[] = [];
    for (const share of STOPPED_AT) {
      await this.clerk.ribbon('检查').click();
      await this.clerk.page.waitForTimeout(share * checkSeconds * 1000);
      const frame = this.clerk.page.frames().find((one) => one.url().includes('taskpane'))!;
      const stopped = frame.evaluate<number>(`(${UNTIL_SAID})(${JSON.stringify(words.check.stopped)})`);
      await this.clerk.press(words.actions.cancel);
      waits.push(await stopped);
    }
    const percents = STOPPED_AT.map((share) => `${share * 100} %`).join(', ');
    this.print(`Stopped at ${percents}: after ${waits.map((wait) => wait.toFixed(0)).join(', ')} ms`);
  }

  #row(name: string, { seconds, byClock, computing, withoutCollecting }: HeldUp): void {
    const of = ({ longestMs, long }: HeldUp['byClock']) => `${longestMs.toFixed(0)} ms | ${long}`;
    this.print(
      `| ${name} | ${seconds.toFixed(1)} | ${of(byClock)} | ${of(computing)} | ${of(withoutCollecting)} |`,
    );
  }
}
