/**
 * What becomes of an index or a rectangle when rows or columns are inserted or deleted. Decides positions only; one
 * rule for cells, merges, tables, conditional formats, names, formula references and live references alike.
 */
import { SHEET_COLUMNS, SHEET_ROWS, type Area } from '#local/host/model/area';

export interface Shift {
  readonly axis: 'row' | 'column';
  /** First index inserted before, or first index deleted. */
  readonly at: number;
  /** Positive: so many inserted. Negative: so many deleted. */
  readonly count: number;
  /**
   * Only cells between these indexes of the other axis move (a block of cells inserted or deleted); absent: the whole
   * rows or columns.
   */
  readonly within?: { readonly first: number; readonly last: number };
}

/** Where the index is afterwards; null when it was deleted or pushed off the sheet. */
export function shiftedIndex(index: number, { axis, at, count }: Shift): number | null {
  if (index < at) return index;
  if (count < 0 && index < at - count) return null;
  const moved = index + count;
  return moved < (axis === 'row' ? SHEET_ROWS : SHEET_COLUMNS) ? moved : null;
}

/** Where the rectangle is afterwards; null when nothing of it is left. It grows by what is inserted inside it. */
export function shiftedArea(area: Area, shift: Shift): Area | null {
  const isRow = shift.axis === 'row';
  if (shift.within) {
    const across = isRow
      ? ([area.firstColumn, area.lastColumn] as const)
      : ([area.firstRow, area.lastRow] as const);
    if (across[0] < shift.within.first || across[1] > shift.within.last) return area;
  }
  const ends = isRow
    ? shiftedSpan(area.firstRow, area.lastRow, shift)
    : shiftedSpan(area.firstColumn, area.lastColumn, shift);
  if (!ends) return null;
  return isRow
    ? { ...area, firstRow: ends.first, lastRow: ends.last }
    : { ...area, firstColumn: ends.first, lastColumn: ends.last };
}

function shiftedSpan(first: number, last: number, shift: Shift): { first: number; last: number } | null {
  const size = shift.axis === 'row' ? SHEET_ROWS : SHEET_COLUMNS;
  if (first === 0 && last === size - 1) return { first, last };
  const { at, count } = shift;
  if (count > 0) {
    const start = first >= at ? first + count : first;
    const end = last >= at ? last + count : last;
    return start < size ? { first: start, last: Math.min(end, size - 1) } : null;
  }
  const gone = -count;
  const start = first < at ? first : Math.max(at, first - gone);
  const end = last < at ? last : Math.max(at - 1, last - gone);
  return start <= end ? { first: start, last: end } : null;
}
