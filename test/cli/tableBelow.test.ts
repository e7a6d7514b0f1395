/** A second table on the sheet is not passed over in silence. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkCommand } from '#cli/commands/check';
import type { Terminal } from '#cli/terminal';
import { day } from '#domain/day';
import { folder } from './workbook/support/packages';

const LETTERS = `序号,来信日期,来信人,联系电话,来信内容,承办单位,办理结果
1,2026-03-02,王建国,13911110001,反映征地补偿款没有发放到位,县自然资源局,已答复信访人并获认可
2,2026-03-05,李秀英,13911110002,反映邻居违章搭建影响采光,县住建局,已责令拆除违章建筑`;
const VISITS = `

二、来访部分
序号,来访日期,来访人,人数,接待领导,来访事由
1,2026-03-08,张志强,6,孙明,反映拖欠工资`;

async function saidOf(text: string): Promise<string> {
  const path = join(folder(), 'ledger.csv');
  writeFileSync(path, text);
  let said = '';
  const terminal: Terminal = {
    out: () => undefined,
    err: (line) => (said += line),
    today: () => day('2026-04-01'),
    isInteractive: false,
  };
  await checkCommand(path, { lang: 'zh' }, terminal);
  return said;
}

test('check says where another table begins', async () => {
  expect(await saidOf(LETTERS + VISITS)).toContain('第 5 行起是另一张表');
  expect(await saidOf(LETTERS)).toBe('');
});
