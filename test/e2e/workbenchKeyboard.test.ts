/**
 * The clerk's part of the day with the keyboard alone: Tab, Enter, arrows and typing reach every control used in it,
 * from the ribbon into the pane and back, and the sign-in's window.
 */
import type { Locator, Page } from 'playwright-core';
import { zh as words } from '#addin/words/zh';
import { describeAtWorkbench } from '../support/atWorkbench';
import { FIXED, LEDGER } from '../support/officeDay';

const MOST_KEYS = 120;
/** Tab goes from cell to cell in the grid, as in Excel; F6 leaves it. */
const IN_GRID = 'document.activeElement.closest(".grid") !== null';

const hasFocus = (element: Element) =>
  element === element.ownerDocument.activeElement && element.ownerDocument.hasFocus();

/** Presses Tab, then Shift+Tab, until it has the focus. */
async function reach(page: Page, target: Locator): Promise<void> {
  await target.waitFor();
  for (const shift of ['', 'Shift+']) {
    for (let keys = 0; keys < MOST_KEYS; keys++) {
      if (await target.evaluate(hasFocus)) return;
      await page.keyboard.press(`${shift}${(await page.evaluate(IN_GRID)) ? 'F6' : 'Tab'}`);
    }
  }
  throw new Error(`the keyboard never reached ${String(target)}`);
}

async function enter(page: Page, target: Locator): Promise<void> {
  await reach(page, target);
  await page.keyboard.press('Enter');
}

describeAtWorkbench('the workbench by keyboard', (workbench) => {
  test('a ledger is opened, checked, fixed, synced and cleaned without a mouse', async () => {
    const clerk = await workbench.open('zh');
    const { page, pane } = clerk;
    const inPane = (name: string | RegExp) =>
      pane.getByRole('button', { name, exact: typeof name === 'string' }).first();
    const press = (name: string | RegExp) => enter(page, inPane(name));

    await clerk.untilPaneIsNew(async () => {
      await enter(page, page.getByRole('button', { name: '示例台账' }));
      await enter(page, page.getByRole('menuitem', { name: LEDGER }));
    });
    const dialogOpens = page.context().waitForEvent('page');
    await press(words.actions.signIn);
    const dialog = await dialogOpens;
    await enter(dialog, dialog.getByRole('button', { name: 'clerk-mashi' }));
    await pane.getByRole('banner').getByText('林晓').waitFor();

    await press(words.ledger.read);
    await press(new RegExp(`^${words.ledger.why} .*初/重`));
    await clerk.sees(/是该项的常用写法/);
    await enter(page, clerk.ribbon('检查'));
    await clerk.sees(words.check.found(86));
    await press(/日期写法不统一/);
    await press(words.check.each(FIXED.alike));
    await press(words.actions.goTo(FIXED.cell));
    await clerk.showsCell(FIXED.cell, FIXED.before);
    await press(new RegExp(`${FIXED.cell}.*${FIXED.after}$`));
    await clerk.sees(words.check.fixed(1));
    await press(words.actions.undo);
    await clerk.sees(words.check.undone(1));

    await enter(page, clerk.ribbon('同步'));
    await press(words.sync.sendCount(86));
    await clerk.sees(words.sync.doneTitle);
    await press(words.screens.settings);
    await press(words.settings.removeTraces);
    await press(words.settings.confirm);
    await clerk.sees(words.settings.removed(10));
    expect(clerk.errors).toEqual([]);
  }, 90_000);
});
