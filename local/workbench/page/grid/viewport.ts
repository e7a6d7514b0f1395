/**
 * Which cells are on the screen and where: headings, frozen panes and the part that scrolls. Decides pixels relative to
 * the grid's own corner; refuses to know what the cells hold and how they are painted.
 */
import type { Area } from '#local/host/model/area';
import type { FrozenPanes } from '#local/host/model/parts';
import type { Axis } from '#local/workbench/page/grid/axis';

export const HEADING_WIDTH = 48;
export const HEADING_HEIGHT = 24;

export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Viewport {
  readonly rows: Axis;
  readonly columns: Axis;
  readonly freeze: FrozenPanes;
  /** Pixels scrolled past the frozen panes. */
  readonly scrollX: number;
  readonly scrollY: number;
  readonly width: number;
  readonly height: number;
}

/** A part of the grid that scrolls by itself: its cells, and the window they are seen through. */
export interface Pane {
  readonly cells: Area;
  readonly window: Rectangle;
}

export function frozenWidth({ columns, freeze }: Viewport): number {
  return columns.offsetOf(freeze.columns);
}

export function frozenHeight({ rows, freeze }: Viewport): number {
  return rows.offsetOf(freeze.rows);
}

export function rowY({ rows, freeze, scrollY }: Viewport, rowIndex: number): number {
  return HEADING_HEIGHT + rows.offsetOf(rowIndex) - (rowIndex < freeze.rows ? 0 : scrollY);
}

export function columnX({ columns, freeze, scrollX }: Viewport, columnIndex: number): number {
  return HEADING_WIDTH + columns.offsetOf(columnIndex) - (columnIndex < freeze.columns ? 0 : scrollX);
}

export function rectangleOf(viewport: Viewport, area: Area): Rectangle {
  const x = columnX(viewport, area.firstColumn);
  const y = rowY(viewport, area.firstRow);
  const right = columnX(viewport, area.lastColumn) + viewport.columns.sizeOf(area.lastColumn);
  const bottom = rowY(viewport, area.lastRow) + viewport.rows.sizeOf(area.lastRow);
  return { x, y, width: right - x, height: bottom - y };
}

/** The area as this pane sees it: every edge moves with the pane's own scrolling, also where it lies outside. */
export function rectangleInPane(viewport: Viewport, { cells }: Pane, area: Area): Rectangle {
  const { rows, columns, freeze } = viewport;
  const scrollX = cells.firstColumn < freeze.columns ? 0 : viewport.scrollX;
  const scrollY = cells.firstRow < freeze.rows ? 0 : viewport.scrollY;
  const left = columns.offsetOf(area.firstColumn);
  const top = rows.offsetOf(area.firstRow);
  return {
    x: HEADING_WIDTH + left - scrollX,
    y: HEADING_HEIGHT + top - scrollY,
    width: columns.offsetOf(area.lastColumn + 1) - left,
    height: rows.offsetOf(area.lastRow + 1) - top,
  };
}

export function rowAt(viewport: Viewport, y: number): number {
  const { rows, scrollY } = viewport;
  const within = y - HEADING_HEIGHT;
  return rows.indexAt(within < frozenHeight(viewport) ? within : within + scrollY);
}

export function columnAt(viewport: Viewport, x: number): number {
  const { columns, scrollX } = viewport;
  const within = x - HEADING_WIDTH;
  return columns.indexAt(within < frozenWidth(viewport) ? within : within + scrollX);
}

/** The panes in the order they are painted: the scrolling one first, the corner last. */
export function panesOf(viewport: Viewport): Pane[] {
  const rowBands = bands(viewport, 'row');
  const columnBands = bands(viewport, 'column');
  return rowBands.flatMap((row) =>
    columnBands.map((column) => ({
      cells: { firstRow: row.first, lastRow: row.last, firstColumn: column.first, lastColumn: column.last },
      window: { x: column.from, y: row.from, width: column.extent, height: row.extent },
    })),
  );
}

interface Band {
  readonly first: number;
  readonly last: number;
  readonly from: number;
  readonly extent: number;
}

/** The scrolling lines on screen, then the frozen ones where there are any. */
function bands(viewport: Viewport, axis: 'row' | 'column'): Band[] {
  const isRow = axis === 'row';
  const frozen = isRow ? viewport.freeze.rows : viewport.freeze.columns;
  const [heading, frozenExtent, screen] = isRow
    ? [HEADING_HEIGHT, frozenHeight(viewport), viewport.height]
    : [HEADING_WIDTH, frozenWidth(viewport), viewport.width];
  const from = heading + frozenExtent;
  const at = isRow ? rowAt : columnAt;
  const found: Band[] = [];
  if (screen > from) {
    const first = Math.max(frozen, at(viewport, from));
    found.push({ first, last: at(viewport, screen), from, extent: screen - from });
  }
  if (frozen > 0) found.push({ first: 0, last: frozen - 1, from: heading, extent: frozenExtent });
  return found;
}

/** How far to scroll so that the cell is seen whole; the same position when it is already. */
export function scrollToShow(
  viewport: Viewport,
  rowIndex: number,
  columnIndex: number,
): { readonly scrollX: number; readonly scrollY: number } {
  const { rows, columns, freeze, width, height } = viewport;
  const { x, y, ...size } = rectangleOf(viewport, {
    firstRow: rowIndex,
    lastRow: rowIndex,
    firstColumn: columnIndex,
    lastColumn: columnIndex,
  });
  const left = HEADING_WIDTH + columns.offsetOf(freeze.columns);
  const top = HEADING_HEIGHT + rows.offsetOf(freeze.rows);
  const move = (from: number, extent: number, first: number, end: number, isFrozen: boolean) => {
    if (isFrozen) return 0;
    if (from < first || extent > end - first) return from - first;
    return Math.max(0, from + extent - end);
  };
  return {
    scrollX: viewport.scrollX + move(x, size.width, left, width, columnIndex < freeze.columns),
    scrollY: viewport.scrollY + move(y, size.height, top, height, rowIndex < freeze.rows),
  };
}
