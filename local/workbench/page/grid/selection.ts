/**
 * What is selected and how keys and clicks move it: one active cell, one rectangle around it. Decides where an arrow,
 * Tab, Enter, Home, a page or a jump to the edge of the data leads; merged areas are entered and left as one cell.
 * Refuses to know keys and pixels.
 */
import {
  bounding,
  cellArea,
  intersection,
  sameArea,
  SHEET_COLUMNS,
  SHEET_ROWS,
  type Area,
} from '#local/host/model/area';
import type { Sheet } from '#local/host/model/sheet';

export interface Place {
  readonly rowIndex: number;
  readonly columnIndex: number;
}

export interface GridSelection {
  /** Takes what is typed. */
  readonly active: Place;
  /** The other end of the selection; moves while the active cell stays. */
  readonly end: Place;
  /** Around both, grown to whole merged areas. */
  readonly area: Area;
}

export type Direction = 'up' | 'down' | 'left' | 'right';

const STEP: Readonly<Record<Direction, Place>> = {
  up: { rowIndex: -1, columnIndex: 0 },
  down: { rowIndex: 1, columnIndex: 0 },
  left: { rowIndex: 0, columnIndex: -1 },
  right: { rowIndex: 0, columnIndex: 1 },
};

export function selectedCell(sheet: Sheet, place: Place): GridSelection {
  return selectedBetween(sheet, place, place);
}

export function selectedBetween(sheet: Sheet, active: Place, end: Place): GridSelection {
  const area = withMerges(sheet, bounding(areaAt(active), areaAt(end)));
  return { active: homeOf(sheet, active), end, area };
}

/** An area someone named; its first cell becomes active. */
export function selectedArea(area: Area): GridSelection {
  return {
    active: { rowIndex: area.firstRow, columnIndex: area.firstColumn },
    end: { rowIndex: area.lastRow, columnIndex: area.lastColumn },
    area,
  };
}

/** The next shown cell that way; the same one at the sheet's edge. */
export function stepped(sheet: Sheet, from: Place, direction: Direction, count = 1): Place {
  let place = from;
  for (let step = 0; step < count; step++) place = steppedOnce(sheet, place, direction);
  return place;
}

/** To the edge of the data that way, as Ctrl and an arrow do. */
export function jumped(sheet: Sheet, from: Place, direction: Direction): Place {
  const used = sheet.usedArea(true);
  const isFilled = (place: Place) => isFilledAt(sheet, place);
  let place = stepped(sheet, from, direction);
  if (isSame(place, from)) return from;
  const stopsAtBlank = isFilled(from) && isFilled(place);
  for (let next = place; ; place = next) {
    if (!stopsAtBlank && isFilled(place)) return place;
    next = stepped(sheet, place, direction);
    if (isSame(next, place)) return place;
    if (stopsAtBlank && !isFilled(next)) return place;
    if (!used || isBeyond(used, next, direction)) return edgeOf(place, direction);
  }
}

/** The next cell inside a selected area, row by row (Tab) or column by column (Enter), around from its end. */
export function nextInside(area: Area, from: Place, direction: Direction): Place {
  const rows = area.lastRow - area.firstRow + 1;
  const columns = area.lastColumn - area.firstColumn + 1;
  const isAcross = direction === 'left' || direction === 'right';
  const step = direction === 'right' || direction === 'down' ? 1 : -1;
  const row = from.rowIndex - area.firstRow;
  const column = from.columnIndex - area.firstColumn;
  const at = (isAcross ? row * columns + column : column * rows + row) + step;
  const around = (at + rows * columns) % (rows * columns);
  return isAcross
    ? {
        rowIndex: area.firstRow + Math.floor(around / columns),
        columnIndex: area.firstColumn + (around % columns),
      }
    : {
        rowIndex: area.firstRow + (around % rows),
        columnIndex: area.firstColumn + Math.floor(around / rows),
      };
}

/** The last cell of the used area, where Ctrl and End lead. */
export function lastUsed(sheet: Sheet): Place {
  const used = sheet.usedArea(true);
  return { rowIndex: used?.lastRow ?? 0, columnIndex: used?.lastColumn ?? 0 };
}

export function isOneCell(sheet: Sheet, area: Area): boolean {
  const merge = sheet.mergeAt(area.firstRow, area.firstColumn);
  return sameArea(area, merge ?? cellArea(area.firstRow, area.firstColumn));
}

function steppedOnce(sheet: Sheet, from: Place, direction: Direction): Place {
  const { rowIndex, columnIndex } = STEP[direction];
  const around = sheet.mergeAt(from.rowIndex, from.columnIndex) ?? areaAt(from);
  let row = edge(around.firstRow, around.lastRow, from.rowIndex, rowIndex) + rowIndex;
  let column = edge(around.firstColumn, around.lastColumn, from.columnIndex, columnIndex) + columnIndex;
  while (isHidden(sheet, row, column, rowIndex !== 0)) {
    row += rowIndex;
    column += columnIndex;
  }
  const isInside = row >= 0 && column >= 0 && row < SHEET_ROWS && column < SHEET_COLUMNS;
  return isInside ? { rowIndex: row, columnIndex: column } : from;
}

function edge(first: number, last: number, at: number, step: number): number {
  if (step === 0) return at;
  return step < 0 ? first : last;
}

function isHidden(sheet: Sheet, row: number, column: number, isDownwards: boolean): boolean {
  return isDownwards ? sheet.rows.at(row).isHidden : sheet.columns.at(column).isHidden;
}

function isFilledAt(sheet: Sheet, place: Place): boolean {
  const { rowIndex, columnIndex } = homeOf(sheet, place);
  return sheet.valueAt(rowIndex, columnIndex) !== null;
}

function isBeyond(used: Area, { rowIndex, columnIndex }: Place, direction: Direction): boolean {
  if (direction === 'down') return rowIndex > used.lastRow;
  if (direction === 'right') return columnIndex > used.lastColumn;
  return false;
}

function edgeOf(place: Place, direction: Direction): Place {
  if (direction === 'down') return { ...place, rowIndex: SHEET_ROWS - 1 };
  return direction === 'right' ? { ...place, columnIndex: SHEET_COLUMNS - 1 } : place;
}

/** The cell that holds a merged area's content. */
function homeOf(sheet: Sheet, place: Place): Place {
  const merge = sheet.mergeAt(place.rowIndex, place.columnIndex);
  return merge ? { rowIndex: merge.firstRow, columnIndex: merge.firstColumn } : place;
}

function withMerges(sheet: Sheet, area: Area): Area {
  const grown = sheet.parts.merges
    .filter((merge) => intersection(merge, area))
    .reduce((around, merge) => bounding(around, merge), area);
  return sameArea(grown, area) ? area : withMerges(sheet, grown);
}

function areaAt({ rowIndex, columnIndex }: Place): Area {
  return cellArea(rowIndex, columnIndex);
}

function isSame(a: Place, b: Place): boolean {
  return a.rowIndex === b.rowIndex && a.columnIndex === b.columnIndex;
}
