/**
 * "Has this matter been here before?" at the workbench, by mouse and keyboard: a repeat is found, marked, linked and
 * unlinked; a case entered twice is merged and taken apart; each time by what the saved file holds.
 */
import { zh } from '#addin/words/zh';
import { duplicateRow } from '#domain/check/rules/duplicateRow';
import { probableRepeat } from '#domain/check/rules/probableRepeat';
import { seriousFlaws } from '../support/axe';
import { describeAtWorkbench } from '../support/atWorkbench';
import { LEDGER } from '../support/officeDay';
import { REGISTER_SHEET } from '../support/officeDayPlaces';
import { otherReader } from '../support/otherReader';
import { WorkbenchWindow } from '../support/workbenchWindow';

const { earlier: words } = zh;
/** Row 5 of the sample, raised again in row 6, entered twice in row 7. */
const TYPED = {
  B6: '20250901',
  C6: '蒋丽娟',
  D6: '19997124171',
  I6: '初',
  J6: '再次反映邻居宅基地越界建房，要求拆除',
  B7: '20250607',
  C7: '蒋丽娟',
  D7: '19997124171/0751-3334174',
  J7: '反映邻居宅基地越界建房',
} as const;

describeAtWorkbench('a matter that was here before', (workbench) => {
  test('is found and joined by a person, and every join is taken back', async () => {
    const clerk = await workbench.open('zh');
    const saved = async (name: string) => {
      const path = workbench.pathOf(`${name}.xlsx`);
      await clerk.saveTo(path);
      return otherReader(path, REGISTER_SHEET);
    };
    const stageOf = async (name: string, row: number) => {
      const sheet = await saved(name);
      return sheet.at(`${sheet.columnOf('◇办理阶段')}${row}`);
    };
    await clerk.openSample(LEDGER);
    await clerk.signIn(zh.actions.signIn, 'clerk-mashi', '林晓');
    for (const [cell, text] of Object.entries(TYPED)) await clerk.type(cell, text);
    await clerk.press(zh.ledger.read);

    await clerk.press(words.title);
    await lookAt(clerk, 'C6');
    await clerk.sees(words.notRegistered);
    await clerk.press(words.mark('重'));
    await clerk.sees(words.marked('重'));
    expect((await saved('marked')).at('I6')).toBe('重');
    await clerk.press(zh.actions.undo);
    await clerk.sees(words.markHint('初/重', 'I6', '初'));
    expect((await saved('unmarked')).at('I6')).toBe('初');

    await clerk.press(zh.screens.sync);
    await clerk.press(zh.sync.preview);
    await clerk.press(zh.sync.sendCount(86));
    await clerk.sees(zh.sync.doneTitle);
    await clerk.press(zh.screens.ledger);

    await lookAt(clerk, 'C6');
    await clerk.press(`${words.link} ${zh.sync.row(5)}`);
    await clerk.sees(/^已关联为 mashi-\d{4}-\d{6} 的重复信访：联系电话相同、内容相近/);
    expect(await seriousFlaws(clerk.page)).toEqual([]);
    await clerk.press(words.unlink);
    await clerk.sees(words.done.unlink);

    await lookAt(clerk, 'C7');
    await clerk.press(`${words.merge} ${zh.sync.row(5)}`);
    await clerk.sees(words.mergeTitle(7, zh.sync.row(5)));
    await chooseAll(clerk, words.takeOf(zh.sync.row(5)));
    expect(await seriousFlaws(clerk.page)).toEqual([]);
    await clerk.press(words.mergeNow);
    await clerk.sees(/^本件已并入 mashi-\d{4}-\d{6}/);
    expect(await stageOf('merged', 7)).toMatch(/^已并入 mashi-\d{4}-\d{6}$/);

    await clerk.press(zh.screens.check);
    await clerk.press(zh.check.run);
    await clerk.sees(zh.check.found(86));
    expect(await clerk.pane.getByText(duplicateRow.title.zh).count()).toBe(0);
    const compare = clerk.pane.getByRole('button', { name: `${words.compare} J6` });
    await clerk.press(new RegExp(probableRepeat.title.zh));
    await compare.focus();
    await clerk.page.keyboard.press('Enter');
    await clerk.sees(zh.why.ofRow(6));

    await lookAt(clerk, 'C7');
    const back = clerk.pane.getByRole('button', { name: words.unmerge });
    await back.focus();
    await clerk.page.keyboard.press('Enter');
    await clerk.sees(words.done.unmerge);
    expect(await stageOf('unmerged', 7)).not.toMatch(/已并入/);
    expect(clerk.errors).toEqual([]);
  }, 90_000);
});

async function lookAt(clerk: WorkbenchWindow, cell: string): Promise<void> {
  await clerk.goTo(cell);
  if (!(await clerk.pane.getByRole('button', { name: words.look }).isVisible()))
    await clerk.press(words.title);
  await clerk.press(words.look);
  await clerk.sees(zh.why.ofRow(Number(cell.slice(1))));
}

/** The same side for every field that differs. */
async function chooseAll(clerk: WorkbenchWindow, side: string): Promise<void> {
  for (const choice of await clerk.pane.getByRole('button', { name: new RegExp(`^${side} `) }).all()) {
    await choice.click();
  }
}
