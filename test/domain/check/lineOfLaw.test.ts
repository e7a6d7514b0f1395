/** One row, checked for a unit under each line of law: what is late, from when, under which article. */
import { checkLedger } from '#domain/check/checkLedger';
import type { LawLine } from '#domain/clock/lawOfTheDay';
import { day } from '#domain/day';
import { readLedger } from '#domain/read/readLedger';
import { sheetOfFields } from '../../support/sheetOfFields';

const COLUMNS = ['registeredOn', 'name', 'content', 'assignedOn', 'objectedOn', 'acceptedOn', 'closedOn'];
const LATE = new Set(['transfer-late', 'objection-late', 'acceptance-late', 'handling-late']);

function late(line: LawLine | undefined, ...row: readonly (string | null)[]): readonly string[] {
  const { kind, grid, recognition } = sheetOfFields({ columns: COLUMNS, rows: [row] });
  const findings = checkLedger(readLedger(grid, recognition), {
    kind,
    grid,
    recognition,
    today: day('2026-12-01'),
    ...(line ? { line } : {}),
  });
  return findings.filter(({ rule }) => LATE.has(rule)).map(({ message }) => message.zh);
}

const ROW = ['2026-08-03', '张三', '反映路灯不亮', '2026-08-12', '2026-08-20', '2026-08-14', '2026-09-20'];

test.each<[LawLine | undefined, readonly string[]]>([
  [
    undefined,
    [
      '“异议日期”为2026-08-20，晚于期限2026-08-19（自2026-08-12转送交办起5个工作日，收到日期以此代）；请核对。',
    ],
  ],
  [
    'national',
    [
      '“异议日期”为2026-08-20，晚于期限2026-08-19（自2026-08-12转送交办起5个工作日，收到日期以此代）；请核对。',
    ],
  ],
  [
    'zhejiang',
    [
      '“交办日期”为2026-08-12，比期限2026-08-10晚2天（《浙江省信访条例》第二十条，2026-08-03 + 5个工作日）；请核对日期，属实的说明原因。',
      '“异议日期”为2026-08-20，晚于期限2026-08-19（自2026-08-12转送交办起5个工作日，收到日期以此代）；请核对。',
      '“办结日期”为2026-09-20，比期限2026-09-14晚6天（《浙江省信访条例》第二十三条，2026-08-14 + 30天）；请核对日期，属实的说明原因。',
    ],
  ],
  [
    'henan',
    [
      '“交办日期”为2026-08-12，比期限2026-08-10晚2天（《河南省信访条例》第二十六条，2026-08-03 + 5天）；请核对日期，属实的说明原因。',
      '“异议日期”为2026-08-20，晚于期限2026-08-17（自2026-08-12转送交办起5天，收到日期以此代）；请核对。',
      '“办结日期”为2026-09-20，比期限2026-09-02晚18天（《河南省信访条例》第二十六条，2026-08-03 + 30天）；请核对日期，属实的说明原因。',
    ],
  ],
])('under %s', (line, expected) => {
  expect(late(line, ...ROW)).toEqual(expected);
});

test('the law of the day it was received: no objection term before 2022, no provincial term before it was in force', () => {
  const old = ['2016-06-06', '张三', '反映路灯不亮', '2016-06-15', '2016-07-08', '2016-06-17', '2016-07-29'];
  expect(late('zhejiang', ...old)).toEqual([]);
  const since = [
    '2019-06-03',
    '张三',
    '反映路灯不亮',
    '2019-06-05',
    '2019-07-08',
    '2019-06-06',
    '2019-07-29',
  ];
  expect(late('national', ...since)).toEqual([]);
  expect(late('zhejiang', ...since)).toEqual([
    '“办结日期”为2019-07-29，比期限2019-07-08晚21天（《浙江省信访条例》第二十三条，2019-06-06 + 30天）；请核对日期，属实的说明原因。',
  ]);
});

test('without a day of receipt the earliest step decides, in whatever column it stands', () => {
  const row = [null, '张三', '反映路灯不亮', '2022-05-03', '2022-05-20', '2022-04-20', '2022-06-01'];
  expect(late('national', ...row)).toEqual([]);
});
