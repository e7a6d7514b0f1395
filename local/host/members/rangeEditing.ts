/**
 * The methods of a range that change cells as a whole: clear, insert, delete, merge, copy. Decides how their words map
 * to the workbook and which refusals become which errors; that protection is AccessDenied is *assumed*.
 *
 * @see https://learn.microsoft.com/javascript/api/excel/excel.range
 */
import { truthArgument, wordArgument } from '#local/host/members/arguments';
import { RangeHandle, rangeArgument } from '#local/host/members/rangeHandle';
import {
  areaOf,
  columnCount,
  holds,
  intersection,
  isWholeColumns,
  isWholeRows,
  rowCount,
  type Area,
} from '#local/host/model/area';
import { copyArea, pasteCells } from '#local/host/model/clipboard';
import type { Sheet } from '#local/host/model/sheet';
import type { Shift } from '#local/host/model/shift';
import { shiftCells, type StructureRefusal } from '#local/host/model/structure';
import { isLocked } from '#local/host/model/typing';
import { hostError, notImplemented } from '#local/host/wire/hostError';

const CLEARED = { All: 'all', Contents: 'contents', Formats: 'looks' } as const;

export function clearRange({ sheet, area }: RangeHandle, args: readonly unknown[]): void {
  const words = ['All', 'Contents', 'Formats', 'Hyperlinks', 'RemoveHyperlinks'] as const;
  const what = wordArgument(args[0] ?? 'All', words, 'Range.clear');
  if (what === 'Hyperlinks' || what === 'RemoveHyperlinks') throw notImplemented(`Range.clear(${what})`);
  if (isLocked(sheet, intersection(area, sheet.usedArea() ?? area) ?? area)) {
    throw hostError('AccessDenied', 'Range.clear');
  }
  sheet.clear(area, CLEARED[what]);
}

/** Answers the new blank range where the old one was. */
export function insertRange(range: RangeHandle, args: readonly unknown[]): RangeHandle {
  const { sheet, area } = range;
  const direction = wordArgument(args[0], ['Down', 'Right'] as const, 'Range.insert');
  const shift =
    direction === 'Down'
      ? rowShift(area, area.firstRow, rowCount(area))
      : columnShift(area, area.firstColumn, columnCount(area));
  refuse(shiftCells(sheet, shift), 'Range.insert');
  return new RangeHandle(sheet, area);
}

export function deleteRange({ sheet, area }: RangeHandle, args: readonly unknown[]): void {
  const direction = wordArgument(args[0], ['Up', 'Left'] as const, 'Range.delete');
  const shift =
    direction === 'Up'
      ? rowShift(area, area.firstRow, -rowCount(area))
      : columnShift(area, area.firstColumn, -columnCount(area));
  refuse(shiftCells(sheet, shift), 'Range.delete');
}

/** Only the top left cell keeps its content. */
export function mergeRange({ sheet, area }: RangeHandle, args: readonly unknown[]): void {
  const isAcross = truthArgument(args[0], 'Range.merge', false);
  if (sheet.parts.isProtected) throw hostError('AccessDenied', 'Range.merge');
  if (sheet.parts.tables.some((table) => intersection(table.area, area))) {
    throw hostError('InvalidOperation', 'Range.merge', 'cells of a table');
  }
  const rows = isAcross ? rowCount(area) : 1;
  const added = Array.from({ length: rows }, (_, i) =>
    isAcross ? areaOf(area.firstRow + i, area.firstColumn, 1, columnCount(area)) : area,
  ).filter((merge) => rowCount(merge) * columnCount(merge) > 1);
  for (const merge of added) clearCovered(sheet, merge);
  sheet.setPart('merges', [...apart(sheet, area), ...added]);
}

export function unmergeRange({ sheet, area }: RangeHandle): void {
  if (sheet.parts.isProtected) throw hostError('AccessDenied', 'Range.unmerge');
  sheet.setPart('merges', apart(sheet, area));
}

export function copyFrom(range: RangeHandle, args: readonly unknown[]): void {
  const [given, copyType, skipBlanks, transpose] = args;
  const location = 'Range.copyFrom';
  if ((copyType ?? 'All') !== 'All' || skipBlanks === true || transpose === true) {
    throw notImplemented('Range.copyFrom (anything but all)');
  }
  const source = rangeArgument(given, range.sheet, location);
  const refusal = pasteCells(range.sheet, range.area, copyArea(source.sheet, source.area));
  if (refusal) throw hostError(refusal === 'protected' ? 'AccessDenied' : 'InvalidArgument', location);
}

function rowShift(area: Area, at: number, count: number): Shift {
  const within = { first: area.firstColumn, last: area.lastColumn };
  return { axis: 'row', at, count, ...(!isWholeRows(area) && { within }) };
}

function columnShift(area: Area, at: number, count: number): Shift {
  const within = { first: area.firstRow, last: area.lastRow };
  return { axis: 'column', at, count, ...(!isWholeColumns(area) && { within }) };
}

/** Which refusal is which code is *assumed*. */
function refuse(refusal: StructureRefusal | null, location: string): void {
  if (!refusal) return;
  throw hostError(refusal === 'protected' ? 'AccessDenied' : 'InsertDeleteConflict', location, refusal);
}

function apart(sheet: Sheet, area: Area): readonly Area[] {
  return sheet.parts.merges.filter((merge) => !intersection(merge, area));
}

function clearCovered(sheet: Sheet, merge: Area): void {
  for (const { rowIndex, columnIndex, cell } of sheet.cells.within(merge)) {
    const isKept = holds(
      { ...merge, lastRow: merge.firstRow, lastColumn: merge.firstColumn },
      rowIndex,
      columnIndex,
    );
    if (!isKept) sheet.put(rowIndex, columnIndex, { ...cell, value: null, formula: null, isStale: false });
  }
}
