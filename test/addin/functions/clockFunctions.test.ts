/** The functions in cells, by plain cell values; and that metadata and docs are those of the catalogue. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { associateFunctions, type CellFunction } from '#addin/functions/associateFunctions';
import { FUNCTIONS, functionsMetadata } from '#addin/functions/catalogue';
import type { CellValue } from '#domain/grid';
import { day, serialFromDay } from '#domain/day';
import { functionDocs } from '../../../tools/functionDocs';

const serial = (date: string) => serialFromDay(day(date), 1900);

/** The host as far as functions see it. */
function excel(language: 'zh' | 'en' = 'zh') {
  const functions = new Map<string, CellFunction>();
  associateFunctions(
    {
      associate: (id, run) => void functions.set(id, run),
      notAvailable: (reason) => new Error(`#N/A ${reason}`),
    },
    () => language,
  );
  /** Arguments left out are null, and one of the host's own comes last. */
  const call = (id: string, ...cells: (CellValue | CellValue[][])[]) => {
    const { parameters } = FUNCTIONS.find((entry) => entry.id === id)!;
    const given = parameters.map((_, i) => cells[i] ?? null);
    return functions.get(id)!(...given, { address: 'A1' });
  };
  return { functions, call };
}

test('every function of the catalogue is handed over, and no other', () => {
  expect([...excel().functions.keys()]).toEqual(FUNCTIONS.map(({ id }) => id));
});

test.each<[readonly CellValue[], string]>([
  [['办结', serial('2026-08-03')], '2026-10-08'],
  [['handling', serial('2026-08-03')], '2026-10-08'],
  [['办结', '2026年8月3日'], '2026-10-08'],
  [['受理告知', serial('2026-02-13')], '2026-02-28'],
  [['提出异议', serial('2026-09-16')], '2026-09-22'],
  [['办结', serial('2026-08-03'), 'zhejiang'], '2026-09-02'],
  [['受理告知', serial('2026-12-20'), null, true], '2027-01-04'],
])('DUE(%j) is %s', async (cells, expected) => {
  expect(await excel().call('DUE', ...cells)).toBe(serial(expected));
});

test.each<[string, readonly CellValue[], string]>([
  ['DUE', ['办结', '不是日期'], '#N/A 不是日期'],
  ['DUE', ['办结', null], '#N/A 不是日期'],
  ['DUE', ['化解', serial('2026-08-03')], '#N/A 没有这个环节，或其日期由上级或本单位所定'],
  ['DUE', ['上报办结报告', serial('2026-08-03')], '#N/A 没有这个环节，或其日期由上级或本单位所定'],
  ['DUE', ['办结', serial('2026-08-03'), 'toString'], '#N/A 没有这条规则线'],
  ['DUE', ['受理告知', serial('2026-12-20')], '#N/A 所涉年份的放假安排未公布（或未收录），暂定 2027-01-04'],
  ['WORKDAYS', [serial('2026-12-20'), serial('2027-01-04')], '#N/A 所涉年份的放假安排未公布（或未收录）'],
  ['WORKDAYS', [serial('1900-03-01'), serial('2026-01-01')], '#N/A 两个日期相隔太远'],
  ['DAYSLEFT', ['明天', serial('2026-01-01')], '#N/A 不是日期'],
])('%s(%j) is refused: %s', async (id, cells, message) => {
  await expect(excel().call(id, ...cells)).rejects.toThrow(message);
});

test('DUETEXT says why', async () => {
  const from = serial('2026-08-03');
  expect(await excel().call('DUETEXT', '办结', from)).toBe(
    '2026-10-08（自 2026-08-03 起 60 天，《信访工作条例》第三十四条；2026-10-02 为国庆节，顺延）',
  );
  expect(await excel('en').call('DUETEXT', 'objection', from)).toBe(
    '2026-08-10 (5 working days from 2026-08-03, Regulation on Petition Work (2022), art. 23)',
  );
  expect(await excel().call('DUETEXT', '受理告知', serial('2026-12-18'))).toBe(
    '2027-01-04（自 2026-12-18 起 15 天，《信访工作条例》第二十三条；2027-01-02 为休息日，顺延；所涉年份的放假安排未公布（或未收录），暂定）',
  );
});

test('DAYSLEFT speaks in words, and leaves a blank row blank', async () => {
  const today = serial('2026-10-06');
  expect(await excel().call('DAYSLEFT', serial('2026-10-08'), today)).toBe('还剩2天');
  expect(await excel('en').call('DAYSLEFT', serial('2026-10-01'), today)).toBe('overdue by 5 d');
  expect(await excel().call('DAYSLEFT', '', today)).toBe('');
});

test('WORKDAYS counts make-up weekends, in both directions', async () => {
  expect(await excel().call('WORKDAYS', serial('2026-09-16'), serial('2026-09-22'))).toBe(5);
  expect(await excel().call('WORKDAYS', serial('2026-09-22'), serial('2026-09-16'))).toBe(-5);
  expect(await excel().call('WORKDAYS', serial('2026-09-16'), serial('2026-09-16'))).toBe(0);
});

test('STAGE reads a row by its headings', async () => {
  const headings = [['登记日期', '信访人姓名', '办结日期', '申请复查日期', '稳控情况']];
  const stage = (...row: CellValue[]) => excel().call('STAGE', headings, [row]);
  expect(await stage(serial('2026-08-03'), '张三', null, null, null)).toBe('已登记');
  expect(await stage(serial('2026-08-03'), '张三', '2026.9.1', '', '有人看护')).toBe('已办结');
  expect(await stage(serial('2026-08-03'), '张三', '2026.9.1', serial('2026-09-10'), null)).toBe('复查中');
  expect(await stage('', '', '', '', '')).toBe('');
});

test('metadata and docs are current (npm run function-docs)', () => {
  const fileAt = (path: string) => readFileSync(join(__dirname, '../../..', path), 'utf8');
  expect(fileAt('docs/functions.md')).toBe(functionDocs());
  for (const [language, locale] of [
    ['zh', 'zh-CN'],
    ['en', 'en-US'],
  ] as const) {
    const file = fileAt(`addin/functions/functions.${locale}.json`);
    expect(JSON.parse(file)).toEqual(functionsMetadata(language));
  }
});
