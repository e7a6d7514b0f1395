/**
 * Every screen of the pane in a real browser, over plain data: nothing serious for axe, nothing wider than a narrow
 * pane, everything reached by keyboard.
 */
import type { Browser, Page } from 'playwright-core';
import { en } from '#addin/words/en';
import { zh } from '#addin/words/zh';
import { screensHtml } from '../addin/screens/buildScreens';
import { seriousFlaws } from '../support/axe';
import { describeInBrowser, openBrowser } from '../support/chromium';

const SCREENS = ['welcome', 'ledger', 'check', 'sync', 'region', 'settings'] as const;
const LANGUAGES = ['zh', 'en'] as const;
const WHY = { zh: zh.why.title, en: en.why.title } as const;
const CASES = SCREENS.flatMap((screen) => LANGUAGES.map((language) => [screen, language] as const));

let browser: Browser;
let html: string;

async function open(query: string, width = 340): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height: 760 } });
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.route('https://pane.test/**', (route) =>
    route.fulfill({ contentType: 'text/html', body: html }),
  );
  await page.goto(`https://pane.test/?${query}`);
  await page.waitForSelector('body[data-ready]', { state: 'attached' });
  await page.waitForSelector('.working', { state: 'detached' });
  expect(errors).toEqual([]);
  return page;
}

function screensInABrowser(executable: string): void {
  beforeAll(async () => {
    html = await screensHtml();
    browser = await openBrowser(executable);
  });

  afterAll(() => browser.close());

  test.each(CASES)('%s in %s: axe finds nothing serious, nothing is cut off', async (screen, language) => {
    const page = await open(`screen=${screen}&lang=${language}&role=supervisor`);
    const folds = page.locator('.fold-button[aria-expanded="false"]');
    for (let left = await folds.count(); left > 0; left = await folds.count()) await folds.first().click();
    expect(await seriousFlaws(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 760 });
    const overflow = (await page.evaluate(
      'document.documentElement.scrollWidth - document.documentElement.clientWidth',
    )) as number;
    expect(overflow).toBe(0);
    await page.close();
  });

  test.each(SCREENS)('%s in the dark: axe finds nothing serious', async (screen) => {
    const page = await open(`screen=${screen}&lang=zh&theme=dark&role=supervisor`);
    expect(await seriousFlaws(page)).toEqual([]);
    await page.close();
  });

  test('a rule is opened, a cell fixed and the fix taken back by keyboard alone; the folds stay as they are', async () => {
    const page = await open('screen=check&lang=en');
    await page.locator('.fold-button', { hasText: 'sort or filter' }).focus();
    await page.keyboard.press('Enter');
    await tabTo(page, '.gathered .fold-button');
    await page.keyboard.press('Enter');
    await tabTo(page, '.finding [data-control="fix"]');
    const [first, second] = await page.locator('.finding .place').allTextContents();
    await page.keyboard.press('Enter');
    await page.getByText('1 cell fixed').first().waitFor();
    expect(await page.locator('.finding .place').first().textContent()).toBe(second);
    expect(await focusedIn(page, '.finding')).toContain(second);
    await page.getByRole('button', { name: 'Undo' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('1 cell restored').first().waitFor();
    expect(await page.locator('.finding .place').first().textContent()).toBe(first);
    expect(await page.getByRole('status').first().textContent()).toContain('Notes');
    await page.close();
  });

  test('a finding is accepted with the clerk’s own reason, listed, and taken back, by keyboard alone', async () => {
    const page = await open('screen=check&lang=en');
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.locator('.fold-button', { hasText: 'check digit' }).focus();
    await page.keyboard.press('Enter');
    await tabTo(page, '.finding [data-control="accept"]');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    expect(await seriousFlaws(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await focusedIn(page, '.finding')).toContain('E37');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.type('Seen with the card');
    await page.keyboard.press('Enter');
    await page.getByText('1 place accepted').first().waitFor();
    expect(await focusedIn(page, '.finding')).toContain('E46');
    await page.locator('.fold-button', { hasText: 'Accepted' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('Seen with the card').waitFor();
    await tabTo(page, '[data-control="reopen"]');
    await page.keyboard.press('Enter');
    await page.getByText('1 place taken back').first().waitFor();
    expect(await page.locator('.finding .place').allTextContents()).toContain('E37');
    await page.close();
  });

  test.each(LANGUAGES)('why a day is what it is, by keyboard alone, in %s', async (language) => {
    const page = await open(`screen=ledger&lang=${language}`);
    await page.locator('.fold-button', { hasText: WHY[language] }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.locator('.why-step').first().waitFor();
    expect(await page.locator('.why-step .number').allTextContents()).toEqual(
      ['2025-05-06', '2025-06-17', '2025-06-03'].map((due) =>
        language === 'zh' ? `期限 ${due}` : `Due ${due}`,
      ),
    );
    expect(await page.getByRole('status').first().textContent()).toMatch(/9/);
    expect(await seriousFlaws(page)).toEqual([]);
    await page.close();
  });
}

/** Text of the ancestor of what has the focus. */
async function focusedIn(page: Page, selector: string): Promise<string | null> {
  return page.locator(`${selector}:focus-within`).textContent();
}

/** Presses Tab until what the selector names has the focus. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press('Tab');
    if (await page.evaluate(`document.activeElement.matches('${selector}')`)) return;
  }
  throw new Error(`Tab never reached ${selector}`);
}

describeInBrowser('the screens of the pane', screensInABrowser);
