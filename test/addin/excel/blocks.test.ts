import fc from 'fast-check';
import { blocksOf, type Place } from '#addin/excel/blocks';

const place = fc.record({
  rowIndex: fc.integer({ min: 0, max: 60 }),
  columnIndex: fc.integer({ min: 0, max: 8 }),
});
const at = (rowIndex: number, columnIndex: number): Place => ({ rowIndex, columnIndex });

test('every cell stands in exactly one rectangle, at its own place, and nothing else does', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(place, {
        selector: ({ rowIndex, columnIndex }) => `${rowIndex}:${columnIndex}`,
        maxLength: 120,
      }),
      fc.integer({ min: 1, max: 40 }),
      (places, mostRows) => {
        const placed = blocksOf(places, mostRows).flatMap(({ firstRow, firstColumn, cells }) =>
          cells.flatMap((line, i) =>
            line.flatMap((cell, j) => (cell ? [{ cell, stands: at(firstRow + i, firstColumn + j) }] : [])),
          ),
        );
        expect(placed.length).toBe(places.length);
        expect(new Set(placed.map(({ cell }) => cell)).size).toBe(places.length);
        for (const { cell, stands } of placed) expect({ ...cell }).toEqual(stands);
      },
    ),
  );
});

test('own columns of many rows are one rectangle', () => {
  const places = Array.from({ length: 300 }, (_, i) =>
    [17, 18, 19].map((column) => at(i + 4, column)),
  ).flat();
  const [block, ...others] = blocksOf(places);
  expect(others).toEqual([]);
  expect([block!.firstRow, block!.firstColumn, block!.cells.length, block!.cells[0]!.length]).toEqual([
    4, 17, 300, 3,
  ]);
});

test('cells far apart are not bridged', () => {
  expect(blocksOf([at(0, 0), at(500, 0)]).map(({ firstRow, cells }) => [firstRow, cells.length])).toEqual([
    [0, 1],
    [500, 1],
  ]);
});

test('no rectangle is taller than asked for', () => {
  const places = Array.from({ length: 100 }, (_, i) => [0, 1].map((column) => at(i, column))).flat();
  expect(blocksOf(places, 40).map(({ cells }) => cells.length)).toEqual([40, 40, 20]);
});

test('of two writes to one cell the last one counts', () => {
  const [first, last] = [at(2, 2), at(2, 2)];
  expect(blocksOf([first, last])[0]!.cells).toEqual([[last]]);
  expect(blocksOf([first, last])[0]!.cells[0]![0]).toBe(last);
});
