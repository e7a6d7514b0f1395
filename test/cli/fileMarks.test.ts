/** `ledger check --mark` and `ledger unmark`: what stands in the file, seen by its parts and by another reader. */
import { copyFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkCommand, type Checked, type CheckOptions } from '#cli/commands/check';
import { unmarkCommand } from '#cli/commands/unmark';
import { day } from '#domain/day';
import { otherReader } from '../support/otherReader';
import { parseXml, type XmlElement } from '../support/parseXml';
import { folder } from './workbook/support/packages';
import { readZip } from './workbook/support/zipBytes';

const LEDGER = 'test/fixtures/ledgers/town-register-2025.xlsx';
const SHEET = '2025年';
const SHEET_PART = 'xl/worksheets/sheet1.xml';

async function run(path: string, options: Partial<CheckOptions>) {
  const said: string[] = [];
  const terminal = {
    out: (text: string) => void said.push(text),
    err: () => undefined,
    today: () => day('2026-01-20'),
    isInteractive: false,
  };
  const exit = await checkCommand(path, { json: true, lang: 'zh', ...options }, terminal);
  return { exit, checked: JSON.parse(said.join('\n')) as Checked };
}

async function unmark(path: string) {
  const said: string[] = [];
  const terminal = {
    out: () => undefined,
    err: (text: string) => void said.push(text),
    today: () => day('2026-01-20'),
    isInteractive: false,
  };
  return { exit: await unmarkCommand(path, { lang: 'zh' }, terminal), said };
}

function marked(): string {
  return join(folder(), 'marked.xlsx');
}

function changedParts(path: string): string[] {
  const before = new Map(
    readZip(readFileSync(LEDGER)).map(({ name, content }) => [name, content.toString()]),
  );
  const after = new Map(readZip(readFileSync(path)).map(({ name, content }) => [name, content.toString()]));
  return [...new Set([...before.keys(), ...after.keys()])].filter(
    (name) => before.get(name) !== after.get(name),
  );
}

function rulesIn(path: string): string[] {
  const part = readZip(readFileSync(path)).find(({ name }) => name === SHEET_PART)!;
  return all(parseXml(part.content.toString()), 'conditionalFormatting').map(
    (group) => `${group.attributes['sqref']} ${all(group, 'formula')[0]!.text}`,
  );
}

function all(element: XmlElement, name: string): XmlElement[] {
  return element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)]);
}

test('marks are written into a new file: two own columns and three rules, every other part as it was', async () => {
  const path = marked();
  const { exit, checked } = await run(LEDGER, { mark: true, out: path });
  expect(exit).toBe(0);
  expect(changedParts(path)).toEqual([SHEET_PART, 'xl/styles.xml']);
  const other = otherReader(path, SHEET);
  const [findings, marks] = [other.columnOf('◇检查结果'), other.columnOf('◇检查标记')];
  expect([other.isHidden(findings), other.isHidden(marks)]).toEqual([false, true]);
  expect([other.at(`${findings}44`), other.at(`${marks}44`)]).toEqual(['× 身份证号；△ 办结时间', '|5e|16w|']);
  const rowsMarked = Array.from({ length: 100 }, (_, row) => other.at(`${marks}${row + 1}`)).filter(
    (text) => typeof text === 'string' && text.startsWith('|'),
  );
  expect(rowsMarked.length).toBe(new Set(checked.findings.map(({ row }) => row)).size);
  expect(rulesIn(path)).toEqual([
    ...rulesIn(LEDGER),
    ...['e', 'w', 'i'].map(
      (code) => `A5:Q1048576 ISNUMBER(FIND("|"&amp;COLUMN()&amp;"${code}|",$${marks}5))`,
    ),
  ]);
});

test('marked again, the file says the same; its findings are those of the unmarked one', async () => {
  const path = marked();
  const first = await run(LEDGER, { mark: true, out: path });
  const rules = rulesIn(path);
  const second = await run(path, { mark: true });
  expect(second.checked).toEqual(first.checked);
  expect(rulesIn(path)).toEqual(rules);
});

test('unmarked, the cells, looks and rules are the office’s own again', async () => {
  const path = marked();
  await run(LEDGER, { mark: true, out: path });
  expect((await unmark(path)).exit).toBe(0);
  /** By row; the used range and each row's are hints that only ever grow. */
  const rowsOf = (file: string) =>
    readZip(readFileSync(file))
      .find(({ name }) => name === SHEET_PART)!
      .content.toString()
      .replaceAll(/<dimension ref="[^"]*"\/>| spans="[^"]*"/g, '')
      .split('<row ');
  expect(rowsOf(path)).toEqual(rowsOf(LEDGER));
  const again = await unmark(path);
  expect(again).toEqual({ exit: 0, said: ['文件中没有检查标记。'] });
});

test('an existing file is not written over, and a .csv is not marked', async () => {
  const path = marked();
  copyFileSync(LEDGER, path);
  expect((await run(LEDGER, { mark: true, out: path })).exit).toBe(4);
  expect(readFileSync(path).equals(readFileSync(LEDGER))).toBe(true);
  const csv = await run('test/fixtures/ledgers/province-export-2026.gbk.csv', {
    mark: true,
    out: join(folder(), 'x.csv'),
  });
  expect(csv.exit).toBe(4);
  expect(existsSync(join(folder(), 'x.csv'))).toBe(false);
});
