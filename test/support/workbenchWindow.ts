/**
 * A person at the workbench in a browser: mouse, keyboard, and what is on the screen by role and label. Decides how a
 * person finds things; refuses to know the page's code, and offers nothing a person could not do.
 */
import { writeFile } from 'node:fs/promises';
import type { Browser, FrameLocator, Locator, Page } from 'playwright-core';

export type Language = 'zh' | 'en';

const LOCALES = { zh: 'zh-CN', en: 'en-US' } as const;
const WORDS = {
  zh: {
    pane: '任务窗格',
    nameBox: '名称框',
    formulaBar: '编辑栏',
    samples: '示例台账',
    open: '打开…',
    save: '保存',
    anotherUser: '另一用户',
  },
  en: {
    pane: 'Task pane',
    nameBox: 'Name box',
    formulaBar: 'Formula bar',
    samples: 'Sample ledgers',
    open: 'Open…',
    save: 'Save',
    anotherUser: 'Another user',
  },
} as const;
const SIZE = { width: 1440, height: 900 };
const PATIENCE_MS = 20_000;

export class WorkbenchWindow {
  /** Errors of the page and of the host; a day has none. */
  readonly errors: string[] = [];
  readonly #words: (typeof WORDS)[Language];

  private constructor(
    readonly page: Page,
    readonly language: Language,
  ) {
    this.#words = WORDS[language];
    page.on('pageerror', (error) => this.errors.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') this.errors.push(message.text());
    });
  }

  static async open(browser: Browser, address: string, language: Language): Promise<WorkbenchWindow> {
    const context = await browser.newContext({
      ignoreHTTPSErrors: true,
      locale: LOCALES[language],
      timezoneId: 'Asia/Shanghai',
      viewport: SIZE,
    });
    context.setDefaultTimeout(PATIENCE_MS);
    const page = await context.newPage();
    const window = new WorkbenchWindow(page, language);
    await page.goto(address);
    return window.whenReady();
  }

  /** By the page's own button: the same browser, a session of its own. */
  async openAnother(): Promise<WorkbenchWindow> {
    const [page] = await Promise.all([
      this.page.context().waitForEvent('page'),
      this.page.getByRole('button', { name: this.#words.anotherUser }).click(),
    ]);
    await page.setViewportSize(SIZE);
    return new WorkbenchWindow(page, this.language).whenReady();
  }

  async whenReady(): Promise<this> {
    await this.pane.getByRole('main').waitFor();
    return this;
  }

  /** What is inside the task pane. */
  get pane(): FrameLocator {
    return this.#paneFrame.contentFrame();
  }

  get #paneFrame(): Locator {
    return this.page.getByRole('complementary', { name: this.#words.pane }).locator('iframe');
  }

  ribbon(label: string): Locator {
    return this.page.getByRole('navigation').getByRole('button', { name: label, exact: true });
  }

  /** A window behind another is slow on purpose: nobody looks at it. */
  async comeToFront(): Promise<void> {
    await this.page.bringToFront();
  }

  /** Presses a button of the pane. */
  async press(name: string | RegExp): Promise<void> {
    await this.pane
      .getByRole('button', { name, exact: typeof name === 'string' })
      .first()
      .click();
  }

  /** Waits until the pane says it. */
  async sees(text: string | RegExp): Promise<void> {
    await this.pane.getByRole('main').getByText(text).filter({ visible: true }).first().waitFor();
  }

  /** Presses the fix beside a finding. @param cell as the finding names it */
  async fixFinding(cell: string): Promise<void> {
    const finding = this.pane
      .getByRole('listitem')
      .filter({ has: this.pane.getByText(cell, { exact: true }) });
    await finding.locator('[data-control="fix"]').click();
  }

  async openSample(name: string): Promise<void> {
    await this.untilPaneIsNew(async () => {
      await this.page.getByRole('button', { name: this.#words.samples }).click();
      await this.page.getByRole('menuitem', { name }).click();
    });
    await this.page.getByRole('heading', { name }).waitFor();
  }

  /** A file of one's own, by the page's own button. */
  async openFile(path: string): Promise<void> {
    await this.untilPaneIsNew(async () => {
      const [chooser] = await Promise.all([
        this.page.waitForEvent('filechooser'),
        this.page.getByRole('button', { name: this.#words.open, exact: true }).click(),
      ]);
      await chooser.setFiles(path);
    });
  }

  /** Opens a workbook, with which the pane is made anew: one who is too quick would use the former one. */
  async untilPaneIsNew(open: () => Promise<void>): Promise<void> {
    const old = await this.#paneFrame.elementHandle();
    await open();
    await old?.waitForElementState('hidden');
    await this.whenReady();
  }

  /** Chooses in a list of the pane. @param label its label, or the beginning of it */
  async choose(label: RegExp, option: string): Promise<void> {
    await this.pane.getByRole('combobox', { name: label }).selectOption({ label: option });
  }

  /**
   * In the window the pane opens, chooses who one is.
   * @param signIn the button of the pane @param name as the pane then says it
   */
  async signIn(signIn: string, user: string, name: string): Promise<void> {
    const [dialog] = await Promise.all([this.page.context().waitForEvent('page'), this.press(signIn)]);
    await dialog.getByRole('button', { name: user }).click();
    await this.pane.getByRole('banner').getByText(name).waitFor();
  }

  async goTo(address: string): Promise<void> {
    const nameBox = this.page.getByRole('textbox', { name: this.#words.nameBox });
    await nameBox.click();
    await this.page.keyboard.type(address);
    await this.page.keyboard.press('Enter');
  }

  /** Waits until the cell is the active one, and it holds that, as name box and formula bar say. */
  async showsCell(address: string, content: string): Promise<void> {
    const { nameBox, formulaBar } = this.#words;
    await this.#holds(nameBox, address);
    await this.#holds(formulaBar, content);
  }

  async #holds(label: string, value: string): Promise<void> {
    await this.page.waitForFunction(
      `[...document.querySelectorAll('[aria-label="${label}"]')].some(({ value }) => value === ${JSON.stringify(value)})`,
    );
  }

  /** The figures at the top of the pane, in their order. */
  async counts(): Promise<readonly number[]> {
    const figures = this.pane.getByRole('main').getByRole('list').first().getByRole('listitem');
    return (await figures.allInnerTexts()).map((text) => Number.parseInt(text, 10));
  }

  async type(address: string, text: string): Promise<void> {
    await this.goTo(address);
    await this.page.keyboard.type(text);
    await this.page.keyboard.press('Enter');
  }

  /** Saves, and keeps the file the browser is given. */
  async saveTo(path: string): Promise<void> {
    const [download] = await Promise.all([
      this.page.waitForEvent('download'),
      this.page.getByRole('button', { name: this.#words.save, exact: true }).click(),
    ]);
    const chunks: Buffer[] = [];
    for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
    await writeFile(path, Buffer.concat(chunks));
  }
}
