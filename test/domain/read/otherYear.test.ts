import { gridFromRows } from '#domain/grid';
import { readLedger } from '#domain/read/readLedger';
import { isRecognition, recogniseSheet } from '#domain/recognise/recogniseSheet';

const HEADINGS = ['序号', '来访日期', '姓名', '联系电话', '反映问题', '责任单位', '办结时间'];
const DAYS = ['12月27日', '1月5日', '2月9日', '3月14日', '4月20日', '5月11日', '6月18日', '7月2日'];

test('days on the far side of a turn of the year take no year from the title', () => {
  const rows = DAYS.map((text, at) => [
    at + 1,
    text,
    '王建国',
    `1391111000${at}`,
    '反映征地补偿款没有发放到位',
    '县自然资源局',
    at === 0 ? '12月30日' : null,
  ]);
  const grid = gridFromRows('Sheet1', [['青山乡2025年信访登记台账'], HEADINGS, ...rows]);
  const recognition = recogniseSheet(grid);
  if (!isRecognition(recognition)) throw new Error(recognition.code);
  expect(recognition).toMatchObject({ year: 2025, otherYear: { firstRow: 2, lastRow: 2 } });
  const cases = readLedger(grid, recognition);
  expect(cases[0]!.cells['petitionOn']).toMatchObject({
    value: { unread: '12月27日' },
    doubt: 'year-unknown',
  });
  expect(cases[0]!.cells['closedOn']).toMatchObject({ value: { unread: '12月30日' }, doubt: 'year-unknown' });
  expect(cases.slice(1).map(({ cells }) => cells['petitionOn']!.value)).toEqual([
    '2025-01-05',
    '2025-02-09',
    '2025-03-14',
    '2025-04-20',
    '2025-05-11',
    '2025-06-18',
    '2025-07-02',
  ]);
});
