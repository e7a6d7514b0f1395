/**
 * Columns that hold one day between them: 月 and 日 (and 年) side by side under one heading. Decides which columns belong
 * together, and shows the rest of recognition a sheet in which their day stands in one column; refuses to read it.
 */
import type { SheetGrid } from '#domain/grid';
import { dayInColumns, type DayColumns } from '#domain/read/dayInColumns';
import { mergedDown } from '#domain/read/sameAsAbove';
import type { HeadingCell } from '#domain/recognise/headingCells';
import { dayPartReason } from '#domain/recognise/mappingReasons';
import { normaliseText } from '#domain/recognise/normalise';
import type { RecognisedColumn } from '#domain/recognise/recognition';

const PARTS: Readonly<Record<'year' | 'month' | 'day', ReadonlySet<string>>> = {
  year: new Set(['年', '年份', '年度']),
  month: new Set(['月', '月份']),
  day: new Set(['日', '号']),
};
/** 2025年, or 年 with its blank, over 月 and 日, as account books have it. */
const YEAR_HEADING = /^(?:((?:19|20)\d\d)年?|年)$/;
const BARE_HEADING = '日期';
const ROWS_A_STEP = 500;

/** In the order of the columns. */
export function dayColumns(cells: readonly HeadingCell[]): DayColumns[] {
  const isPart = (cell: HeadingCell | undefined, part: keyof typeof PARTS) =>
    cell !== undefined && PARTS[part].has(normaliseText(cell.heading));
  return cells.flatMap((month, at): DayColumns[] => {
    const [before, after] = [cells[at - 1], cells[at + 1]];
    if (!isPart(month, 'month') || !isPart(after, 'day') || after!.group !== month.group) return [];
    const hasYear = isPart(before, 'year') && before!.group === month.group;
    const named = YEAR_HEADING.exec(normaliseText(month.group ?? ''));
    return [
      {
        yearColumn: hasYear ? before!.columnIndex : null,
        monthColumn: month.columnIndex,
        dayColumn: after!.columnIndex,
        year: named?.[1] === undefined ? null : Number(named[1]),
      },
    ];
  });
}

/** The columns of the months headed by what the day is: 收信日期 over 月 and 日. */
export function headedByDay(cells: readonly HeadingCell[], days: readonly DayColumns[]): HeadingCell[] {
  return cells.map((cell) => {
    const day = days.find(({ monthColumn }) => monthColumn === cell.columnIndex);
    if (!day) return cell;
    const namesDay = cell.group !== null && !YEAR_HEADING.test(normaliseText(cell.group));
    const heading = namesDay ? cell.group : BARE_HEADING;
    return { ...cell, heading, group: null };
  });
}

/** The sheet with each day as text in the column of its month, below the headings. */
export function* withDaysInOne(
  grid: SheetGrid,
  days: readonly DayColumns[],
  firstRow: number,
): Generator<number, SheetGrid, void> {
  if (days.length === 0) return grid;
  const merges = mergedDown(grid, firstRow);
  const rows = grid.rows.slice(0, firstRow);
  for (let rowIndex = firstRow; rowIndex < grid.rows.length; rowIndex++) {
    if (rowIndex % ROWS_A_STEP === 0) yield rowIndex / grid.rows.length;
    const shown = [...grid.rows[rowIndex]!];
    for (const day of days) {
      while (shown.length <= day.monthColumn) shown.push(null);
      shown[day.monthColumn] = dayInColumns(grid, merges, day, rowIndex);
    }
    rows.push(shown);
  }
  return { ...grid, rows };
}

/** The columns as the office headed them; where a day is mapped or asked, its other parts are told to belong to it. */
export function withDayColumns(
  columns: readonly RecognisedColumn[],
  cells: readonly HeadingCell[],
  days: readonly DayColumns[],
): RecognisedColumn[] {
  if (days.length === 0) return [...columns];
  const ownOf = new Map(cells.map((cell) => [cell.columnIndex, cell]));
  const isKept = (index: number) =>
    columns.some(
      ({ columnIndex, status }) => columnIndex === index && status !== 'mapped' && status !== 'asked',
    );
  return columns.map((column) => {
    const { heading, group } = ownOf.get(column.columnIndex) ?? column;
    const day = days.find(({ monthColumn }) => monthColumn === column.columnIndex);
    if (day) return { ...column, heading, group, dayColumns: day };
    const whole = days.find(({ yearColumn, dayColumn }) =>
      [yearColumn, dayColumn].includes(column.columnIndex),
    );
    return whole && !isKept(whole.monthColumn) ? { ...column, ...partOfDay(heading) } : column;
  });
}

function partOfDay(
  heading: string,
): Pick<RecognisedColumn, 'field' | 'status' | 'score' | 'reason' | 'candidates'> {
  return { field: null, status: 'kept', score: 0, reason: dayPartReason(heading), candidates: [] };
}
