/**
 * Paints column letters, row numbers, the lines of frozen panes and what is selected. Decides colours; the numbers of
 * selected rows and columns stand out.
 */
import { columnLetters } from '#domain/grid';
import { intersection, type Area } from '#local/host/model/area';
import {
  columnX,
  frozenHeight,
  frozenWidth,
  HEADING_HEIGHT,
  HEADING_WIDTH,
  rectangleInPane,
  rowY,
  type Pane,
  type Viewport,
} from '#local/workbench/page/grid/viewport';

export const ACCENT = '#0b6e63';
const ACCENT_WASH = 'rgba(11, 110, 99, 0.10)';
const HEADING = '#f3f5f7';
const HEADING_SELECTED = '#d5e8e4';
const HEADING_LINE = '#cfd5db';
const HEADING_TEXT = '#4a5560';
const FROZEN_LINE = '#9aa5b0';
const FONT = '12px "Segoe UI", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif';

export function paintHeadings(
  context: CanvasRenderingContext2D,
  viewport: Viewport,
  panes: readonly Pane[],
  selection: Area,
): void {
  context.font = FONT;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  for (const { cells, window } of panes) {
    withClip(context, window.x, 0, window.width, HEADING_HEIGHT, () => {
      for (let column = cells.firstColumn; column <= cells.lastColumn; column++) {
        paintColumnHeading(context, viewport, column, selection);
      }
    });
    withClip(context, 0, window.y, HEADING_WIDTH, window.height, () => {
      for (let row = cells.firstRow; row <= cells.lastRow; row++) {
        paintRowHeading(context, viewport, row, selection);
      }
    });
  }
  context.fillStyle = HEADING;
  context.fillRect(0, 0, HEADING_WIDTH, HEADING_HEIGHT);
  context.fillStyle = HEADING_LINE;
  context.fillRect(0, HEADING_HEIGHT - 1, viewport.width, 1);
  context.fillRect(HEADING_WIDTH - 1, 0, 1, viewport.height);
  paintFrozenLines(context, viewport);
}

/** @param copied the area on the clipboard, with a dashed line around it; null: none */
export function paintSelection(
  context: CanvasRenderingContext2D,
  viewport: Viewport,
  pane: Pane,
  selection: Area,
  active: Area,
  copied: Area | null,
): void {
  const { window } = pane;
  withClip(context, window.x - 1, window.y - 1, window.width + 1, window.height + 1, () => {
    const seen = intersection(selection, pane.cells);
    const { x, y, width, height } = rectangleInPane(viewport, pane, clipped(selection, pane));
    if (seen && (selection.firstRow < selection.lastRow || selection.firstColumn < selection.lastColumn)) {
      const cell = rectangleInPane(viewport, pane, active);
      context.fillStyle = ACCENT_WASH;
      context.beginPath();
      context.rect(x, y, width - 1, height - 1);
      context.rect(cell.x, cell.y, cell.width - 1, cell.height - 1);
      context.fill('evenodd');
    }
    if (seen) strokeAround(context, x, y, width, height, []);
    if (copied && intersection(copied, pane.cells)) {
      const around = rectangleInPane(viewport, pane, clipped(copied, pane));
      strokeAround(context, around.x, around.y, around.width, around.height, [5, 3]);
    }
  });
}

/** A million rows are one rectangle; its far edges need not be where they really are. */
function clipped(area: Area, { cells }: Pane): Area {
  return {
    firstRow: Math.max(area.firstRow, cells.firstRow - 1),
    firstColumn: Math.max(area.firstColumn, cells.firstColumn - 1),
    lastRow: Math.min(area.lastRow, cells.lastRow + 1),
    lastColumn: Math.min(area.lastColumn, cells.lastColumn + 1),
  };
}

function strokeAround(
  context: CanvasRenderingContext2D,
  x: number,
  y: number,
  width: number,
  height: number,
  dash: readonly number[],
): void {
  context.strokeStyle = ACCENT;
  context.lineWidth = 2;
  context.setLineDash([...dash]);
  context.strokeRect(x, y, width - 1, height - 1);
  context.setLineDash([]);
}

function paintColumnHeading(
  context: CanvasRenderingContext2D,
  viewport: Viewport,
  column: number,
  selection: Area,
): void {
  const width = viewport.columns.sizeOf(column);
  if (width === 0) return;
  const isSelected = column >= selection.firstColumn && column <= selection.lastColumn;
  const x = columnX(viewport, column);
  paintHeading(context, x, 0, width, HEADING_HEIGHT, columnLetters(column), isSelected);
  context.fillStyle = HEADING_LINE;
  context.fillRect(x + width - 1, 0, 1, HEADING_HEIGHT);
  if (!isSelected) return;
  context.fillStyle = ACCENT;
  context.fillRect(x - 1, HEADING_HEIGHT - 2, width, 2);
}

function paintRowHeading(
  context: CanvasRenderingContext2D,
  viewport: Viewport,
  row: number,
  selection: Area,
): void {
  const height = viewport.rows.sizeOf(row);
  if (height === 0) return;
  const isSelected = row >= selection.firstRow && row <= selection.lastRow;
  const y = rowY(viewport, row);
  paintHeading(context, 0, y, HEADING_WIDTH, height, String(row + 1), isSelected);
  context.fillStyle = HEADING_LINE;
  context.fillRect(0, y + height - 1, HEADING_WIDTH, 1);
  if (!isSelected) return;
  context.fillStyle = ACCENT;
  context.fillRect(HEADING_WIDTH - 2, y - 1, 2, height);
}

function paintHeading(
  context: CanvasRenderingContext2D,
  x: number,
  y: number,
  width: number,
  height: number,
  words: string,
  isSelected: boolean,
): void {
  context.fillStyle = isSelected ? HEADING_SELECTED : HEADING;
  context.fillRect(x, y, width, height);
  context.fillStyle = isSelected ? ACCENT : HEADING_TEXT;
  context.fillText(words, x + width / 2, y + height / 2 + 0.5);
}

function paintFrozenLines(context: CanvasRenderingContext2D, viewport: Viewport): void {
  context.fillStyle = FROZEN_LINE;
  const x = HEADING_WIDTH + frozenWidth(viewport);
  const y = HEADING_HEIGHT + frozenHeight(viewport);
  if (viewport.freeze.rows > 0) context.fillRect(0, y - 1, viewport.width, 1);
  if (viewport.freeze.columns > 0) context.fillRect(x - 1, 0, 1, viewport.height);
}

function withClip(
  context: CanvasRenderingContext2D,
  x: number,
  y: number,
  width: number,
  height: number,
  paint: () => void,
): void {
  context.save();
  context.beginPath();
  context.rect(x, y, width, height);
  context.clip();
  paint();
  context.restore();
}
