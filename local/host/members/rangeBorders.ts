/**
 * Excel.RangeBorderCollection and RangeBorder: the edges of a range and the lines inside it. Decides which cells' edges
 * a side of the range stands for; diagonals are not implemented.
 *
 * @see https://learn.microsoft.com/javascript/api/excel/excel.rangeborder
 */
import { colourArgument, wordArgument } from '#local/host/members/arguments';
import type { RangeHandle } from '#local/host/members/rangeHandle';
import type { Area } from '#local/host/model/area';
import { commonLook, restyle } from '#local/host/model/restyle';
import type { BorderEdge, CellStyle } from '#local/host/model/style';
import { hostError, notImplemented } from '#local/host/wire/hostError';
import { hostType, type HostType } from '#local/host/wire/hostObject';

const SIDES = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideVertical',
  'InsideHorizontal',
] as const;
const DIAGONALS: ReadonlySet<unknown> = new Set(['DiagonalDown', 'DiagonalUp']);
type Side = (typeof SIDES)[number];
type EdgeName = 'borderTop' | 'borderBottom' | 'borderLeft' | 'borderRight';

const LINES = [
  'None',
  'Continuous',
  'Dash',
  'DashDot',
  'DashDotDot',
  'Dot',
  'Double',
  'SlantDashDot',
] as const;
const WEIGHTS = ['Hairline', 'Thin', 'Medium', 'Thick'] as const;
const NEW_EDGE: BorderEdge = { line: 'Continuous', weight: 'Thin', color: '#000000' };

interface BorderSide {
  readonly range: RangeHandle;
  readonly side: Side;
}

export const rangeBorderCollectionType: HostType<RangeHandle> = hostType<RangeHandle>(
  'RangeBorderCollection',
  {
    get: { Count: () => SIDES.length },
    items: (range) => SIDES.map((side) => rangeBorderType.of({ range, side })),
    item: (range, key) => {
      if (DIAGONALS.has(key)) throw notImplemented(`RangeBorderCollection.${String(key)}`);
      return rangeBorderType.of({ range, side: wordArgument(key, SIDES, 'RangeBorderCollection.getItem') });
    },
  },
);

export const rangeBorderType: HostType<BorderSide> = hostType<BorderSide>('RangeBorder', {
  id: ({ side }) => side,
  get: {
    SideIndex: ({ side }) => side,
    Style: (self) => common(self, (edge) => edge?.line ?? 'None'),
    Color: (self) => common(self, (edge) => edge?.color ?? NEW_EDGE.color),
    Weight: (self) => common(self, (edge) => edge?.weight ?? NEW_EDGE.weight),
  },
  set: {
    Style: (self, value) => {
      const line = wordArgument(value, LINES, 'RangeBorder.style');
      change(self, (edge) => (line === 'None' ? null : { ...(edge ?? NEW_EDGE), line }));
    },
    Color: (self, value) => {
      const color = colourArgument(value, 'RangeBorder.color');
      change(self, (edge) => ({ ...(edge ?? NEW_EDGE), color }));
    },
    Weight: (self, value) => {
      const weight = wordArgument(value, WEIGHTS, 'RangeBorder.weight');
      change(self, (edge) => ({ ...(edge ?? NEW_EDGE), weight }));
    },
  },
});

/** The cells along a side, and which of their edges lies on it. */
function edgesOf({
  range: { area },
  side,
}: BorderSide): { readonly cells: Area; readonly edge: EdgeName } | null {
  switch (side) {
    case 'EdgeTop':
      return { cells: { ...area, lastRow: area.firstRow }, edge: 'borderTop' };
    case 'EdgeBottom':
      return { cells: { ...area, firstRow: area.lastRow }, edge: 'borderBottom' };
    case 'EdgeLeft':
      return { cells: { ...area, lastColumn: area.firstColumn }, edge: 'borderLeft' };
    case 'EdgeRight':
      return { cells: { ...area, firstColumn: area.lastColumn }, edge: 'borderRight' };
    case 'InsideVertical':
      return area.firstColumn < area.lastColumn
        ? { cells: { ...area, lastColumn: area.lastColumn - 1 }, edge: 'borderRight' }
        : null;
    case 'InsideHorizontal':
      return area.firstRow < area.lastRow
        ? { cells: { ...area, lastRow: area.lastRow - 1 }, edge: 'borderBottom' }
        : null;
  }
}

function common<T>(self: BorderSide, look: (edge: BorderEdge | null) => T): T | null {
  const found = edgesOf(self);
  if (!found) return look(null);
  return commonLook(self.range.sheet, found.cells, (style) => look(style[found.edge]));
}

function change(self: BorderSide, changed: (edge: BorderEdge | null) => BorderEdge | null): void {
  const { sheet } = self.range;
  if (sheet.parts.isProtected) throw hostError('AccessDenied', 'RangeBorder');
  const found = edgesOf(self);
  if (!found) return;
  const { cells, edge } = found;
  for (let row = cells.firstRow; row <= cells.lastRow; row++) {
    for (let column = cells.firstColumn; column <= cells.lastColumn; column++) {
      const patch: Partial<CellStyle> = { [edge]: changed(sheet.styleAt(row, column)[edge]) };
      restyle(sheet, { firstRow: row, lastRow: row, firstColumn: column, lastColumn: column }, patch);
    }
  }
}
