/**
 * Findings in a real browser: accepted ones lose their mark at once and are accepted still in the saved file, for the
 * task pane and for the terminal; marks the terminal wrote are those the pane would write.
 */
import { join } from 'node:path';
import { zh as words } from '#addin/words/zh';
import { describeAtWorkbench } from '../support/atWorkbench';
import { otherReader } from '../support/otherReader';
import { runLedger } from '../support/runLedger';
import { WorkbenchWindow } from '../support/workbenchWindow';

const LEDGER = join(process.cwd(), 'test/fixtures/ledgers/town-register-2025.xlsx');
const SHEET = '2025年';
const RULE = '校验码不符';
const CELL = 'E37';

describeAtWorkbench('findings at the workbench', (workbench) => {
  const pathOf = (name: string) => workbench.pathOf(`${name}.xlsx`);
  const ledger = (...args: string[]) => runLedger(args, { XDG_CONFIG_HOME: workbench.pathOf('config') });

  async function check(window: WorkbenchWindow, path: string): Promise<void> {
    await window.openFile(path);
    await window.press(words.welcome.withoutSignIn);
    await window.press(words.ledger.read);
    await window.press(words.ledger.checkNow);
    await window.sees(words.check.found(86));
  }

  function marksIn(name: string): Record<string, unknown> {
    const other = otherReader(pathOf(name), SHEET);
    const [findings, marks] = [other.columnOf('◇检查结果'), other.columnOf('◇检查标记')];
    return Object.fromEntries(
      Array.from({ length: 100 }, (_, at) => at + 1).flatMap((row) => {
        const said = [other.at(`${findings}${row}`), other.at(`${marks}${row}`)];
        return said[1] ? [[row, said]] : [];
      }),
    );
  }

  /** Row 99 adds up by a formula whose value is not in the file: a workbook that computes finds it wrong. */
  test('accepted, saved and opened again; the terminal agrees', async () => {
    const window = await workbench.open('zh');
    await check(window, LEDGER);
    await window.saveTo(pathOf('pane'));
    await window.press(new RegExp(RULE));
    await window.press(words.check.acceptAt(CELL));
    await window.pane.getByRole('dialog').getByText(words.check.reasons[1]!).click();
    await window.pane.getByRole('dialog').getByRole('button', { name: words.check.acceptNow }).click();
    await window.sees(words.check.acceptedNow(1));
    await window.saveTo(pathOf('accepted'));
    const row = Number(CELL.slice(1));
    expect(JSON.stringify(marksIn('accepted')[row] ?? '')).not.toContain('|5e');

    await check(window, pathOf('accepted'));
    await window.press(new RegExp(`^${words.check.accepted}`));
    await window.sees(words.check.reasons[1]!);
    await window.sees(words.actions.goTo(CELL).split(' ')[1]!);

    const terminal = JSON.parse((await ledger('check', pathOf('accepted'), '--json')).out) as {
      findings: { rule: string; cell: string }[];
      accepted: number;
    };
    expect(terminal.accepted).toBe(1);
    expect(terminal.findings.some(({ rule, cell }) => rule === 'id-check-digit' && cell === CELL)).toBe(
      false,
    );

    expect((await ledger('check', LEDGER, '--mark', '-o', pathOf('terminal'))).status).toBe(0);
    const { 99: computed, ...ofCases } = marksIn('pane');
    expect(computed).toEqual(['△ 人数', '|7w|']);
    expect(marksIn('terminal')).toEqual(ofCases);
    expect(window.errors).toEqual([]);
  }, 90_000);
});
