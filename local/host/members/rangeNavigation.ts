/**
 * The methods of a range that lead to another range. Decides positions; one that would leave the sheet is
 * InvalidArgument, one that does not exist ItemNotFound or a null object.
 *
 * @see https://learn.microsoft.com/javascript/api/excel/excel.range
 */
import { truthArgument, wholeNumber } from '#local/host/members/arguments';
import { RangeHandle, rangeArgument } from '#local/host/members/rangeHandle';
import {
  areaOf,
  bounding,
  columnCount,
  intersection,
  offset,
  rowCount,
  SHEET_COLUMNS,
  SHEET_ROWS,
  type Area,
} from '#local/host/model/area';
import { hostError } from '#local/host/wire/hostError';

type Way = (range: RangeHandle, args: readonly unknown[]) => RangeHandle | null;

function numbers(args: readonly unknown[], name: string): readonly number[] {
  return args.map((arg) => wholeNumber(arg, `Range.${name}`, 0));
}

function moved(name: string, area: (from: Area, numbers: readonly number[]) => Area): Way {
  return (range, args) => new RangeHandle(range.sheet, area(range.area, numbers(args, name)));
}

function cell(rowIndex: number, columnIndex: number): Area {
  return areaOf(rowIndex, columnIndex, 1, 1);
}

/** Rows or columns beside the range: counted away from it when positive, within it from that edge when negative. */
function rowsBelow(from: Area, count: number): Area {
  return count > 0
    ? { ...from, firstRow: from.lastRow + 1, lastRow: from.lastRow + count }
    : { ...from, firstRow: from.lastRow + 1 + count };
}

function columnsAfter(from: Area, count: number): Area {
  return count > 0
    ? { ...from, firstColumn: from.lastColumn + 1, lastColumn: from.lastColumn + count }
    : { ...from, firstColumn: from.lastColumn + 1 + count };
}

function meeting(range: RangeHandle, args: readonly unknown[]): RangeHandle | null {
  const other = rangeArgument(args[0], range.sheet, 'Range.getIntersection');
  const met = other.sheet === range.sheet ? intersection(range.area, other.area) : null;
  return met && new RangeHandle(range.sheet, met);
}

function used(range: RangeHandle, args: readonly unknown[]): RangeHandle | null {
  const valuesOnly = truthArgument(args[0], 'Range.getUsedRange', false);
  const extent = range.sheet.usedArea(valuesOnly);
  const met = extent && intersection(extent, range.area);
  return met && new RangeHandle(range.sheet, met);
}

export const RANGE_WAYS: Readonly<Record<string, Way>> = {
  GetCell: moved('getCell', (from, [row = 0, column = 0]) =>
    cell(from.firstRow + row, from.firstColumn + column),
  ),
  GetRow: moved('getRow', (from, [row = 0]) => ({
    ...from,
    firstRow: from.firstRow + row,
    lastRow: from.firstRow + row,
  })),
  GetColumn: moved('getColumn', (from, [column = 0]) => ({
    ...from,
    firstColumn: from.firstColumn + column,
    lastColumn: from.firstColumn + column,
  })),
  GetLastCell: moved('getLastCell', (from) => cell(from.lastRow, from.lastColumn)),
  GetLastRow: moved('getLastRow', (from) => ({ ...from, firstRow: from.lastRow })),
  GetLastColumn: moved('getLastColumn', (from) => ({ ...from, firstColumn: from.lastColumn })),
  GetOffsetRange: moved('getOffsetRange', (from, [rows = 0, columns = 0]) => offset(from, rows, columns)),
  GetResizedRange: moved('getResizedRange', (from, [rows = 0, columns = 0]) =>
    areaOf(from.firstRow, from.firstColumn, rowCount(from) + rows, columnCount(from) + columns),
  ),
  GetAbsoluteResizedRange: moved('getAbsoluteResizedRange', (from, [rows = 1, columns = 1]) =>
    areaOf(from.firstRow, from.firstColumn, rows, columns),
  ),
  GetRowsBelow: moved('getRowsBelow', (from, [count = 1]) => rowsBelow(from, count || 1)),
  GetColumnsAfter: moved('getColumnsAfter', (from, [count = 1]) => columnsAfter(from, count || 1)),
  GetEntireRow: moved('getEntireRow', (from) => ({ ...from, firstColumn: 0, lastColumn: SHEET_COLUMNS - 1 })),
  GetEntireColumn: moved('getEntireColumn', (from) => ({ ...from, firstRow: 0, lastRow: SHEET_ROWS - 1 })),
  GetBoundingRect: (range, args) => {
    const other = rangeArgument(args[0], range.sheet, 'Range.getBoundingRect');
    if (other.sheet !== range.sheet) throw hostError('InvalidArgument', 'Range.getBoundingRect');
    return new RangeHandle(range.sheet, bounding(range.area, other.area));
  },
  GetIntersection: (range, args) => {
    const met = meeting(range, args);
    if (!met) throw hostError('ItemNotFound', 'Range.getIntersection');
    return met;
  },
  GetIntersectionOrNullObject: meeting,
  GetUsedRange: (range, args) =>
    used(range, args) ?? new RangeHandle(range.sheet, cell(range.area.firstRow, range.area.firstColumn)),
  GetUsedRangeOrNullObject: used,
};
