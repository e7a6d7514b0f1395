/**
 * The add-in's icons as drawings on a 32 × 32 field: distances to simple shapes, so that every size is drawn anew and
 * stays sharp. Decides shapes and colours only; turning them into pixels is rasterise.ts.
 */

/** Distance from a point to the shape; negative inside. */
type Shape = (x: number, y: number) => number;

export interface Layer {
  readonly shape: Shape;
  /** Red, green, blue, 0–255. */
  readonly colour: readonly [number, number, number];
}

export type IconName = 'ledger' | 'check' | 'sync' | 'pull' | 'pane';

const BLUE = [15, 108, 189] as const;
const PALE = [207, 228, 250] as const;
const WHITE = [255, 255, 255] as const;
const GREEN = [16, 124, 16] as const;
const SLATE = [66, 66, 66] as const;

const THIN = 2.4;

export const DRAWINGS: Readonly<Record<IconName, readonly Layer[]>> = {
  ledger: [
    { shape: box(4, 3, 28, 29, 3), colour: BLUE },
    { shape: box(6.4, 9, 25.6, 26.6, 1.2), colour: WHITE },
    {
      shape: line(
        [
          [9, 13.5],
          [15, 13.5],
        ],
        THIN,
      ),
      colour: PALE,
    },
    {
      shape: line(
        [
          [9, 18.5],
          [13, 18.5],
        ],
        THIN,
      ),
      colour: PALE,
    },
    {
      shape: line(
        [
          [11, 19.5],
          [15.5, 23.5],
          [22.5, 13],
        ],
        3.2,
      ),
      colour: BLUE,
    },
  ],
  check: [
    { shape: box(3, 4, 29, 28, 2.5), colour: SLATE },
    { shape: box(5, 6, 27, 26, 1), colour: WHITE },
    {
      shape: line(
        [
          [5, 11.5],
          [27, 11.5],
        ],
        1.8,
      ),
      colour: SLATE,
    },
    {
      shape: line(
        [
          [9.5, 19],
          [14, 23],
          [22.5, 15],
        ],
        3.2,
      ),
      colour: GREEN,
    },
  ],
  sync: [
    { shape: arc(16, 16, 10, 200, 340, 3), colour: BLUE },
    { shape: arc(16, 16, 10, 20, 160, 3), colour: SLATE },
    {
      shape: line(
        [
          [20.5, 12.4],
          [25.6, 12.8],
          [26.6, 7.6],
        ],
        3,
      ),
      colour: BLUE,
    },
    {
      shape: line(
        [
          [11.5, 19.6],
          [6.4, 19.2],
          [5.4, 24.4],
        ],
        3,
      ),
      colour: SLATE,
    },
  ],
  pull: [
    {
      shape: line(
        [
          [16, 3.5],
          [16, 18],
        ],
        3.2,
      ),
      colour: BLUE,
    },
    {
      shape: line(
        [
          [10, 12.5],
          [16, 18.5],
          [22, 12.5],
        ],
        3.2,
      ),
      colour: BLUE,
    },
    {
      shape: line(
        [
          [4.5, 20],
          [4.5, 27.5],
          [27.5, 27.5],
          [27.5, 20],
        ],
        3,
      ),
      colour: SLATE,
    },
  ],
  pane: [
    { shape: box(3, 5, 29, 27, 2.5), colour: SLATE },
    { shape: box(5, 7, 27, 25, 1), colour: WHITE },
    { shape: box(18, 7, 27, 25, 0.5), colour: BLUE },
    {
      shape: line(
        [
          [20.5, 12],
          [24.5, 12],
        ],
        1.8,
      ),
      colour: WHITE,
    },
    {
      shape: line(
        [
          [20.5, 16],
          [24.5, 16],
        ],
        1.8,
      ),
      colour: WHITE,
    },
  ],
};

function box(left: number, top: number, right: number, bottom: number, radius: number): Shape {
  const centreX = (left + right) / 2;
  const centreY = (top + bottom) / 2;
  return (x, y) => {
    const dx = Math.abs(x - centreX) - (right - left) / 2 + radius;
    const dy = Math.abs(y - centreY) - (bottom - top) / 2 + radius;
    return Math.hypot(Math.max(dx, 0), Math.max(dy, 0)) + Math.min(Math.max(dx, dy), 0) - radius;
  };
}

/** A stroke with round ends through the points. */
function line(points: readonly (readonly [number, number])[], width: number): Shape {
  return (x, y) => {
    let nearest = Infinity;
    for (let i = 1; i < points.length; i++) {
      const [fromX, fromY] = points[i - 1]!;
      const [toX, toY] = points[i]!;
      const [alongX, alongY] = [toX - fromX, toY - fromY];
      const share = ((x - fromX) * alongX + (y - fromY) * alongY) / (alongX ** 2 + alongY ** 2);
      const at = Math.min(1, Math.max(0, share));
      nearest = Math.min(nearest, Math.hypot(x - fromX - at * alongX, y - fromY - at * alongY));
    }
    return nearest - width / 2;
  };
}

/** A stroke along a circle, clockwise from the right, in degrees. */
function arc(
  centreX: number,
  centreY: number,
  radius: number,
  from: number,
  to: number,
  width: number,
): Shape {
  const steps = 24;
  const points = Array.from({ length: steps + 1 }, (_, i): [number, number] => {
    const angle = ((from + ((to - from) * i) / steps) * Math.PI) / 180;
    return [centreX + radius * Math.cos(angle), centreY + radius * Math.sin(angle)];
  });
  return line(points, width);
}
