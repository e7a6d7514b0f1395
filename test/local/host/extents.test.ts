/** What is remembered of a sheet's extent is what a look at every cell would find. */
import * as fc from 'fast-check';
import { CellStore } from '#local/host/model/cellStore';
import { EMPTY_CELL, type Cell } from '#local/host/model/cellValue';
import { DEFAULT_STYLE } from '#local/host/model/style';

const CELLS: Readonly<Record<string, Cell>> = {
  value: { ...EMPTY_CELL, value: 1 },
  look: { ...EMPTY_CELL, style: DEFAULT_STYLE },
  nothing: EMPTY_CELL,
};

const write = fc.record({
  rowIndex: fc.nat(6),
  columnIndex: fc.nat(6),
  cell: fc.constantFrom(...Object.keys(CELLS)),
  isAsked: fc.boolean(),
});

test('whatever is written and emptied, asked often or seldom', () => {
  fc.assert(
    fc.property(fc.array(write, { maxLength: 40 }), (writes) => {
      const asked = new CellStore();
      const written = new CellStore();
      for (const { rowIndex, columnIndex, cell, isAsked } of writes) {
        for (const store of [asked, written]) store.put(rowIndex, columnIndex, CELLS[cell]!);
        if (isAsked) [true, false].map((contentOnly) => asked.extent(contentOnly));
      }
      for (const contentOnly of [true, false])
        expect(asked.extent(contentOnly)).toEqual(written.extent(contentOnly));
    }),
    { numRuns: 300 },
  );
});
