/**
 * Changes to looks. Decides where a look is kept: in each cell of a bounded area, in the line for whole rows and
 * columns. Refuses to know conditional formats.
 */
import { isWholeColumns, isWholeRows, type Area } from '#local/host/model/area';
import type { Lines } from '#local/host/model/lines';
import type { Sheet } from '#local/host/model/sheet';
import type { CellStyle } from '#local/host/model/style';

export function restyle(sheet: Sheet, area: Area, patch: Partial<CellStyle>): void {
  const { styles } = sheet.workbook;
  const isWhole = isWholeColumns(area) || isWholeRows(area);
  if (isWhole) {
    restyleLines(sheet, area, patch);
    for (const { rowIndex, columnIndex, cell } of sheet.cells.within(area)) {
      sheet.put(rowIndex, columnIndex, { ...cell, style: styles.with(cell.style, patch) });
    }
  } else {
    for (let rowIndex = area.firstRow; rowIndex <= area.lastRow; rowIndex++) {
      for (let columnIndex = area.firstColumn; columnIndex <= area.lastColumn; columnIndex++) {
        const cell = sheet.cell(rowIndex, columnIndex);
        const style = styles.with(sheet.styleAt(rowIndex, columnIndex), patch);
        if (style !== cell.style) sheet.put(rowIndex, columnIndex, { ...cell, style });
      }
    }
  }
  sheet.announceLook(area);
}

/** What all cells of the area have in common; null when they differ. Whole lines are compared by line and by cell. */
export function commonLook<T>(sheet: Sheet, area: Area, look: (style: CellStyle) => T): T | null {
  const first = look(sheet.styleAt(area.firstRow, area.firstColumn));
  if (isWholeColumns(area) || isWholeRows(area)) {
    const isMixed = [...sheet.cells.within(area)].some(
      ({ cell }) => cell.style && look(cell.style) !== first,
    );
    return isMixed ? null : first;
  }
  for (let rowIndex = area.firstRow; rowIndex <= area.lastRow; rowIndex++) {
    for (let columnIndex = area.firstColumn; columnIndex <= area.lastColumn; columnIndex++) {
      if (look(sheet.styleAt(rowIndex, columnIndex)) !== first) return null;
    }
  }
  return first;
}

function restyleLines(sheet: Sheet, area: Area, patch: Partial<CellStyle>): void {
  const { styles } = sheet.workbook;
  const restyled = (lines: Lines, first: number, last: number) => {
    for (let index = first; index <= last; index++) {
      lines.set(index, index, { style: styles.with(lines.at(index).style, patch) });
    }
  };
  if (isWholeColumns(area)) restyled(sheet.columns, area.firstColumn, area.lastColumn);
  else restyled(sheet.rows, area.firstRow, area.lastRow);
  sheet.touched('lineStyles');
}
