/**
 * Rows, columns and blocks of cells inserted and deleted, sheets renamed and deleted, as seen by everything that refers
 * to cells: formulas, merges, tables, filter, conditional formats, names. Decides that nothing points to another cell
 * afterwards than it did before.
 */
import { afterRename, afterSheetGone, afterShift } from '#local/host/formula/rewrite';
import { areaOf, SHEET_COLUMNS, SHEET_ROWS, type Area } from '#local/host/model/area';
import type { Cell } from '#local/host/model/cellValue';
import type { DataChangeType } from '#local/host/model/change';
import type { ConditionalFormat, DefinedName } from '#local/host/model/parts';
import type { Sheet } from '#local/host/model/sheet';
import { shiftedArea, type Shift } from '#local/host/model/shift';
import type { Workbook } from '#local/host/model/workbook';

export type StructureRefusal = 'protected' | 'would-lose-cells' | 'would-cut-table' | 'would-cut-merge';

/** Inserts or deletes whole rows or columns, or a block of cells when the shift is `within` some lines. */
export function shiftCells(sheet: Sheet, shift: Shift): StructureRefusal | null {
  const refusal = refusalOf(sheet, shift);
  if (refusal) return refusal;
  const waiting = dirtyCells(sheet.workbook);
  sheet.cells.shift(shift);
  if (!shift.within) (shift.axis === 'row' ? sheet.rows : sheet.columns).shift(shift);
  if (sheet.workbook.source !== 'load') sheet.baseline.shift(shift);
  shiftParts(sheet, shift);
  const isThatSheet = (from: Sheet) => (name: string | null) =>
    name === null ? from === sheet : name.toLowerCase() === sheet.name.toLowerCase();
  rewriteFormulas(sheet.workbook, waiting, (formula, from) => afterShift(formula, shift, isThatSheet(from)));
  sheet.announceCells(shiftedAway(shift), changeTypeOf(shift), { shift });
  return null;
}

export function insertLines(
  sheet: Sheet,
  axis: Shift['axis'],
  at: number,
  count: number,
): StructureRefusal | null {
  return shiftCells(sheet, { axis, at, count });
}

export function deleteLines(
  sheet: Sheet,
  axis: Shift['axis'],
  at: number,
  count: number,
): StructureRefusal | null {
  return shiftCells(sheet, { axis, at, count: -count });
}

export function renameInFormulas(workbook: Workbook, from: string, to: string): void {
  rewriteFormulas(workbook, dirtyCells(workbook), (formula) => ({
    formula: afterRename(formula, from, to),
    isResized: false,
  }));
}

export function forgetInFormulas(workbook: Workbook, gone: string): void {
  rewriteFormulas(workbook, dirtyCells(workbook), (formula) => {
    const rewritten = afterSheetGone(formula, gone);
    return { formula: rewritten, isResized: rewritten !== formula };
  });
}

function refusalOf(sheet: Sheet, shift: Shift): StructureRefusal | null {
  if (sheet.parts.isProtected) return 'protected';
  const size = shift.axis === 'row' ? SHEET_ROWS : SHEET_COLUMNS;
  const used = sheet.usedArea(true);
  if (shift.count > 0 && used) {
    const last = shift.axis === 'row' ? used.lastRow : used.lastColumn;
    if (last >= shift.at && last + shift.count >= size) return 'would-lose-cells';
  }
  if (!shift.within) return null;
  const isCut = (area: Area) => reaches(area, shift) && !isInside(area, shift);
  if (sheet.parts.tables.some(({ area }) => isCut(area))) return 'would-cut-table';
  return sheet.parts.merges.some(isCut) ? 'would-cut-merge' : null;
}

/** Whether any of the area lies among the cells a block shift moves. */
function reaches(area: Area, { axis, at, within }: Shift): boolean {
  const [first, last, end] =
    axis === 'row'
      ? [area.firstColumn, area.lastColumn, area.lastRow]
      : [area.firstRow, area.lastRow, area.lastColumn];
  return within !== undefined && last >= within.first && first <= within.last && end >= at;
}

function isInside(area: Area, { axis, within }: Shift): boolean {
  const [first, last] = axis === 'row' ? [area.firstColumn, area.lastColumn] : [area.firstRow, area.lastRow];
  return within !== undefined && within.first <= first && last <= within.last;
}

function shiftParts(sheet: Sheet, shift: Shift): void {
  const { parts } = sheet;
  const moved = (area: Area) => shiftedArea(area, shift);
  sheet.setPart('merges', parts.merges.map(moved).filter(isWorthMerging));
  sheet.setPart(
    'tables',
    keep(parts.tables, (table) => withArea(table, moved(table.area))),
  );
  sheet.setPart('filter', parts.filter && withArea(parts.filter, moved(parts.filter.area)));
  sheet.setPart(
    'conditionalFormats',
    keep(parts.conditionalFormats, (format) => shiftedFormat(sheet, format, shift)),
  );
  sheet.setPart(
    'validations',
    keep(parts.validations, (validation) => shiftedAreas(validation, shift)),
  );
}

function shiftedFormat(sheet: Sheet, format: ConditionalFormat, shift: Shift): ConditionalFormat | null {
  const moved = shiftedAreas(format, shift);
  if (!moved?.formula) return moved;
  const isThatSheet = (name: string | null) =>
    name === null || name.toLowerCase() === sheet.name.toLowerCase();
  return { ...moved, formula: afterShift(moved.formula, shift, isThatSheet).formula };
}

function shiftedAreas<T extends { readonly areas: readonly Area[] }>(part: T, shift: Shift): T | null {
  const areas = keep(part.areas, (area) => shiftedArea(area, shift));
  return areas.length > 0 ? { ...part, areas } : null;
}

function withArea<T extends { readonly area: Area }>(part: T, area: Area | null): T | null {
  return area && { ...part, area };
}

function isWorthMerging(area: Area | null): area is Area {
  return area !== null && (area.firstRow < area.lastRow || area.firstColumn < area.lastColumn);
}

function keep<T, U>(list: readonly T[], map: (item: T) => U | null): readonly U[] {
  return list.map(map).filter((item): item is Awaited<U> & U => item !== null);
}

/** Cells whose value waits to be computed, as objects: they stay the same while they are moved about. */
function dirtyCells(workbook: Workbook): Set<Cell> {
  const dirty = new Set<Cell>();
  for (const { sheet, rowIndex, columnIndex, cell } of formulaCells(workbook)) {
    if (workbook.calculation.isDirty(sheet, rowIndex, columnIndex)) dirty.add(cell);
  }
  return dirty;
}

function rewriteFormulas(
  workbook: Workbook,
  dirty: Set<Cell>,
  rewrite: (formula: string, from: Sheet) => { readonly formula: string; readonly isResized: boolean },
): void {
  for (const { sheet, rowIndex, columnIndex, cell } of formulaCells(workbook)) {
    const { formula, isResized } = rewrite(cell.formula!, sheet);
    if (formula === cell.formula && !isResized) continue;
    const rewritten = { ...cell, formula };
    if (workbook.source !== 'load') sheet.baseline.keep(rowIndex, columnIndex, cell);
    sheet.cells.put(rowIndex, columnIndex, rewritten);
    if (isResized || dirty.has(cell)) dirty.add(rewritten);
  }
  const rewriteName = (sheet: Sheet) => (name: DefinedName) => ({
    ...name,
    formula: rewrite(name.formula, sheet).formula,
  });
  workbook.setNames(workbook.names.map(rewriteName(workbook.activeSheet)));
  for (const sheet of workbook.sheets) {
    if (sheet.parts.names.length > 0) sheet.setPart('names', sheet.parts.names.map(rewriteName(sheet)));
  }
  workbook.calculation.rebuild((sheet, rowIndex, columnIndex) =>
    dirty.has(sheet.cell(rowIndex, columnIndex)),
  );
}

function* formulaCells(workbook: Workbook) {
  for (const sheet of workbook.sheets) {
    const used = sheet.usedArea(true);
    if (!used) continue;
    for (const placed of sheet.cells.within(used)) {
      if (placed.cell.formula !== null) yield { sheet, ...placed };
    }
  }
}

function shiftedAway({ axis, at, count, within }: Shift): Area {
  const first = within?.first ?? 0;
  const lines = Math.abs(count);
  if (axis === 'row') return areaOf(at, first, lines, within ? within.last - first + 1 : SHEET_COLUMNS);
  return areaOf(first, at, within ? within.last - first + 1 : SHEET_ROWS, lines);
}

function changeTypeOf({ axis, count, within }: Shift): DataChangeType {
  if (within) return count > 0 ? 'CellInserted' : 'CellDeleted';
  if (axis === 'row') return count > 0 ? 'RowInserted' : 'RowDeleted';
  return count > 0 ? 'ColumnInserted' : 'ColumnDeleted';
}
