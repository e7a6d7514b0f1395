/** What axe finds serious or critical on the workbench's page and in its task pane. Decides which impacts count. */
import { readFileSync } from 'node:fs';
import type { Frame, Page } from 'playwright-core';

interface Violation {
  readonly id: string;
  readonly impact: string;
  readonly nodes: readonly { readonly html: string }[];
}

const SERIOUS = new Set(['serious', 'critical']);
const axeSource = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

const PANE = '/addin/taskpane.html';
// Fluent's dialogs hand the focus on at once from these elements of no size.
const AXE_RUN = `axe.run({ include: document, exclude: ['[data-tabster-dummy]'] }, { iframes: false, resultTypes: ['violations'] })
  .then(({ violations }) => violations)`;

// A colour on its way to another is neither; what turns for ever (a spinner) is not waited for.
const FADED = `(async () => {
  const fading = () => document.getAnimations().filter((one) => one.playState === 'running' && one.effect.getComputedTiming().endTime < Infinity);
  while (fading().length > 0) await Promise.allSettled(fading().map(({ finished }) => finished));
})()`;

/** One line a flaw: the document's title, the rule, the element. */
export async function seriousFlaws(page: Page): Promise<readonly string[]> {
  const pane = page.frames().filter((frame) => frame.url().includes(PANE));
  const found = await Promise.all([page.mainFrame(), ...pane].map(flawsOf));
  return found.flat();
}

async function flawsOf(frame: Frame): Promise<readonly string[]> {
  await frame.evaluate(axeSource);
  await frame.evaluate(FADED);
  const violations = (await frame.evaluate(AXE_RUN)) as Violation[];
  const title = await frame.title();
  return violations
    .filter(({ impact }) => SERIOUS.has(impact))
    .map(({ id, nodes }) => `${title}: ${id}: ${nodes[0]!.html}`);
}
