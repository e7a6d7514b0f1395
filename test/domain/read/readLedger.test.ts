import type { CellReading } from '#domain/read/reading';
import { readLedger } from '#domain/read/readLedger';
import { sheetOfFields, type LedgerOfFields } from '../../support/sheetOfFields';

function cellsOf(ledger: LedgerOfFields): Readonly<Partial<Record<string, CellReading>>>[] {
  const { grid, recognition } = sheetOfFields(ledger);
  return readLedger(grid, recognition).map((row) => row.cells);
}

function valuesOf(ledger: LedgerOfFields, field: string) {
  return cellsOf(ledger).map((cells) => cells[field]!.value);
}

test('every mapped cell is read with its raw value and place, blank ones included', () => {
  const [cells] = cellsOf({ columns: ['name', 'petitionOn'], rows: [['张三', null]] });
  expect(cells).toEqual({
    name: {
      rowsBelow: 0,
      columnIndex: 0,
      raw: '张三',
      isFormula: false,
      value: '张三',
      assumptions: [],
      doubt: null,
    },
    petitionOn: {
      rowsBelow: 0,
      columnIndex: 1,
      raw: null,
      isFormula: false,
      value: null,
      assumptions: [],
      doubt: null,
    },
  });
});

test('columns that are asked, kept or never leave the sheet are not read', () => {
  const { grid, recognition } = sheetOfFields({
    columns: ['name', 'phone'],
    rows: [['张三', '13912345678']],
  });
  const columns = recognition.columns.map((column) => ({ ...column, status: 'never' as const }));
  expect(readLedger(grid, { ...recognition, columns })).toEqual([
    { rowIndex: 1, continuation: [], cells: {} },
  ]);
});

test('a formula is read as its value and marked', () => {
  const [cells] = cellsOf({ columns: ['people'], rows: [[5]], formulas: ['people:2'] });
  expect(cells!['people']).toMatchObject({ value: 5, isFormula: true });
});

test.each(['同上', '〃', '″', '"', '同 上', '同前'])(
  '%s means the cell above, also over several rows',
  (ditto) => {
    const rows = [['自然资源_土地征收'], [ditto], [ditto]];
    const [, second, third] = cellsOf({ columns: ['category'], rows });
    const meant = { value: '自然资源_土地征收', raw: ditto, assumptions: ['same-as-above'], doubt: null };
    expect(second!['category']).toMatchObject(meant);
    expect(third!['category']).toMatchObject(meant);
  },
);

test('同上 keeps what was assumed and doubted above', () => {
  const [, second] = cellsOf({ columns: ['petitionOn'], year: 2018, rows: [['3月5日'], ['同上']] });
  expect(second!['petitionOn']).toMatchObject({
    value: '2018-03-05',
    assumptions: ['year-from-title', 'text-date', 'same-as-above'],
  });
});

test('同上 with nothing above, or for a number of its own, stays as written', () => {
  expect(valuesOf({ columns: ['category'], rows: [['同上']] }, 'category')).toEqual([{ unread: '同上' }]);
  expect(
    valuesOf(
      {
        columns: ['category', 'name'],
        rows: [
          [null, '张三'],
          ['同上', '李四'],
        ],
      },
      'category',
    ),
  ).toEqual([null, { unread: '同上' }]);
  expect(valuesOf({ columns: ['people'], rows: [[5], ['同上']] }, 'people')).toEqual([5, { unread: '同上' }]);
});

test('a cell merged down gives each case its value, a merged count does not', () => {
  const merged = (column: number) => ({ firstRow: 1, firstColumn: column, lastRow: 3, lastColumn: column });
  const ledger: LedgerOfFields = {
    columns: ['petitionOn', 'people', 'name'],
    rows: [
      [43_164, 5, '张三'],
      [null, null, '李四'],
      [null, null, '王五'],
    ],
    formats: { petitionOn: 'yyyy/m/d' },
    merges: [merged(0), merged(1)],
  };
  expect(valuesOf(ledger, 'petitionOn')).toEqual(['2018-03-05', '2018-03-05', '2018-03-05']);
  expect(cellsOf(ledger)[1]!['petitionOn']).toMatchObject({
    rowsBelow: 0,
    raw: 43_164,
    assumptions: ['same-as-above'],
  });
  expect(valuesOf(ledger, 'people')).toEqual([5, null, null]);
});

describe('a case over several rows', () => {
  const ledger: LedgerOfFields = {
    columns: ['seq', 'name', 'phone', 'content', 'petitionOn', 'people'],
    rows: [
      [1, '张三', '13912345678', '反映道路破损', '2018.3.5', 2],
      [null, '李四', 13_812_345_678, '反映道路破损', '2018/3/5', null],
      [null, null, null, '要求补偿', '同上', null],
      [2, '王五', '无', '反映噪音', '2018.3.6', 1],
      [null, null, '13712345678', null, '2018.3.7', 3],
    ],
    continuationRows: [3, 4, 6],
  };

  test('joins names, phones and texts; equal values count once', () => {
    const [first] = cellsOf(ledger);
    expect(first).toMatchObject({
      seq: { value: '1' },
      name: { value: '张三、李四', raw: '张三\n李四' },
      phone: { value: '13912345678/13812345678' },
      content: { value: '反映道路破损\n要求补偿' },
      petitionOn: { value: '2018-03-05', doubt: null },
      people: { value: 2 },
    });
  });

  test('values that contradict keep the first and are doubted', () => {
    const [, second] = cellsOf(ledger);
    expect(second).toMatchObject({
      petitionOn: { value: '2018-03-06', doubt: 'several-values' },
      people: { value: 1, doubt: 'several-values' },
      phone: { value: '13712345678', doubt: null },
    });
  });

  test('a value that stands only below keeps its own place', () => {
    const [cells] = cellsOf({
      columns: ['seq', 'phone'],
      rows: [
        [1, null],
        [null, '13912345678'],
      ],
      continuationRows: [3],
    });
    expect(cells!['phone']).toMatchObject({ rowsBelow: 1, value: '13912345678', raw: '13912345678' });
  });
});
