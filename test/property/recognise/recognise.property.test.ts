/** What must hold for any sheet: nothing throws, order of columns and added blank rows, titles and totals change nothing. */
import fc from 'fast-check';
import { type CellValue, type SheetGrid, gridFromRows } from '#domain/grid';
import type { Recognition } from '#domain/recognise/recognition';
import { isRecognition } from '#domain/recognise/recogniseSheet';
import { recogniseWorkbook } from '#domain/recognise/recogniseWorkbook';

const HEADINGS = [
  '序号',
  '来访日期',
  '姓名',
  '联系电话',
  '住址',
  '人数',
  '反映问题',
  '问题分类',
  '责任单位',
  '是否办结',
  '备注',
];
const PEOPLE = ['王建国', '李秀英', '张志强', '刘敏', '陈丽'];

function ledgerRow(at: number): CellValue[] {
  return [
    at + 1,
    45_300 + at * 3,
    PEOPLE[at % PEOPLE.length]!,
    `1391111${String(1000 + at)}`,
    '青山乡李家村三组',
    (at % 4) + 1,
    '反映征地补偿款没有按时发放到位',
    '征地拆迁',
    '县自然资源局',
    at % 2 === 0 ? '是' : '否',
    null,
  ];
}

const DATA = Array.from({ length: 12 }, (_, at) => ledgerRow(at));

function recognised(grid: SheetGrid): Recognition {
  const result = recogniseWorkbook([grid]);
  if (!isRecognition(result)) throw new Error(result.code);
  return result;
}

function fieldsByHeading(result: Recognition): Record<string, string | null> {
  return Object.fromEntries(result.columns.map((column) => [column.heading, column.field]));
}

const PLAIN = fieldsByHeading(recognised(gridFromRows('台账', [['信访台账'], HEADINGS, ...DATA])));

const orders = fc.shuffledSubarray(
  HEADINGS.map((_, at) => at),
  { minLength: HEADINGS.length },
);

test('every heading of the plain ledger is mapped', () => {
  expect(Object.values(PLAIN)).not.toContain(null);
});

test('shuffled columns map the same, unless the phone follows another person or a unit', () => {
  fc.assert(
    fc.property(orders, (order) => {
      const shuffle = (row: readonly CellValue[]) => order.map((at) => row[at]!);
      const result = recognised(
        gridFromRows('台账', [['信访台账'], shuffle(HEADINGS), ...DATA.map(shuffle)]),
      );
      const differing = result.columns.filter((column) => column.field !== PLAIN[column.heading]);
      const mayBeAsked = new Set(['联系电话', '住址']);
      expect(
        differing.filter((column) => column.status !== 'asked' || !mayBeAsked.has(column.heading)),
      ).toEqual([]);
      expect(result.cases.length).toBe(DATA.length);
    }),
    { numRuns: 60 },
  );
});

const noise = fc.constantFrom<readonly CellValue[]>(
  [],
  [null, null, null],
  ['本月合计', 3],
  ['小计', null, null, null, null, 12],
  ['合  计：', '12件'],
  [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11],
  HEADINGS,
);

const above = fc.array(
  fc.constantFrom<readonly CellValue[]>(['某县信访局'], ['填报单位：某镇'], [], ['单位：件']),
  {
    maxLength: 4,
  },
);

test('added titles, blank rows, totals, number rows and repeated headings change nothing', () => {
  fc.assert(
    fc.property(above, fc.array(fc.tuple(fc.nat(DATA.length), noise), { maxLength: 6 }), (titles, added) => {
      const rows = DATA.flatMap((row, at) => [
        ...added.filter(([where]) => where === at).map(([, extra]) => extra),
        row,
      ]);
      const last = added.filter(([where]) => where === DATA.length).map(([, extra]) => extra);
      const result = recognised(gridFromRows('台账', [...titles, ['信访台账'], HEADINGS, ...rows, ...last]));
      expect(fieldsByHeading(result)).toEqual(PLAIN);
      expect(result.headerRows).toEqual([titles.length + 1]);
      expect(result.cases.length).toBe(DATA.length);
      expect(result.cases.flatMap((one) => one.continuation)).toEqual([]);
    }),
    { numRuns: 100 },
  );
});

const cell = fc.oneof(
  fc.constant(null),
  fc.string({ maxLength: 12, unit: 'grapheme' }),
  fc.constantFrom(...HEADINGS, '合计', '填表人：王', '日期', '编号', '信访人', '办理情况', '是', '同上'),
  fc.double({ noNaN: true }),
  fc.boolean(),
);

const merges = fc.array(
  fc.record({ firstRow: fc.nat(8), firstColumn: fc.nat(8), height: fc.nat(4), width: fc.nat(4) }),
  { maxLength: 6 },
);

test('no grid makes it throw, and no field is taken twice', () => {
  fc.assert(
    fc.property(
      fc.string(),
      fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: 10 }),
      merges,
      (name, rows, areas) => {
        const grid = {
          ...gridFromRows(name, rows),
          merges: areas.map(({ firstRow, firstColumn, height, width }) => ({
            firstRow,
            firstColumn,
            lastRow: firstRow + height,
            lastColumn: firstColumn + width,
          })),
        };
        const result = recogniseWorkbook([grid]);
        if (!isRecognition(result)) return;
        const fields = result.columns.flatMap((column) => (column.field === null ? [] : [column.field]));
        expect(new Set(fields).size).toBe(fields.length);
        const rowsOfCases = result.cases.flatMap((one) => [one.rowIndex].concat(one.continuation));
        expect(rowsOfCases).toEqual([...new Set(rowsOfCases)].sort((a, b) => a - b));
      },
    ),
    { numRuns: 400 },
  );
});
