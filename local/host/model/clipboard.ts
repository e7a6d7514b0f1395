/**
 * Copying, pasting and filling cells within the workbook, and text to and from other programs. Decides what repeats and
 * how formulas follow; refuses to know the system's clipboard.
 */
import { afterCopy } from '#local/host/formula/rewrite';
import {
  areaOf,
  columnCount,
  intersection,
  isInSheet,
  offset,
  rowCount,
  type Area,
} from '#local/host/model/area';
import type { Cell } from '#local/host/model/cellValue';
import type { Sheet } from '#local/host/model/sheet';
import { isLocked, setUserInput, type EntryRefusal } from '#local/host/model/typing';

export interface CopiedCells {
  readonly sheet: Sheet;
  readonly area: Area;
  /** Values, formulas and looks as they were when copied. */
  readonly rows: readonly (readonly Cell[])[];
  readonly merges: readonly Area[];
}

export type PasteRefusal = EntryRefusal | 'outside-sheet';

export function copyArea(sheet: Sheet, area: Area): CopiedCells {
  const rows = indexes(area.firstRow, area.lastRow).map((rowIndex) =>
    indexes(area.firstColumn, area.lastColumn).map((columnIndex) => {
      const value = sheet.valueAt(rowIndex, columnIndex);
      return { ...sheet.cell(rowIndex, columnIndex), value, style: sheet.styleAt(rowIndex, columnIndex) };
    }),
  );
  const merges = sheet.parts.merges.filter((merge) => intersection(merge, area));
  return { sheet, area, rows, merges };
}

/** Pastes contents and looks; a target that is a multiple of what was copied is filled with repetitions. */
export function pasteCells(sheet: Sheet, target: Area, copied: CopiedCells): PasteRefusal | null {
  const area = pastedArea(target, copied);
  if (!isInSheet(area)) return 'outside-sheet';
  if (isLocked(sheet, area)) return 'protected';
  const [rows, columns] = [rowCount(copied.area), columnCount(copied.area)];
  for (const rowIndex of indexes(area.firstRow, area.lastRow)) {
    for (const columnIndex of indexes(area.firstColumn, area.lastColumn)) {
      const [down, across] = [(rowIndex - area.firstRow) % rows, (columnIndex - area.firstColumn) % columns];
      const cell = copied.rows[down]![across]!;
      const [rowsAway, columnsAway] = [
        rowIndex - copied.area.firstRow - down,
        columnIndex - copied.area.firstColumn - across,
      ];
      const formula = cell.formula === null ? null : afterCopy(cell.formula, rowsAway, columnsAway);
      sheet.put(rowIndex, columnIndex, { ...cell, formula });
    }
  }
  pasteMerges(sheet, area, copied);
  sheet.announceCells(area, 'RangeEdited');
  return null;
}

/** Repeats the first cells down or across over the rest of the area, formulas moving along (Ctrl+D, Ctrl+R). */
export function fillArea(sheet: Sheet, area: Area, direction: 'down' | 'right'): PasteRefusal | null {
  const source =
    direction === 'down' ? { ...area, lastRow: area.firstRow } : { ...area, lastColumn: area.firstColumn };
  return pasteCells(sheet, area, copyArea(sheet, source));
}

/** What other programs get: cells as shown, tabs between columns, lines between rows. */
export function areaAsText(sheet: Sheet, area: Area): string {
  const quoted = (text: string) => (/[\t\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return indexes(area.firstRow, area.lastRow)
    .map((rowIndex) =>
      indexes(area.firstColumn, area.lastColumn)
        .map((columnIndex) => quoted(sheet.displayText(rowIndex, columnIndex)))
        .join('\t'),
    )
    .join('\r\n');
}

/** Text of another program, each cell taken as if typed. */
export function pasteText(
  sheet: Sheet,
  rowIndex: number,
  columnIndex: number,
  text: string,
): PasteRefusal | null {
  const rows = cellsOfText(text);
  const area = areaOf(rowIndex, columnIndex, rows.length, Math.max(...rows.map((row) => row.length)));
  if (!isInSheet(area)) return 'outside-sheet';
  if (isLocked(sheet, area)) return 'protected';
  for (const [down, row] of rows.entries()) {
    for (const [across, cell] of row.entries()) {
      const refusal = setUserInput(sheet, rowIndex + down, columnIndex + across, cell);
      if (refusal) return refusal;
    }
  }
  return null;
}

function cellsOfText(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^\t\r\n]*))(\t|\r?\n|$)/g)) {
    if (end === '' && quoted === undefined && plain === '' && rows.at(-1)!.length === 0) break;
    rows.at(-1)!.push(quoted === undefined ? plain! : quoted.replaceAll('""', '"'));
    if (end === '') break;
    if (end !== '\t') rows.push([]);
  }
  return rows.at(-1)!.length === 0 && rows.length > 1 ? rows.slice(0, -1) : rows;
}

function pastedArea(target: Area, { area }: CopiedCells): Area {
  const [rows, columns] = [rowCount(area), columnCount(area)];
  const isMultiple = rowCount(target) % rows === 0 && columnCount(target) % columns === 0;
  return isMultiple ? target : areaOf(target.firstRow, target.firstColumn, rows, columns);
}

/** Merges come along only with a single copy, as when one block is pasted to one place. */
function pasteMerges(sheet: Sheet, area: Area, copied: CopiedCells): void {
  if (copied.merges.length === 0 || rowCount(area) !== rowCount(copied.area)) return;
  const rows = area.firstRow - copied.area.firstRow;
  const columns = area.firstColumn - copied.area.firstColumn;
  const kept = sheet.parts.merges.filter((merge) => !intersection(merge, area));
  sheet.setPart('merges', [...kept, ...copied.merges.map((merge) => offset(merge, rows, columns))]);
}

function indexes(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}
