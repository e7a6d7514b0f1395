/**
 * What of a pane is to be painted: every cell once, a merged area once, and for each text the columns it is seen in.
 * Decides which texts reach into the pane from cells left of it; refuses to know colours and the canvas.
 */
import { intersection, type Area } from '#local/host/model/area';
import type { Sheet } from '#local/host/model/sheet';
import {
  seenColumns,
  withinMerge,
  type CellPaint,
  type CellPaints,
} from '#local/workbench/page/grid/cellPaint';
import {
  rectangleInPane,
  type Pane,
  type Rectangle,
  type Viewport,
} from '#local/workbench/page/grid/viewport';

/** How many columns left of the screen are searched for a text that runs into it. */
const LOOK_BACK = 20;

export interface Block {
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly rectangle: Rectangle;
  readonly paint: CellPaint;
  /** The whole of it for a merged area, else the cell. */
  readonly area: Area;
}

/** Every cell on screen, a merged area once. */
export function blocksOf(sheet: Sheet, paints: CellPaints, viewport: Viewport, pane: Pane): Block[] {
  const { cells } = pane;
  const merges = sheet.parts.merges.filter((merge) => intersection(merge, cells));
  const blocks = merges.map((area) => blockOf(paints, viewport, pane, area));
  for (let rowIndex = cells.firstRow; rowIndex <= cells.lastRow; rowIndex++) {
    if (viewport.rows.sizeOf(rowIndex) === 0) continue;
    for (let columnIndex = cells.firstColumn; columnIndex <= cells.lastColumn; columnIndex++) {
      if (viewport.columns.sizeOf(columnIndex) === 0 || withinMerge(merges, rowIndex, columnIndex)) continue;
      const area = {
        firstRow: rowIndex,
        lastRow: rowIndex,
        firstColumn: columnIndex,
        lastColumn: columnIndex,
      };
      blocks.push(blockOf(paints, viewport, pane, area));
    }
  }
  return blocks;
}

function blockOf(paints: CellPaints, viewport: Viewport, pane: Pane, area: Area): Block {
  const rectangle = rectangleInPane(viewport, pane, area);
  const { firstRow: rowIndex, firstColumn: columnIndex } = area;
  return { rowIndex, columnIndex, area, rectangle, paint: paints.at(rowIndex, columnIndex, rectangle.width) };
}

export interface Run {
  readonly block: Block;
  readonly first: number;
  readonly last: number;
}

/** Texts with the columns they are seen in; also those that begin left of the screen and reach into it. */
export function runsOf(
  sheet: Sheet,
  paints: CellPaints,
  viewport: Viewport,
  pane: Pane,
  blocks: readonly Block[],
): Run[] {
  const { cells } = pane;
  const widthOf = (column: number) => viewport.columns.sizeOf(column);
  const runOf = (block: Block): Run => {
    const isMerged =
      block.area.firstColumn < block.area.lastColumn || block.area.firstRow < block.area.lastRow;
    if (isMerged || block.paint.overflow === 0)
      return { block, first: block.area.firstColumn, last: block.area.lastColumn };
    return { block, ...seenColumns(sheet, block.rowIndex, block.columnIndex, block.paint, widthOf) };
  };
  const runs = blocks.filter(({ paint }) => paint.lines.length > 0).map(runOf);
  for (let rowIndex = cells.firstRow; rowIndex <= cells.lastRow; rowIndex++) {
    if (viewport.rows.sizeOf(rowIndex) === 0) continue;
    const from = firstFilled(sheet, rowIndex, cells.firstColumn, -1);
    if (from === null || sheet.mergeAt(rowIndex, from)) continue;
    const area = { firstRow: rowIndex, lastRow: rowIndex, firstColumn: from, lastColumn: from };
    const run = runOf(blockOf(paints, viewport, pane, area));
    if (run.last >= cells.firstColumn) runs.push(run);
  }
  return runs;
}

/** The nearest cell left of the column that holds something, where the cells between are blank. */
function firstFilled(sheet: Sheet, rowIndex: number, columnIndex: number, step: -1): number | null {
  if (sheet.valueAt(rowIndex, columnIndex) !== null) return null;
  for (let column = columnIndex + step; column >= Math.max(0, columnIndex - LOOK_BACK); column += step) {
    if (sheet.valueAt(rowIndex, column) !== null) return column;
  }
  return null;
}
