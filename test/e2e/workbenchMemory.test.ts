/**
 * A ledger opened a second time in a real browser: an answer given by mouse is in the saved file and is not asked
 * again; a renamed column is told, and only that is asked; nothing of it is left when our traces are removed.
 */
import { readFileSync } from 'node:fs';
import { en } from '#addin/words/en';
import { zh } from '#addin/words/zh';
import { readZip } from '../cli/workbook/support/zipBytes';
import { writeAskedLedger } from '../support/askedLedger';
import { describeAtWorkbench } from '../support/atWorkbench';
import { otherReader } from '../support/otherReader';
import { runLedger } from '../support/runLedger';
import { WorkbenchWindow, type Language } from '../support/workbenchWindow';

const ANSWER = { zh: '办结日期', en: 'Closed on' } as const;
const TOLD = { zh: '“承办单位”改成了“交办单位”', en: '“承办单位” became “交办单位”' } as const;

describeAtWorkbench('a ledger opened a second time', (workbench) => {
  const pathOf = (name: string) => workbench.pathOf(`${name}.xlsx`);
  const partsOf = (name: string) =>
    new Map(readZip(readFileSync(pathOf(name))).map(({ name: part, content }) => [part, content.toString()]));
  const asked = (window: WorkbenchWindow) => window.pane.locator('.asked').getByRole('combobox');

  async function read(window: WorkbenchWindow, name: string): Promise<void> {
    const words = window.language === 'zh' ? zh : en;
    await window.openFile(pathOf(name));
    await window.press(words.welcome.withoutSignIn);
    await window.press(words.ledger.read);
    await window.pane.getByRole('button', { name: words.ledger.checkNow }).waitFor();
  }

  test('a colleague’s workbook, and the terminal, ask nothing the unit has said', async () => {
    for (const name of ['mine', 'colleague']) writeAskedLedger(pathOf(name), { '2025年': {} });
    const window = await workbench.open('zh');
    await window.openFile(pathOf('mine'));
    await window.signIn(zh.actions.signIn, 'clerk-mashi', '林晓');
    await window.press(zh.ledger.read);
    await window.sees(zh.ledger.askedHintUnit);
    await window.choose(/办理时间/, ANSWER.zh);
    await window.sees(zh.ledger.columnsUnderstood(8));
    await window.saveTo(pathOf('mine'));
    await window.openFile(pathOf('colleague'));
    await window.sees(zh.ledger.saidByUnit(1));
    expect(await asked(window).count()).toBe(0);
    expect(window.errors).toEqual([]);
    await window.page.context().close();

    const ran = (...more: readonly string[]) =>
      runLedger(['recognise', pathOf('colleague'), '--json', ...more], {
        XDG_CONFIG_HOME: workbench.pathOf('config'),
      });
    const statusOf = ({ out }: { readonly out: string }) =>
      (JSON.parse(out) as { columns: { heading: string; status: string; field: string | null }[] }).columns
        .filter(({ heading }) => heading === '办理时间')
        .map(({ status, field }) => [status, field]);
    const server = ['--api', workbench.urls.api, '--user', 'clerk-mashi'];
    expect(statusOf(await ran(...server))).toEqual([['mapped', 'closedOn']]);
    expect(statusOf(await ran(...server, '--map', 'G=assignedOn'))).toEqual([['mapped', 'assignedOn']]);
    const checked = await runLedger(['check', pathOf('colleague'), ...server], {
      XDG_CONFIG_HOME: workbench.pathOf('config'),
    });
    expect(checked.err).not.toContain('办理时间');
  });

  test('month sheets are found, checked, compared and synced at once, and again by the terminal', async () => {
    const months = ['2025年1月', '2025年2月'] as const;
    writeAskedLedger(pathOf('months'), { [months[0]]: { to: 3 }, [months[1]]: { from: 3 } });
    const window = await workbench.open('zh');
    await window.openFile(pathOf('months'));
    await window.signIn(zh.actions.signIn, 'clerk-taiping', '周航');
    await window.press(zh.ledger.read);
    await window.press(zh.sheets.title);
    await window.press(zh.sheets.find);
    await window.sees(zh.sheets.total(2, 5));
    await window.press(zh.sheets.checkAll);
    await window.press(zh.sheets.previewAll);
    await window.press(zh.sheets.sendAll);
    await window.pane.getByRole('button', { name: zh.sheets.previewAll }).waitFor();
    await window.saveTo(pathOf('synced'));
    const numbered = months.map((name) => {
      const sheet = otherReader(pathOf('synced'), name);
      const column = sheet.columnOf('◇系统编号');
      return [3, 4, 5].filter((row) => sheet.at(`${column}${row}`) !== undefined).length;
    });
    expect(numbered).toEqual([3, 2]);
    expect(window.errors).toEqual([]);
    await window.page.context().close();

    const server = ['--api', workbench.urls.api, '--user', 'clerk-taiping'];
    const ran = await runLedger(['sync', pathOf('synced'), ...server, '--all-sheets', '--json'], {
      XDG_CONFIG_HOME: workbench.pathOf('config'),
    });
    const quiet = { created: 0, updated: 0, refused: 0, conflicts: 0 };
    expect(JSON.parse(ran.out)).toEqual({
      sheets: [
        { sheet: months[0], result: { ...quiet, unchanged: 3 } },
        { sheet: months[1], result: { ...quiet, unchanged: 2 } },
      ],
    });
  });

  test.each(['zh', 'en'] as Language[])('in %s', async (language) => {
    const words = language === 'zh' ? zh : en;
    writeAskedLedger(pathOf('new'), { '2025年': {} });
    const window = await workbench.open(language);
    await read(window, 'new');
    await window.sees(words.ledger.asked(1));
    await window.choose(/办理时间/, ANSWER[language]);
    await window.sees(words.ledger.columnsUnderstood(8));
    await window.saveTo(pathOf('answered'));
    expect([...partsOf('answered').keys()].filter((name) => name.includes('webext')).length).toBe(3);

    await read(window, 'answered');
    expect(await asked(window).count()).toBe(0);
    await window.type('F2', '交办单位');
    await window.press(words.ledger.readAgain);
    await window.sees(TOLD[language]);
    expect(await asked(window).count()).toBe(1);
    await window.choose(/交办单位/, language === 'zh' ? '责任单位' : 'Responsible unit');
    await window.press(words.ledger.changesSeen);
    await window.saveTo(pathOf('renamed'));

    await read(window, 'renamed');
    expect(await asked(window).count()).toBe(0);
    expect(await window.pane.getByText(words.ledger.changed).count()).toBe(0);
    await window.press(words.screens.settings);
    await window.press(words.settings.removeTraces);
    await window.press(words.settings.confirm);
    await window.sees(words.settings.removed(0));
    await window.saveTo(pathOf('removed'));
    expect([...partsOf('removed').keys()]).toEqual([...partsOf('new').keys()]);
    expect(partsOf('removed').get('[Content_Types].xml')).toBe(partsOf('new').get('[Content_Types].xml'));
    expect(window.errors).toEqual([]);
    await window.page.context().close();
  });
});
