import { areasOf } from '#addin/excel/areaAddress';

const area = (firstRow: number, firstColumn: number, lastRow: number, lastColumn: number) => ({
  firstRow,
  firstColumn,
  lastRow,
  lastColumn,
});

test.each([
  ['A1', [area(0, 0, 0, 0)]],
  ["'2025 台账'!$B$3:$D$9", [area(2, 1, 8, 3)]],
  ['台账!A1:B2,台账!AA10', [area(0, 0, 1, 1), area(9, 26, 9, 26)]],
  ["'it''s, really!'!C5:C6,'it''s, really!'!E1", [area(4, 2, 5, 2), area(0, 4, 0, 4)]],
  ['台账!D:E', [area(0, 3, 1_048_575, 4)]],
  ['台账!7:8', [area(6, 0, 7, 16_383)]],
])('%s', (address, areas) => {
  expect(areasOf(address)).toEqual(areas);
});
