import * as fc from 'fast-check';
import { Axis, type LineSize } from '#local/workbench/page/grid/axis';

const sizes = fc.uniqueArray(
  fc.record({ index: fc.nat({ max: 60 }), pixels: fc.constantFrom(0, 5, 20, 33, 200) }),
  { selector: ({ index }) => index, maxLength: 20 },
);
const ascending = (exceptions: readonly LineSize[]) => [...exceptions].sort((a, b) => a.index - b.index);

test('offsets are the sum of the sizes before, one line after the other', () => {
  fc.assert(
    fc.property(sizes, (exceptions) => {
      const axis = new Axis(20, ascending(exceptions));
      let offset = 0;
      for (let index = 0; index < 80; index++) {
        expect(axis.offsetOf(index)).toBe(offset);
        offset += exceptions.find((each) => each.index === index)?.pixels ?? 20;
      }
    }),
    { numRuns: 50 },
  );
});

test('every pixel belongs to the line that is painted over it', () => {
  fc.assert(
    fc.property(sizes, fc.nat({ max: 2000 }), (exceptions, pixel) => {
      const axis = new Axis(20, ascending(exceptions));
      const index = axis.indexAt(pixel);
      expect([axis.offsetOf(index) <= pixel, pixel < axis.offsetOf(index + 1)]).toEqual([true, true]);
    }),
    { numRuns: 200 },
  );
});

test('the last row of a sheet is found', () => {
  const axis = new Axis(20, [{ index: 3, pixels: 100 }]);
  expect(axis.indexAt(axis.offsetOf(1_048_575))).toBe(1_048_575);
});
