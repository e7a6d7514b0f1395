/**
 * `npm run screenshots [-- zh|en]`: lives the day of test/support/officeDay.ts once in each language on a backend of its
 * own and keeps a picture of each step in docs/screenshots. Decides what is in view when a picture is taken.
 */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { browserPath, openBrowser } from '../support/chromium';
import { startLocalBackend, temporaryFolder } from '../support/localBackend';
import { DAY_STEPS, spendTheDay, type DayStep } from '../support/officeDay';
import { placesIn } from '../support/officeDayPlaces';
import { WorkbenchWindow, type Language } from '../support/workbenchWindow';

const FOLDER = 'docs/screenshots';
const LARGEST_BYTES = 350_000;

/** Cells gone to before the picture, so that what the step is about is in view. */
const IN_VIEW: Partial<Record<DayStep, readonly string[]>> = {
  sent: ['X5', 'R5'],
  'assignment-arrived': ['X5', 'L5'],
  conflict: ['P6', 'M6'],
  settled: ['P6', 'M6'],
  removed: ['A1', 'T5', 'R5'],
};
/** In the consolidated sheet both stand in the supervisor's row, wherever that is. */
const ASSIGNED: ReadonlySet<DayStep> = new Set(['assigned', 'assignment-sent']);
/** Steps whose pane is also kept by itself. */
const CLOSE_UPS: ReadonlySet<DayStep> = new Set(['columns', 'finding', 'conflict']);

async function takeThemIn(language: Language, browser: Browser): Promise<void> {
  const folder = join(FOLDER, language);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const files = await temporaryFolder();
  const backend = await startLocalBackend(join(files.path, 'data'));
  const [town, county] = [join(files.path, 'town.xlsx'), join(files.path, 'county.xlsx')];
  try {
    const clerk = await WorkbenchWindow.open(browser, backend.urls.workbench, language);
    let assigned: readonly string[] = [];
    await spendTheDay(clerk, {
      at: async (step, window) => {
        if (step === 'sent') await window.saveTo(town);
        for (const address of ASSIGNED.has(step) ? assigned : (IN_VIEW[step] ?? []))
          await window.goTo(address);
        await picture(step, window, folder);
      },
      places: async (supervisor) => {
        await supervisor.saveTo(county);
        const places = placesIn(county, town);
        assigned = [places.assigned.leader, places.assigned.unit];
        return places;
      },
    });
  } finally {
    await backend.stop();
    await files.remove();
  }
}

async function picture(step: DayStep, window: WorkbenchWindow, folder: string): Promise<void> {
  const name = `${String(DAY_STEPS.indexOf(step) + 1).padStart(2, '0')}-${step}`;
  await keep(join(folder, `${name}.png`), await window.page.screenshot({ animations: 'disabled' }));
  if (!CLOSE_UPS.has(step)) return;
  const pane = window.page.getByRole('complementary');
  await keep(join(folder, `${name}-pane.png`), await pane.screenshot({ animations: 'disabled' }));
}

async function keep(path: string, png: Buffer): Promise<void> {
  await writeFile(path, png);
  const note = png.length > LARGEST_BYTES ? '  LARGER THAN A PAGE SHOULD LOAD' : '';
  process.stdout.write(`${path}  ${Math.round(png.length / 1000)} kB${note}\n`);
}

const [only] = process.argv.slice(2);
const executable = browserPath();
if (executable) {
  const browser = await openBrowser(executable);
  for (const language of ['zh', 'en'] as const)
    if (only === undefined || only === language) await takeThemIn(language, browser);
  await browser.close();
} else {
  process.stderr.write(
    '没有找到 Chromium、Chrome 或 Edge，未截图。 No Chromium, Chrome or Edge was found; no pictures were taken.\n',
  );
  process.exitCode = 1;
}
