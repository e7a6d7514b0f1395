/**
 * Excel.Range: what it answers, what can be set, where it leads. Decides the table of members only; contents, ways and
 * edits stand in files of their own.
 *
 * @see https://learn.microsoft.com/javascript/api/excel/excel.range
 */
import { truthArgument, wholeNumber } from '#local/host/members/arguments';
import { conditionalFormatCollectionType } from '#local/host/members/conditionalFormats';
import { rangeAreasType } from '#local/host/members/rangeAreas';
import {
  readFormulas,
  readNumberFormat,
  readText,
  readValues,
  readValueTypes,
  wireCellCount,
  writeEntries,
  writeNumberFormat,
} from '#local/host/members/rangeContents';
import {
  clearRange,
  copyFrom,
  deleteRange,
  insertRange,
  mergeRange,
  unmergeRange,
} from '#local/host/members/rangeEditing';
import { rangeFormatType } from '#local/host/members/rangeFormat';
import type { RangeHandle } from '#local/host/members/rangeHandle';
import { RANGE_WAYS } from '#local/host/members/rangeNavigation';
import { rangeSortType } from '#local/host/members/rangeSort';
import { worksheetType } from '#local/host/members/worksheet';
import { formatAddress } from '#local/host/model/a1';
import {
  columnCount,
  intersection,
  isWholeColumns,
  isWholeRows,
  rowCount,
  WHOLE_SHEET,
} from '#local/host/model/area';
import type { Lines } from '#local/host/model/lines';
import { hostError } from '#local/host/wire/hostError';
import { hostType, type HostObject, type HostType } from '#local/host/wire/hostObject';

/** Above this Excel does not answer; that the code is GeneralException is *assumed*. @see https://learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-getmergedareasornullobject-member(1) */
const MOST_MERGED_AREAS = 512;

const ways = Object.fromEntries(
  Object.entries(RANGE_WAYS).map(([name, way]) => [
    name,
    (range: RangeHandle, args: readonly unknown[]): HostObject | null => {
      const found = way(range, args);
      return found && rangeType.of(found);
    },
  ]),
);

export const rangeType: HostType<RangeHandle> = hostType<RangeHandle>('Range', {
  get: {
    Values: readValues,
    Formulas: readFormulas,
    Text: readText,
    ValueTypes: readValueTypes,
    NumberFormat: readNumberFormat,
    Address: ({ sheet, area }) => formatAddress(sheet.name, area),
    AddressLocal: ({ sheet, area }) => formatAddress(sheet.name, area),
    RowIndex: ({ area }) => area.firstRow,
    ColumnIndex: ({ area }) => area.firstColumn,
    RowCount: ({ area }) => rowCount(area),
    ColumnCount: ({ area }) => columnCount(area),
    CellCount: ({ area }) => wireCellCount(area),
    IsEntireRow: ({ area }) => isWholeRows(area),
    IsEntireColumn: ({ area }) => isWholeColumns(area),
    RowHidden: ({ sheet, area }) => allHidden(sheet.rows, area.firstRow, area.lastRow),
    ColumnHidden: ({ sheet, area }) => allHidden(sheet.columns, area.firstColumn, area.lastColumn),
    Hidden: ({ sheet, area }) =>
      allHidden(sheet.rows, area.firstRow, area.lastRow) === true ||
      allHidden(sheet.columns, area.firstColumn, area.lastColumn) === true,
  },
  set: {
    Values: (range, value) => writeEntries(range, value, 'Range.values'),
    Formulas: (range, value) => writeEntries(range, value, 'Range.formulas'),
    NumberFormat: writeNumberFormat,
    RowHidden: (range, value) => hideLines(range, 'rows', truthArgument(value, 'Range.rowHidden')),
    ColumnHidden: (range, value) => hideLines(range, 'columns', truthArgument(value, 'Range.columnHidden')),
  },
  navigate: {
    Worksheet: ({ sheet }) => worksheetType.of(sheet),
    Format: (range) => rangeFormatType.of(range),
    ConditionalFormats: (range) => conditionalFormatCollectionType.of(range),
    Sort: (range) => rangeSortType.of(range),
  },
  call: {
    ...ways,
    Select: ({ sheet, area }) => sheet.workbook.select(sheet, area),
    Clear: clearRange,
    Insert: (range, args) => rangeType.of(insertRange(range, args)),
    Delete: deleteRange,
    Merge: mergeRange,
    Unmerge: unmergeRange,
    CopyFrom: copyFrom,
    Calculate: () => undefined,
    Untrack: () => undefined,
    GetMergedAreasOrNullObject: mergedAreas,
    _ValidateArraySize: ({ area }, [rows, columns]) => {
      const isSame =
        wholeNumber(rows, 'Range') === rowCount(area) && wholeNumber(columns, 'Range') === columnCount(area);
      if (!isSame) throw hostError('InvalidArgument', 'Range', 'size of the array');
    },
  },
});

/** True or false when the lines agree, null when they do not. */
function allHidden(lines: Lines, first: number, last: number): boolean | null {
  const hidden = [...lines.hidden].filter((index) => first <= index && index <= last).length;
  if (hidden === 0) return false;
  return hidden === last - first + 1 ? true : null;
}

function hideLines({ sheet, area }: RangeHandle, axis: 'rows' | 'columns', isHidden: boolean): void {
  if (sheet.parts.isProtected) throw hostError('AccessDenied', `Range.${axis}`);
  const [first, last] = axis === 'rows' ? [area.firstRow, area.lastRow] : [area.firstColumn, area.lastColumn];
  sheet[axis].set(first, last, { isHidden });
  sheet.touched(axis === 'rows' ? 'hiddenRows' : 'hiddenColumns');
  sheet.announceLook(WHOLE_SHEET);
}

function mergedAreas({ sheet, area }: RangeHandle): HostObject | null {
  const areas = sheet.parts.merges.filter((merge) => intersection(merge, area));
  if (areas.length > MOST_MERGED_AREAS) {
    throw hostError('GeneralException', 'Range.getMergedAreasOrNullObject', 'more than 512 merged areas');
  }
  return areas.length === 0 ? null : rangeAreasType.of({ sheet, areas });
}
