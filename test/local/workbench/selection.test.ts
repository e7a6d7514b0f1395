import type { Day } from '#domain/day';
import { ownEngine } from '#local/host/formula/ownEngine';
import { areaOf } from '#local/host/model/area';
import { fromSheets } from '#local/host/model/load';
import type { Sheet } from '#local/host/model/sheet';
import {
  jumped,
  lastUsed,
  nextInside,
  selectedBetween,
  selectedCell,
  stepped,
  type Direction,
  type Place,
} from '#local/workbench/page/grid/selection';

const at = (rowIndex: number, columnIndex: number): Place => ({ rowIndex, columnIndex });

/** Filled: A1:A3, A6:A7, C1; B2:C3 merged; row 5 hidden. */
function sample(): Sheet {
  const cells = [at(0, 0), at(1, 0), at(2, 0), at(5, 0), at(6, 0), at(0, 2)];
  const workbook = fromSheets(
    [
      {
        name: '台账',
        cells: cells.map((place) => ({ ...place, value: 'x' })),
        merges: [areaOf(1, 1, 2, 2)],
        rows: [{ index: 4, isHidden: true }],
      },
    ],
    { today: () => '2026-01-05' as Day, locale: 'zh-CN', engine: ownEngine },
  );
  return workbook.activeSheet;
}

test.each<[string, Place, Direction, Place]>([
  ['at the edge', at(0, 0), 'up', at(0, 0)],
  ['over a hidden row', at(3, 0), 'down', at(5, 0)],
  ['out of a merged area', at(1, 1), 'down', at(3, 1)],
  ['out of a merged area sideways', at(2, 1), 'right', at(2, 3)],
])('an arrow leads %s', (_, from, direction, to) => {
  expect(stepped(sample(), from, direction)).toEqual(to);
});

test.each<[string, Place, Direction, Place]>([
  ['to the end of a filled run', at(0, 0), 'down', at(2, 0)],
  ['over blanks to the next filled cell', at(2, 0), 'down', at(5, 0)],
  ['to the end of the sheet behind the last', at(6, 0), 'down', at(1_048_575, 0)],
  ['to the start of the sheet', at(0, 7), 'left', at(0, 2)],
  ['across a blank', at(0, 0), 'right', at(0, 2)],
])('with Ctrl an arrow leads %s', (_, from, direction, to) => {
  expect(jumped(sample(), from, direction)).toEqual(to);
});

test('a selection that touches a merged area takes all of it in', () => {
  const sheet = sample();
  expect(selectedBetween(sheet, at(0, 0), at(1, 1)).area).toEqual(areaOf(0, 0, 3, 3));
  expect(selectedCell(sheet, at(2, 2))).toEqual({
    active: at(1, 1),
    end: at(2, 2),
    area: areaOf(1, 1, 2, 2),
  });
});

test('Tab goes row by row inside a selection, Enter column by column, both around', () => {
  const area = areaOf(1, 1, 2, 2);
  const walked = (direction: Direction) => {
    const places: Place[] = [at(1, 1)];
    for (let step = 0; step < 4; step++) places.push(nextInside(area, places.at(-1)!, direction));
    return places;
  };
  expect(walked('right')).toEqual([at(1, 1), at(1, 2), at(2, 1), at(2, 2), at(1, 1)]);
  expect(walked('down')).toEqual([at(1, 1), at(2, 1), at(1, 2), at(2, 2), at(1, 1)]);
  expect(nextInside(area, at(1, 1), 'up')).toEqual(at(2, 2));
});

test('Ctrl and End lead to the corner of what is filled', () => {
  expect(lastUsed(sample())).toEqual(at(6, 2));
});
