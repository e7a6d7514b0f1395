/**
 * A day written in columns of its own: 月 | 日 under one heading, or 年 | 月 | 日. Decides the text their cells make together,
 * merges and ditto words resolved part by part; what is missing stays missing, and readDay says so. Refuses to read it.
 */
import { valueAt, type CellValue, type SheetGrid } from '#domain/grid';
import { isDitto, type MergedDown } from '#domain/read/sameAsAbove';
import { cleanText, halfWidth } from '#domain/read/writtenText';

export interface DayColumns {
  /** 0-based; null where the heading or the title names the year. */
  readonly yearColumn: number | null;
  readonly monthColumn: number;
  readonly dayColumn: number;
  /** The year their common heading names: 2025年 over 月 and 日. */
  readonly year: number | null;
}

type Merges = Pick<MergedDown, 'topRowOf'>;

/** `2025年3月5日`, `3月5日`, or as much of it as stands there; null where nothing does. */
export function dayInColumns(
  grid: SheetGrid,
  merges: Merges,
  { yearColumn, monthColumn, dayColumn, year }: DayColumns,
  rowIndex: number,
): string | null {
  const part = (column: number) => partAt(grid, merges, rowIndex, column);
  const month = part(monthColumn);
  const dayOfMonth = part(dayColumn);
  if (month === null && dayOfMonth === null) return null;
  const named = yearColumn === null ? (year === null ? null : String(year)) : part(yearColumn);
  return `${named === null ? '' : `${named}年`}${month === null ? '' : `${month}月`}${dayOfMonth === null ? '' : `${dayOfMonth}日`}`;
}

/** Without the unit that the heading names already: 3月 under 月. */
function partAt(grid: SheetGrid, merges: Merges, rowIndex: number, column: number): string | null {
  const value = standingFor(grid, merges, rowIndex, column);
  if (value === null) return null;
  const text = cleanText(halfWidth(String(value))).replace(/[年月日号份]+$/, '');
  return text === '' ? null : text;
}

/** The cell's own value, or that of the merged cell or the cell above that it means. */
function standingFor(grid: SheetGrid, merges: Merges, rowIndex: number, column: number): CellValue {
  for (let row = rowIndex; row >= 0; row--) {
    const value = valueAt(grid, merges.topRowOf(row, column) ?? row, column);
    if (!isDitto(value)) return value;
  }
  return null;
}
