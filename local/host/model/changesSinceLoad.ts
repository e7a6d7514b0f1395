/**
 * What has changed since the workbook was loaded, in the terms a file is patched in. Decides what still differs: a cell
 * that was changed and changed back is not in it. Refuses to know any file format.
 */
import type { SheetPart } from '#local/host/model/baseline';
import { isError, type Cell, type CellContent, type HostValue } from '#local/host/model/cellValue';
import type { Line } from '#local/host/model/lines';
import type { Sheet } from '#local/host/model/sheet';
import type { Shift } from '#local/host/model/shift';
import type { CellStyle } from '#local/host/model/style';
import type { Workbook } from '#local/host/model/workbook';

export interface ChangedCell {
  readonly rowIndex: number;
  readonly columnIndex: number;
  /** Null: only the look changed. A formula's value is its last computed one. */
  readonly content: CellContent | null;
  /** The whole look now; null: only the content changed. */
  readonly style: CellStyle | null;
}

export interface SheetChanges {
  readonly sheet: Sheet;
  /** The sheet's name in the file; null: it was added since. */
  readonly loadedName: string | null;
  /** At their places now. Places count from after `shifts`. */
  readonly cells: readonly ChangedCell[];
  /** Rows, columns and blocks inserted and deleted, in order. */
  readonly shifts: readonly Shift[];
  /** What else was touched; its state now is the sheet's own. */
  readonly parts: ReadonlySet<SheetPart>;
}

export interface WorkbookChanges {
  readonly sheets: readonly SheetChanges[];
  /** Sheets of the file that are gone. */
  readonly deletedSheets: readonly string[];
}

export function changesSinceLoad(workbook: Workbook): WorkbookChanges {
  const sheets = workbook.sheets.map(sheetChanges).filter(isChanged);
  const left = new Set(workbook.sheets.map(({ baseline }) => baseline.loadedName));
  return { sheets, deletedSheets: workbook.loadedNames.filter((name) => !left.has(name)) };
}

/** Rows or columns whose size or hiding is not the default now. */
export function linesOf(
  sheet: Sheet,
  axis: 'rows' | 'columns',
): readonly (Line & { readonly index: number })[] {
  return [...sheet[axis].entries()]
    .map(([index, line]) => ({ index, ...line }))
    .sort((a, b) => a.index - b.index);
}

function sheetChanges(sheet: Sheet): SheetChanges {
  const { loadedName, parts, shifts } = sheet.baseline;
  const cells: ChangedCell[] = [];
  for (const { rowIndex, columnIndex, before } of sheet.baseline.touched()) {
    const now = sheet.cell(rowIndex, columnIndex);
    const content = isSameContent(before, now) ? null : contentNow(sheet, rowIndex, columnIndex, now);
    const style = before.style === now.style ? null : sheet.styleAt(rowIndex, columnIndex);
    if (content || style) cells.push({ rowIndex, columnIndex, content, style });
  }
  cells.sort((a, b) => a.rowIndex - b.rowIndex || a.columnIndex - b.columnIndex);
  return { sheet, loadedName, cells, shifts, parts };
}

function isChanged({ loadedName, cells, shifts, parts }: SheetChanges): boolean {
  return loadedName === null || cells.length > 0 || shifts.length > 0 || parts.size > 0;
}

function contentNow(sheet: Sheet, rowIndex: number, columnIndex: number, now: Cell): CellContent {
  return { value: sheet.valueAt(rowIndex, columnIndex), formula: now.formula };
}

function isSameContent(before: Cell, now: Cell): boolean {
  if (before.formula !== now.formula) return false;
  return now.formula !== null || isSameValue(before.value, now.value);
}

function isSameValue(a: HostValue, b: HostValue): boolean {
  return isError(a) && isError(b) ? a.error === b.error : a === b;
}
