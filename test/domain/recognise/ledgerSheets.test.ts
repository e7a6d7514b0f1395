import { gridFromRows, type CellValue, type SheetGrid } from '#domain/grid';
import { ledgerSheets } from '#domain/recognise/ledgerSheets';

const HEADINGS = ['序号', '来访日期', '姓名', '联系电话', '住址', '反映问题', '责任单位', '处理时间'];
const PEOPLE = ['王建国', '李秀英', '张桂兰', '陈志强', '赵海燕', '孙文斌', '周丽娟', '吴永福'];

/** Cases of one month, closed on the 20th where `isClosed`. */
function cases(month: number, count: number, isClosed = true): CellValue[][] {
  return Array.from({ length: count }, (_, at) => [
    at + 1,
    `${month}月${at + 2}日`,
    PEOPLE[at % PEOPLE.length]!,
    `1391111${String(month * 100 + at).padStart(4, '0')}`,
    `青山乡李家村${at + 1}组`,
    `反映${at + 1}组征地补偿款没有发放到位，要求尽快解决`,
    '县自然资源局',
    isClosed ? `${month}月20日` : null,
  ]);
}

function sheet(name: string, title: string, rows: readonly CellValue[][], headings = HEADINGS): SheetGrid {
  return gridFromRows(name, [[title], headings, ...rows]);
}

const january = sheet('1月', '青山乡2024年信访登记台账', cases(1, 6));
const february = sheet('2月', '青山乡信访登记台账', cases(2, 8, false));

test('month sheets under the same headings are one ledger, in the workbook’s order', () => {
  expect(ledgerSheets([january, february]).map(({ sheetName }) => sheetName)).toEqual(['1月', '2月']);
});

test('a sheet without a year of its own takes the one its sisters name', () => {
  expect(ledgerSheets([january, february]).map(({ year }) => year)).toEqual([2024, 2024]);
});

test('a column still empty means what it means in a sister sheet', () => {
  const closing = (sheets: readonly SheetGrid[], name: string) =>
    ledgerSheets(sheets)
      .find(({ sheetName }) => sheetName === name)!
      .columns.find(({ heading }) => heading === '处理时间')!;
  expect(closing([february], '2月')).toMatchObject({ status: 'asked', candidates: ['closedOn'] });
  expect(closing([january, february], '1月')).toMatchObject({ status: 'mapped', field: 'closedOn' });
  expect(closing([january, february], '2月')).toMatchObject({ status: 'mapped', field: 'closedOn' });
});

test('other ledgers, rosters and empty sheets do not belong to it', () => {
  const disputes = sheet(
    '矛盾纠纷',
    '青山乡矛盾纠纷排查化解台账',
    [[1, '2024.3.4', '张三与李四宅基地边界纠纷', '王调解', '已化解', '2024.3.9']],
    ['序号', '排查时间', '纠纷简要情况', '调解员', '化解情况', '化解时间'],
  );
  const roster = gridFromRows('通讯录', [
    ['姓名', '电话', '职务'],
    ...PEOPLE.map((name) => [name, '13911110000', '科员']),
  ]);
  const march = sheet('3月', '青山乡2024年信访登记台账', []);
  expect(ledgerSheets([january, disputes, roster, march]).map(({ sheetName }) => sheetName)).toEqual(['1月']);
});

test('a copy of a sheet is not counted again, nor are months that a whole-year sheet holds already', () => {
  const year = sheet('全年', '青山乡2024年信访登记台账', [...cases(1, 6), ...cases(2, 8, false)]);
  expect(ledgerSheets([january, february, year]).map(({ sheetName }) => sheetName)).toEqual(['全年']);
  expect(ledgerSheets([january, { ...january, name: '1月 (2)' }]).length).toBe(1);
});

test('a workbook without a ledger has no sheets of one', () => {
  expect(ledgerSheets([gridFromRows('Sheet1', [['a', 'b']])])).toEqual([]);
});
