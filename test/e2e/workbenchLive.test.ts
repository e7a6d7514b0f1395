/** Typing into a checked ledger in a real browser: pane and sheet follow by themselves, and say when they cannot. */
import { zh as words } from '#addin/words/zh';
import { describeAtWorkbench } from '../support/atWorkbench';
import { LEDGER } from '../support/officeDay';

/** Phone of the case in row 6; the first column right of the ledger says what a check found. */
const PHONE = { cell: 'D6', right: '19928270446', wrong: '1992827044' };
const SAYS = 'R6';

describeAtWorkbench('typing into a checked ledger', (workbench) => {
  test('findings and marks follow each cell; a changed heading has the whole checked again', async () => {
    const clerk = await workbench.open('zh');
    await clerk.openSample(LEDGER);
    await clerk.press(words.welcome.withoutSignIn);
    await clerk.ribbon('检查').click();
    await clerk.sees(words.check.found(86));
    const before = await clerk.counts();
    const [errors, doubts = 0, hints] = before;
    await clerk.goTo(SAYS);
    await clerk.showsCell(SAYS, '○ 来访日期');

    await clerk.type(PHONE.cell, PHONE.wrong);
    await clerk.goTo(SAYS);
    await clerk.showsCell(SAYS, '△ 联系电话；○ 来访日期');
    expect(await clerk.counts()).toEqual([errors, doubts + 1, hints]);

    await clerk.type(PHONE.cell, PHONE.right);
    await clerk.goTo(SAYS);
    await clerk.showsCell(SAYS, '○ 来访日期');
    expect(await clerk.counts()).toEqual(before);

    await clerk.type('C4', '群众姓名');
    await clerk.sees(words.check.stale);
    await clerk.pane.getByText(words.check.stale).waitFor({ state: 'detached' });
    await clerk.type(PHONE.cell, PHONE.wrong);
    await clerk.goTo(SAYS);
    await clerk.showsCell(SAYS, '△ 联系电话；○ 来访日期');
    expect(clerk.errors).toEqual([]);
  });
});
