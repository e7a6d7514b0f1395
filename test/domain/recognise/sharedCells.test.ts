import { gridFromRows, type CellValue } from '#domain/grid';
import { isRecognition, recogniseSheet } from '#domain/recognise/recogniseSheet';

function columnsOf(headings: readonly string[], rows: readonly (readonly CellValue[])[]) {
  const recognised = recogniseSheet(gridFromRows('2018年', [['××镇2018年信访登记台账'], headings, ...rows]));
  if (!isRecognition(recognised)) throw new Error(recognised.code);
  return recognised.columns;
}

const HEADINGS = ['序号', '来访日期', '姓名', '反映问题', '责任单位'];
const row = (number: number, name: CellValue, date: CellValue = '2018.3.5'): CellValue[] => [
  number,
  date,
  name,
  '反映村道破损，要求修复',
  '县交通局',
];
const named = (heading: string, names: readonly CellValue[]) =>
  columnsOf(
    HEADINGS.map((one) => (one === '姓名' ? heading : one)),
    names.map((name, at) => row(at + 1, name)),
  )[2]!;

test.each(['姓名及电话', '姓名、联系方式', '姓名/联系电话'])(
  '%s: both are read from its cells',
  (heading) => {
    const column = named(heading, ['张三13911110001', '李四（0751-3331234）', '王五']);
    expect([column.field, column.status, column.also]).toEqual(['name', 'mapped', ['phone']]);
    expect(column.reason.zh).toContain('分别读作信访人姓名和联系电话');
  },
);

test('a heading of both over names alone is still asked', () => {
  const column = named('姓名及电话', ['张三', '李四', '王五']);
  expect([column.field, column.status, column.also]).toEqual([null, 'asked', undefined]);
});

test('under 姓名 the cells decide: a stray number makes no second field', () => {
  expect(named('姓名', ['张三13911110001', '李四 13911110002', '王五']).also).toEqual(['phone']);
  expect(named('姓名', ['张三13911110001', '李四', '王五', '赵六']).also).toBeUndefined();
});

test('a ledger with a column of phones takes them from there', () => {
  const rows = [row(1, '张三13911110001'), row(2, '李四13911110002')];
  const columns = columnsOf(
    HEADINGS.toSpliced(3, 0, '联系电话'),
    rows.map((cells) => cells.toSpliced(3, 0, '13911110003')),
  );
  expect(columns.map(({ field, also }) => [field, also])).toContainEqual(['phone', undefined]);
  expect(columns.every(({ also }) => also === undefined)).toBe(true);
});

test('the column’s own days show which number is the month', () => {
  const orderOf = (...days: readonly CellValue[]) =>
    columnsOf(
      HEADINGS,
      days.map((date, at) => row(at + 1, '张三', date)),
    )[1]!.dayOrder;
  expect(orderOf('7.23', '8.2', '8.5')).toBe('month-first');
  expect(orderOf('8.2', '8.5', '9.1')).toBeUndefined();
  expect(orderOf('7.23', '23.7', '8.5')).toBeUndefined();
  expect(orderOf('25/12/2018', '5/3/2018', '6/3/2018')).toBeUndefined();
  expect(orderOf('25/12/2018', '31/3/2018', '6/3/2018')).toBe('day-first');
});
