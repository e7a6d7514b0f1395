import { gridFromRows } from '#domain/grid';
import { applyAnswers } from '#domain/recognise/applyAnswers';
import { askRenamed, changeWords, columnChanges, knownColumns } from '#domain/recognise/columnChanges';
import type { Recognition } from '#domain/recognise/recognition';
import { isRecognition, recogniseSheet } from '#domain/recognise/recogniseSheet';

const HEADINGS = ['序号', '来访日期', '姓名', '联系电话', '反映问题', '承办单位', '办结时间', '备注'];
const VALUES: Readonly<Record<string, readonly string[]>> = {
  来访日期: ['2024.1.5', '2024.1.8', '2024.1.9'],
  姓名: ['王建国', '李秀英', '张桂兰'],
  联系电话: ['13911110001', '13911110002', '13911110003'],
  反映问题: ['反映征地补偿款没有发放到位', '反映邻居违章搭建影响采光', '反映村道破损雨天无法通行'],
  办结时间: ['2024.2.5', '2024.2.8', '2024.2.9'],
  备注: ['', '', ''],
};
const UNITS = ['县自然资源局', '县住建局', '县交通运输局'];

function ledger(headings: readonly string[]): Recognition {
  const rows = [0, 1, 2].map((at) =>
    headings.map((heading, column) => (column === 0 ? at + 1 : (VALUES[heading] ?? UNITS)[at]!)),
  );
  const result = recogniseSheet(gridFromRows('台账', [['青山乡2024年信访登记台账'], headings, ...rows]));
  if (!isRecognition(result)) throw new Error(result.message.en);
  return result;
}

const known = knownColumns(ledger(HEADINGS));
const replaced = (from: string, to: string) => HEADINGS.map((heading) => (heading === from ? to : heading));
const told = (headings: readonly string[]) =>
  columnChanges(known, ledger(headings)).map((change) => changeWords(change).zh);

test('nothing changed, nothing told', () => {
  expect(told(HEADINGS)).toEqual([]);
});

test('a renamed column is told and keeps its meaning without a question', () => {
  const now = ledger(replaced('承办单位', '责任单位'));
  const changes = columnChanges(known, now);
  expect(changes.map(changeWords)).toEqual([
    { zh: '“承办单位”改成了“责任单位”', en: '“承办单位” became “责任单位”' },
  ]);
  expect(askRenamed(now, changes)).toEqual(now);
});

test('a renamed column that is no longer certain is asked, what it was first; the others are not asked again', () => {
  const now = ledger(replaced('承办单位', '交办单位'));
  const asked = askRenamed(now, columnChanges(known, now));
  const was = known.find(({ heading }) => heading === '承办单位')!.field!;
  expect(asked.columns.filter(({ status }) => status === 'asked').map(({ heading }) => heading)).toEqual([
    '交办单位',
  ]);
  expect(asked.columns.find(({ heading }) => heading === '交办单位')!.candidates[0]).toBe(was);
  expect(asked.columns.find(({ heading }) => heading === '交办单位')!.reason.zh).toContain('改过名称');
});

test('a heading nobody knows, where a known one stood, is asked as what stood there', () => {
  const now = ledger(replaced('联系电话', '甲栏'));
  const asked = askRenamed(now, columnChanges(known, now)).columns.find(({ heading }) => heading === '甲栏')!;
  expect([asked.status, asked.candidates]).toEqual(['asked', ['phone']]);
});

test('a clerk’s answer is remembered with the column', () => {
  const answered = applyAnswers(ledger(replaced('承办单位', '交办单位')), { 交办单位: 'assignedBy' });
  const now = ledger(replaced('承办单位', '派发科室'));
  const asked = askRenamed(now, columnChanges(knownColumns(answered), now));
  expect(asked.columns.find(({ heading }) => heading === '派发科室')!.candidates[0]).toBe('assignedBy');
});

test('a moved column is told; columns pushed aside by a new one have not moved', () => {
  const moved = ['序号', '来访日期', '联系电话', '反映问题', '承办单位', '姓名', '办结时间', '备注'];
  expect(told(moved)).toEqual(['“姓名”从 C 列移到了 F 列']);
  expect(
    told(['序号', '来访日期', '处室', '姓名', '联系电话', '反映问题', '承办单位', '办结时间', '备注']),
  ).toEqual(['新增了“处室”列']);
});

test('a column taken out is told', () => {
  expect(told(HEADINGS.filter((heading) => heading !== '备注'))).toEqual(['“备注”列不见了']);
});

test('two renamed side by side are paired by what they mean', () => {
  const now = replaced('联系电话', '手机号码').map((heading) =>
    heading === '反映问题' ? '信访内容' : heading,
  );
  expect(columnChanges(known, ledger(now)).map((change) => changeWords(change).en)).toEqual([
    '“联系电话” became “手机号码”',
    '“反映问题” became “信访内容”',
  ]);
});

test('no value of the sheet is remembered', () => {
  expect(JSON.stringify(known)).not.toMatch(/王建国|1391111|征地/);
});
