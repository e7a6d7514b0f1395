/**
 * The mouse in the grid: selecting cells, rows and columns, stretching a selection by dragging, resizing a column or row
 * at its heading. Decides what a press at a pixel means.
 */
import { WHOLE_SHEET } from '#local/host/model/area';
import type { GridController } from '#local/workbench/page/grid/gridController';
import { columnX, HEADING_HEIGHT, HEADING_WIDTH, rowY } from '#local/workbench/page/grid/viewport';

/** Pixels beside the line between two headings that still count as the line. */
const GRIP = 4;
const LEAST_PIXELS = 8;
/** The reverse of the width in pixels of so many characters (host/model/lines). */
const DIGIT_PIXELS = 7;
const MARGIN_PIXELS = 5;
const POINTS_PER_PIXEL = 0.75;

export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** What dragging goes on to do until the button is let go. */
export type Drag = (spot: Spot) => void;

export function pressed(controller: GridController, spot: Spot, isExtended: boolean): Drag {
  const line = gripAt(controller, spot);
  if (line) return resizing(controller, line);
  const { view } = controller;
  const place = view.placeAt(spot.x, spot.y);
  if (spot.x < HEADING_WIDTH && spot.y < HEADING_HEIGHT) {
    controller.run({ do: 'select-all' });
    return () => undefined;
  }
  if (spot.y < HEADING_HEIGHT) {
    const from = isExtended ? view.selection.active.columnIndex : place.columnIndex;
    const drag: Drag = ({ x }) => controller.selectColumns(from, view.placeAt(x, HEADING_HEIGHT).columnIndex);
    drag(spot);
    return drag;
  }
  if (spot.x < HEADING_WIDTH) {
    const from = isExtended ? view.selection.active.rowIndex : place.rowIndex;
    const drag: Drag = ({ y }) => controller.selectRows(from, view.placeAt(HEADING_WIDTH, y).rowIndex);
    drag(spot);
    return drag;
  }
  controller.selectPlace(place, isExtended);
  return ({ x, y }) =>
    controller.selectPlace(view.placeAt(Math.max(HEADING_WIDTH, x), Math.max(HEADING_HEIGHT, y)), true);
}

export function cursorAt(controller: GridController, spot: Spot): string {
  const line = gripAt(controller, spot);
  if (line) return line.axis === 'column' ? 'col-resize' : 'row-resize';
  return spot.x < HEADING_WIDTH || spot.y < HEADING_HEIGHT ? 'pointer' : 'cell';
}

interface Line {
  readonly axis: 'column' | 'row';
  readonly index: number;
  /** Where it begins on the screen. */
  readonly start: number;
}

function gripAt({ view }: GridController, { x, y }: Spot): Line | null {
  const { viewport } = view;
  if (y < HEADING_HEIGHT && x > HEADING_WIDTH) {
    const index = view.placeAt(x - GRIP, y).columnIndex;
    const start = columnX(viewport, index);
    return Math.abs(x - start - viewport.columns.sizeOf(index)) <= GRIP
      ? { axis: 'column', index, start }
      : null;
  }
  if (x < HEADING_WIDTH && y > HEADING_HEIGHT) {
    const index = view.placeAt(x, y - GRIP).rowIndex;
    const start = rowY(viewport, index);
    return Math.abs(y - start - viewport.rows.sizeOf(index)) <= GRIP ? { axis: 'row', index, start } : null;
  }
  return null;
}

function resizing({ sheet, document }: GridController, { axis, index, start }: Line): Drag {
  return ({ x, y }) =>
    document.workbook.act('user', () => {
      if (axis === 'column') {
        const pixels = Math.max(LEAST_PIXELS, x - start);
        sheet.columns.set(index, index, {
          size: Math.round(((pixels - MARGIN_PIXELS) / DIGIT_PIXELS) * 100) / 100,
        });
        sheet.touched('columnSizes');
      } else {
        sheet.rows.set(index, index, { size: Math.max(LEAST_PIXELS, y - start) * POINTS_PER_PIXEL });
        sheet.touched('rowSizes');
      }
      sheet.announceLook(WHOLE_SHEET);
    });
}
