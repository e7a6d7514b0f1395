/**
 * Rows of an area brought into an order, as a person sorts a selection: cells move with looks and formulas, merged
 * cells prevent it, hidden rows move too. Decides the order of values of different kinds.
 *
 * @see https://support.microsoft.com/office/sort-data-in-a-range-or-table-in-excel-62d0b95d-2a90-4610-a6ae-2e545c4a4654
 */
import { afterCopy } from '#local/host/formula/rewrite';
import { intersection, type Area } from '#local/host/model/area';
import { isError, type Cell, type HostValue } from '#local/host/model/cellValue';
import type { Sheet } from '#local/host/model/sheet';
import { isLocked } from '#local/host/model/typing';

export interface SortKey {
  /** Counted from the area's first column. */
  readonly columnOffset: number;
  readonly isDescending: boolean;
}

export type SortRefusal = 'protected' | 'merged';

export function sortRows(sheet: Sheet, area: Area, keys: readonly SortKey[]): SortRefusal | null {
  if (isLocked(sheet, area)) return 'protected';
  if (sheet.parts.merges.some((merge) => intersection(merge, area))) return 'merged';
  const used = sheet.usedArea();
  const filled = used && intersection(used, area);
  if (!filled) return null;
  const rows: {
    readonly from: number;
    readonly cells: readonly Cell[];
    readonly keys: readonly HostValue[];
  }[] = [];
  for (let from = area.firstRow; from <= filled.lastRow; from++) {
    const cells: Cell[] = [];
    for (let column = area.firstColumn; column <= area.lastColumn; column++)
      cells.push(sheet.cell(from, column));
    rows.push({
      from,
      cells,
      keys: keys.map((key) => sheet.valueAt(from, area.firstColumn + key.columnOffset)),
    });
  }
  const collator = new Intl.Collator(sheet.workbook.locale);
  rows.sort((a, b) => {
    for (const [i, { isDescending }] of keys.entries()) {
      const order = compared(a.keys[i]!, b.keys[i]!, isDescending, collator);
      if (order !== 0) return order;
    }
    return 0;
  });
  for (const [down, { from, cells }] of rows.entries()) {
    const rowIndex = area.firstRow + down;
    for (const [across, cell] of cells.entries()) {
      const formula = cell.formula && afterCopy(cell.formula, rowIndex - from, 0);
      sheet.put(rowIndex, area.firstColumn + across, { ...cell, formula });
    }
  }
  sheet.announceCells(area, 'RangeEdited');
  return null;
}

/** Numbers, text, truth values, errors; blanks last in either direction. Chinese text by the locale's order. */
function compared(a: HostValue, b: HostValue, isDescending: boolean, collator: Intl.Collator): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  const order = rank(a) - rank(b) || within(a, b, collator);
  return isDescending ? -order : order;
}

function within(a: HostValue, b: HostValue, collator: Intl.Collator): number {
  if (typeof a === 'string' && typeof b === 'string') return collator.compare(a, b);
  return isError(a) || isError(b) ? 0 : Number(a) - Number(b);
}

function rank(value: HostValue): number {
  if (isError(value)) return 3;
  if (typeof value === 'boolean') return 2;
  return typeof value === 'string' ? 1 : 0;
}
