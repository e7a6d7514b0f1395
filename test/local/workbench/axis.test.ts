import * as fc from 'fast-check';
import { Axis } from '#local/workbench/page/grid/axis';

const sizes = fc.uniqueArray(
  fc.record({ index: fc.nat({ max: 60 }), pixels: fc.constantFrom(0, 5, 20, 33, 200) }),
  { selector: ({ index }) => index, maxLength: 20 },
);

test('offsets are the sum of the sizes before, one line after the other', () => {
  fc.assert(
    fc.property(sizes, (exceptions) => {
      const axis = new Axis(20, exceptions);
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
      const axis = new Axis(20, exceptions);
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

test('an axis that followed single lines stands as one made of the same sizes', () => {
  const line = fc.record({ index: fc.nat({ max: 3_000 }), pixels: fc.constantFrom(0, 5, 20, 33, 200) });
  fc.assert(
    fc.property(sizes, fc.array(line, { maxLength: 30 }), (exceptions, changes) => {
      const followed = new Axis(20, exceptions);
      for (const { index, pixels } of changes) followed.set(index, pixels);
      const made = new Axis(20, [...exceptions, ...changes]);
      for (const index of [0, 1, 30, 61, 1_023, 1_024, 1_025, 2_500, 3_001, 1_048_575]) {
        expect([followed.sizeOf(index), followed.offsetOf(index)]).toEqual([
          made.sizeOf(index),
          made.offsetOf(index),
        ]);
        expect(followed.indexAt(made.offsetOf(index))).toBe(made.indexAt(made.offsetOf(index)));
      }
    }),
    { numRuns: 100 },
  );
});
