/**
 * The year that days without one may take. Decides against a year that only the day of filling in names, where a column
 * of what has happened holds later days: those are of another year (填报日期 2026年1月10日 over 12.20).
 */
import type { Day } from '#domain/day';
import { type SheetGrid, valueAt } from '#domain/grid';
import type { LedgerKind } from '#domain/kinds/fields';
import { fieldOf } from '#domain/kinds/kinds';
import { isDeadline } from '#domain/read/deadlineDay';
import { dayOrderOf } from '#domain/read/monthAndDay';
import { readDay } from '#domain/read/readDay';
import type { LedgerYear } from '#domain/recognise/ledgerYear';
import type { RecognisedColumn } from '#domain/recognise/recognition';

/** @param rowIndexes rows that may hold cases */
export function trustedYear(
  named: LedgerYear | null,
  kind: LedgerKind,
  grid: SheetGrid,
  rowIndexes: readonly number[],
  columns: readonly RecognisedColumn[],
): number | null {
  if (named === null) return null;
  const { year, filledInOn } = named;
  if (filledInOn === null) return year;
  const holdsLaterDay = columns.some((column) => {
    const field = column.field === null ? null : fieldOf(kind, column.field);
    if (field?.cell !== 'day' || isDeadline(field.id)) return false;
    const values = rowIndexes.map((row) => valueAt(grid, row, column.columnIndex));
    const context = { field, dateSystem: grid.dateSystem, ledgerYear: year, dayOrder: dayOrderOf(values) };
    return Array.from(new Set(values)).some((value) => {
      if (typeof value !== 'string') return false;
      const read = readDay(value, 'General', context);
      return read.assumptions.includes('year-from-title') && (read.value as Day) > filledInOn;
    });
  });
  return holdsLaterDay ? null : year;
}
