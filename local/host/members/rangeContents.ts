/**
 * `values`, `formulas`, `text`, `valueTypes` and `numberFormat` of a range, read and written as arrays of rows. Decides
 * what a written entry means and what an unbounded range answers.
 *
 * @see https://learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-values-member
 * @see https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-blank-null-values
 */
import { isValidFormat } from 'numfmt';
import { cellCount, checkCellsRead, isUnbounded } from '#local/host/limits/resourceLimits';
import type { RangeHandle } from '#local/host/members/rangeHandle';
import { columnCount, holds, rowCount, type Area } from '#local/host/model/area';
import { isError, type HostValue } from '#local/host/model/cellValue';
import { enteredContent } from '#local/host/model/enteredContent';
import { restyle } from '#local/host/model/restyle';
import type { Sheet } from '#local/host/model/sheet';
import { isLocked, LONGEST_FORMULA, LONGEST_TEXT } from '#local/host/model/typing';
import { hostError } from '#local/host/wire/hostError';

type CellReader<T> = (sheet: Sheet, rowIndex: number, columnIndex: number) => T;
type Entry = string | number | boolean | null;

/** A blank cell is an empty string, an error its name. */
export function wireValue(value: HostValue): string | number | boolean {
  if (value === null) return '';
  return isError(value) ? value.error : value;
}

/** @see https://learn.microsoft.com/javascript/api/excel/excel.rangevaluetype */
export function valueType(value: HostValue): string {
  if (value === null) return 'Empty';
  if (isError(value)) return 'Error';
  if (typeof value === 'number') return 'Double';
  return typeof value === 'boolean' ? 'Boolean' : 'String';
}

export const readValues = reader('Range.values', (sheet, row, column) =>
  wireValue(sheet.valueAt(row, column)),
);
export const readText = reader('Range.text', (sheet, row, column) => sheet.displayText(row, column));
export const readValueTypes = reader('Range.valueTypes', (sheet, row, column) =>
  valueType(sheet.valueAt(row, column)),
);
export const readFormulas = reader(
  'Range.formulas',
  (sheet, row, column) => sheet.cell(row, column).formula ?? wireValue(sheet.valueAt(row, column)),
);
export const readNumberFormat = reader(
  'Range.numberFormat',
  (sheet, row, column) => sheet.styleAt(row, column).numberFormat,
);

/**
 * Values of an unbounded range are null.
 * @see https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-unbounded
 */
function reader<T>(location: string, read: CellReader<T>): (range: RangeHandle) => T[][] | null {
  return ({ sheet, area }) => {
    if (isUnbounded(area)) return null;
    checkCellsRead(area, location);
    const rows: T[][] = [];
    for (let rowIndex = area.firstRow; rowIndex <= area.lastRow; rowIndex++) {
      const row: T[] = [];
      for (let columnIndex = area.firstColumn; columnIndex <= area.lastColumn; columnIndex++) {
        row.push(read(sheet, rowIndex, columnIndex));
      }
      rows.push(row);
    }
    return rows;
  };
}

/** Written as if typed: null leaves a cell as it is, an empty string clears it, `=` begins a formula. */
export function writeEntries({ sheet, area }: RangeHandle, given: unknown, location: string): void {
  const entryAt = entries(area, given, location);
  if (isLocked(sheet, area)) throw hostError('AccessDenied', location);
  const { locale, today } = sheet.workbook;
  const formats = new Map<string, [number, number][]>();
  const merges = sheet.parts.merges.filter((merge) => holds(area, merge.firstRow, merge.firstColumn));
  sheet.write(area, (rowIndex, columnIndex) => {
    const entry = entryAt(rowIndex, columnIndex);
    if (entry === null || isCovered(merges, rowIndex, columnIndex)) return undefined;
    const { numberFormat } = sheet.styleAt(rowIndex, columnIndex);
    const entered = enteredContent(entry, { numberFormat, locale, today: today() });
    if (entered.numberFormat && numberFormat === 'General') {
      const cells = formats.get(entered.numberFormat) ?? [];
      if (cells.push([rowIndex, columnIndex]) === 1) formats.set(entered.numberFormat, cells);
    }
    return entered.content;
  });
  for (const [numberFormat, cells] of formats) {
    for (const [row, column] of cells) restyle(sheet, oneCell(row, column), { numberFormat });
  }
}

/** Null leaves a cell's format; a format that is none is refused (*assumed* code: InvalidArgument). */
export function writeNumberFormat({ sheet, area }: RangeHandle, given: unknown): void {
  const location = 'Range.numberFormat';
  const formatAt = entries(area, given, location);
  for (let rowIndex = area.firstRow; rowIndex <= area.lastRow; rowIndex++) {
    for (let columnIndex = area.firstColumn; columnIndex <= area.lastColumn; columnIndex++) {
      const numberFormat = formatAt(rowIndex, columnIndex);
      if (numberFormat === null) continue;
      if (typeof numberFormat !== 'string' || !isValidFormat(numberFormat)) {
        throw hostError('InvalidArgument', location);
      }
      restyle(sheet, oneCell(rowIndex, columnIndex), { numberFormat: numberFormat || 'General' });
    }
  }
}

/** An unbounded range takes none (*assumed* code: InvalidArgument). One entry for all cells, or an array of rows of exactly the range's size. Everything is looked at before anything is written. */
function entries(
  area: Area,
  given: unknown,
  location: string,
): (rowIndex: number, columnIndex: number) => Entry {
  if (isUnbounded(area)) throw hostError('InvalidArgument', location);
  if (given === null || given === undefined) throw hostError('InvalidArgument', location);
  if (!Array.isArray(given)) {
    const entry = checkedEntry(given, location);
    return () => entry;
  }
  const isRightSize =
    given.length === rowCount(area) &&
    given.every((row) => Array.isArray(row) && row.length === columnCount(area));
  if (!isRightSize) throw hostError('InvalidArgument', location, 'size of the array');
  const rows = (given as unknown[][]).map((row) => row.map((entry) => checkedEntry(entry, location)));
  return (rowIndex, columnIndex) => rows[rowIndex - area.firstRow]![columnIndex - area.firstColumn]!;
}

/** @see https://support.microsoft.com/office/excel-specifications-and-limits-1672b34d-7043-467e-8e27-269d656771c3 (error code *assumed*) */
function checkedEntry(entry: unknown, location: string): Entry {
  if (entry === null || entry === undefined) return null;
  if (typeof entry === 'string') {
    if (entry.length > (entry.startsWith('=') ? LONGEST_FORMULA : LONGEST_TEXT)) {
      throw hostError('InvalidArgument', location, 'too long for a cell');
    }
    return entry;
  }
  if (typeof entry === 'number' || typeof entry === 'boolean') return entry;
  throw hostError('InvalidArgument', location);
}

/** What is written to a covered cell of a merged area is dropped (*assumed*). */
function isCovered(merges: readonly Area[], rowIndex: number, columnIndex: number): boolean {
  return merges.some(
    (merge) =>
      holds(merge, rowIndex, columnIndex) &&
      (merge.firstRow !== rowIndex || merge.firstColumn !== columnIndex),
  );
}

function oneCell(rowIndex: number, columnIndex: number): Area {
  return { firstRow: rowIndex, firstColumn: columnIndex, lastRow: rowIndex, lastColumn: columnIndex };
}

/** -1 when there are 2^31 cells or more. @see https://learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-cellcount-member */
export function wireCellCount(area: Area): number {
  const cells = cellCount(area);
  return cells >= 2 ** 31 ? -1 : cells;
}
