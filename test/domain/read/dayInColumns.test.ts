import { gridFromRows, type CellValue, type GridRange } from '#domain/grid';
import { readLedger } from '#domain/read/readLedger';
import { saysOnlyItsValue } from '#domain/read/reading';
import { isRecognition, recogniseSheet } from '#domain/recognise/recogniseSheet';

const HEADINGS = ['序号', '信访时间', null, '姓名', '联系电话', '反映问题', '责任单位'];
const PARTS = [null, '月', '日'];
const WHO = ['王建国', '13911110000', '反映征地补偿款没有发放到位', '县自然资源局'];

function daysRead(parts: readonly (readonly CellValue[])[], merges: readonly GridRange[] = []) {
  const rows = parts.map((part, at) => [at + 1, ...part, ...WHO]);
  const grid = {
    ...gridFromRows('Sheet1', [['青山乡2025年信访登记台账'], HEADINGS, PARTS, ...rows]),
    merges: [{ firstRow: 1, firstColumn: 1, lastRow: 1, lastColumn: 2 }, ...merges],
  };
  const recognition = recogniseSheet(grid);
  if (!isRecognition(recognition)) throw new Error(recognition.code);
  return readLedger(grid, recognition).map(({ cells }) => cells['petitionOn']!);
}

test.each<[string, readonly CellValue[], string | null]>([
  ['numbers', [3, 5], '2025-03-05'],
  ['with their units', ['3月', '5日'], '2025-03-05'],
  ['in words', ['三', '十五'], '2025-03-15'],
  ['full width', ['１２', '３１'], '2025-12-31'],
])('month and day in two columns: %s', (_, parts, day) => {
  expect(daysRead([parts, [4, 1], [4, 2]])[0]).toMatchObject({ value: day, doubt: null });
});

test.each<[string, readonly CellValue[], string]>([
  ['no day', [3, null], 'day-unknown'],
  ['no month', [null, 5], 'unreadable'],
  ['no such day', [2, 30], 'no-such-day'],
  ['a whole date under 日', [3, '3.5'], 'unreadable'],
  ['a serial under 月', [45889, 5], 'unreadable'],
])('what cannot be put together is doubted: %s', (_, parts, doubt) => {
  const [reading] = daysRead([parts, [4, 1], [4, 2]]);
  expect(reading!.doubt).toBe(doubt);
  expect(reading!.value).toHaveProperty('unread');
});

test('a month merged down or 同上 counts for the days beside it; a blank one counts for none', () => {
  const merged = [{ firstRow: 3, firstColumn: 1, lastRow: 4, lastColumn: 1 }];
  const days = daysRead(
    [
      [3, 5],
      [null, 8],
      ['同上', 9],
      [null, 11],
    ],
    merged,
  );
  expect(days.map(({ value }) => value)).toEqual([
    '2025-03-05',
    '2025-03-08',
    '2025-03-09',
    { unread: '11日' },
  ]);
});

test('nothing is ever written to them, filled or blank', () => {
  const days = daysRead([
    [3, 5],
    [null, null],
    [4, 2],
  ]);
  expect(days.map(({ value }) => value)).toEqual(['2025-03-05', null, '2025-04-02']);
  expect(days.map(saysOnlyItsValue)).toEqual([false, false, false]);
});
