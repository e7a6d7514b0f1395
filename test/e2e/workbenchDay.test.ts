/**
 * The whole day in a real workbench.browser, by mouse and keyboard through ribbon and pane: what each step must show, and what
 * the saved file must hold by another reader.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { columnLetters } from '#domain/grid';
import { readZip } from '../cli/workbook/support/zipBytes';
import { seriousFlaws } from '../support/axe';
import { describeAtWorkbench } from '../support/atWorkbench';
import {
  ASSIGNMENT,
  DAY_STEPS,
  DISPUTE,
  FIXED,
  LEDGER,
  spendTheDay,
  type DayStep,
} from '../support/officeDay';
import { consolidated, placesIn, REGISTER_SHEET } from '../support/officeDayPlaces';
import { otherReader, type OtherSheet } from '../support/otherReader';
import { ROOT } from '../support/sources';
import { WorkbenchWindow } from '../support/workbenchWindow';

const ORIGINAL = join(ROOT, 'test/fixtures/ledgers', LEDGER);
const COMPARED = { rows: 110, columns: 40 };
const OWN = ['◇系统编号', '◇办理阶段', '◇下一环节', '◇法定期限', '◇剩余天数', '◇期限依据', '◇同步结果'];

describeAtWorkbench('a day at the workbench', (workbench) => {
  const pathOf = (name: string) => workbench.pathOf(`${name}.xlsx`);
  async function savedRegister(window: WorkbenchWindow, name: string): Promise<OtherSheet> {
    await window.saveTo(pathOf(name));
    return otherReader(pathOf(name), REGISTER_SHEET);
  }

  const looks: Partial<Record<DayStep, (window: WorkbenchWindow) => Promise<void>>> = {
    fixed: async (clerk) => {
      expect((await savedRegister(clerk, 'fixed')).at(FIXED.cell)).toBe(FIXED.serial);
    },
    undone: async (clerk) => {
      const sheet = await savedRegister(clerk, 'undone');
      expect(sheet.at(FIXED.cell)).toBe(FIXED.before);
      expect(sheet.at(`${sheet.columnOf('◇检查结果')}6`)).toBe('○ 来访日期');
      expect(sheet.isHidden(sheet.columnOf('◇检查标记'))).toBe(true);
    },
    previewed: async (clerk) => {
      expect(() => otherReader(pathOf('undone'), REGISTER_SHEET).columnOf('◇系统编号')).toThrow('no heading');
      expect(await clerk.counts()).toEqual([86, 0, 0, 0]);
    },
    sent: async (clerk) => {
      expect(await clerk.counts()).toEqual([86, 0, 0, 0]);
      const sheet = await savedRegister(clerk, 'sent');
      const columns = OWN.map((heading) => sheet.columnOf(heading));
      expect(columns.filter((column) => sheet.isHidden(column))).toEqual([]);
      expect(sheet.at(`${columns[0]}5`)).toMatch(/^mashi-\d{4}-\d{6}$/);
      expect(sheet.at(`${columns[1]}9`)).toBe('已办结');
      expect(sheet.at('Q9')).toBe('=请尽快回复');
      expect(sheet.formulaAt('Q9')).toBeUndefined();
    },
    'nothing-to-send': async (clerk) => {
      expect(await clerk.counts()).toEqual([0, 0, 86, 0]);
    },
    region: async (supervisor) => {
      await supervisor.saveTo(pathOf('county'));
      const sheet = consolidated(pathOf('county'));
      expect(sheet.at('A1')).toBe('青岚县信访事项汇总');
      expect(sheet.at('A2')).toMatch(
        /^◇数据截至 \d{4}-\d{2}-\d{2} \d{2}:\d{2}（北京时间），17 个单位共 86 件。/,
      );
      expect(sheet.at('A3')).toMatch(/^◇从未同步：.*太平镇/);
      expect(sheet.at(`${sheet.columnOf('联系电话')}5`)).toMatch(/^\d{3}\*{4}\d{4}$/);
    },
    'assignment-sent': async (supervisor) => {
      expect(await supervisor.counts()).toEqual([0, 1, 85, 0]);
    },
    'assignment-arrived': async (clerk) => {
      const sheet = await savedRegister(clerk, 'assigned');
      expect([sheet.at('L5'), sheet.at('N5')]).toEqual([ASSIGNMENT.unit, ASSIGNMENT.leader]);
      expect(typeof sheet.at(`${sheet.columnOf('◇法定期限')}5`)).toBe('number');
      expect(sheet.at(`${sheet.columnOf('◇剩余天数')}5`)).toMatch(/^(?:已超期|还剩)\d+天$|^今天到期$/);
    },
    conflict: async (clerk) => {
      const card = clerk.pane.getByRole('listitem').filter({ hasText: DISPUTE.cell });
      const said = await card.innerText();
      expect(said).toContain(DISPUTE.mine);
      expect(said).toContain(DISPUTE.theirs);
      expect(said).toMatch(/何静 · \d{4}-\d{2}-\d{2} \d{2}:\d{2}/);
      expect((await savedRegister(clerk, 'conflict')).at(DISPUTE.cell)).toBe(DISPUTE.mine);
    },
    settled: async (clerk) => {
      expect((await savedRegister(clerk, 'settled')).at(DISPUTE.cell)).toBe(DISPUTE.theirs);
    },
    removed: async (clerk) => {
      const sheet = await savedRegister(clerk, 'removed');
      const office = otherReader(ORIGINAL, REGISTER_SHEET);
      const changed = { L5: ASSIGNMENT.unit, N5: ASSIGNMENT.leader, [DISPUTE.cell]: DISPUTE.theirs };
      expect(differences(office, sheet)).toEqual(changed);
      expect(alteredParts(readFileSync(ORIGINAL), readFileSync(pathOf('removed')))).toEqual([
        'xl/worksheets/sheet1.xml',
      ]);
    },
  };

  test('two people, one county, one workbook as it was', async () => {
    const clerk = await workbench.open('zh');
    const flaws = new Map<DayStep, readonly string[]>();
    const errors: string[] = [];
    const steps: DayStep[] = [];
    await spendTheDay(clerk, {
      at: async (step, window) => {
        steps.push(step);
        await looks[step]?.(window);
        flaws.set(step, await seriousFlaws(window.page));
        errors.push(...window.errors.splice(0));
      },
      places: async () => placesIn(pathOf('county'), pathOf('sent')),
    });
    expect([...flaws].filter(([, found]) => found.length > 0)).toEqual([]);
    expect(errors).toEqual([]);
    expect(steps).toEqual(DAY_STEPS);
  }, 120_000);
});

/** Cells that differ, with what they hold now. */
function differences(before: OtherSheet, after: OtherSheet): Record<string, unknown> {
  const columns = Array.from({ length: COMPARED.columns }, (_, i) => columnLetters(i));
  const rows = Array.from({ length: COMPARED.rows }, (_, i) => i + 1);
  const addresses = columns.flatMap((column) => rows.map((row) => `${column}${row}`));
  const changed = addresses.filter((address) => before.at(address) !== after.at(address));
  return Object.fromEntries(changed.map((address) => [address, after.at(address)]));
}

/** Names of parts that are not byte for byte what they were, new and missing ones among them. */
function alteredParts(before: Buffer, after: Buffer): readonly string[] {
  const [old, now] = [before, after].map(
    (bytes) =>
      new Map(readZip(bytes).map(({ name, content }) => [name, Buffer.from(content).toString('base64')])),
  ) as [Map<string, string>, Map<string, string>];
  return [...new Set([...old.keys(), ...now.keys()])].filter((name) => old.get(name) !== now.get(name));
}
