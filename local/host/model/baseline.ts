/**
 * What a sheet was when it was loaded, as far as it has changed since: the old content and look of each touched cell,
 * and which other parts were touched. Decides what counts as changed; refuses to know how a file is patched.
 */
import { SHEET_COLUMNS } from '#local/host/model/area';
import type { Cell } from '#local/host/model/cellValue';
import { shiftedIndex, type Shift } from '#local/host/model/shift';

export type SheetPart =
  | 'name'
  | 'position'
  | 'visibility'
  | 'merges'
  | 'rowSizes'
  | 'columnSizes'
  | 'hiddenRows'
  | 'hiddenColumns'
  | 'lineStyles'
  | 'tables'
  | 'filter'
  | 'conditionalFormats'
  | 'protection'
  | 'freeze'
  | 'names'
  | 'tabColor'
  | 'gridlines';

export class Baseline {
  /** Null: the cells were not loaded but made here. */
  readonly loadedName: string | null;
  readonly parts = new Set<SheetPart>();
  /** Rows and columns inserted or deleted since, in order. */
  readonly shifts: Shift[] = [];
  #cells = new Map<number, Cell>();

  constructor(loadedName: string | null) {
    this.loadedName = loadedName;
  }

  /** Remembers the cell as it was before its first change. */
  keep(rowIndex: number, columnIndex: number, before: Cell): void {
    const key = rowIndex * SHEET_COLUMNS + columnIndex;
    if (!this.#cells.has(key)) this.#cells.set(key, before);
  }

  *touched(): Generator<{ rowIndex: number; columnIndex: number; before: Cell }> {
    for (const [key, before] of this.#cells) {
      yield { rowIndex: Math.floor(key / SHEET_COLUMNS), columnIndex: key % SHEET_COLUMNS, before };
    }
  }

  shift(shift: Shift): void {
    this.shifts.push(shift);
    const moved = new Map<number, Cell>();
    for (const { rowIndex, columnIndex, before } of this.touched()) {
      const isRow = shift.axis === 'row';
      const across = isRow ? columnIndex : rowIndex;
      const stays = shift.within && (across < shift.within.first || across > shift.within.last);
      const along = isRow ? rowIndex : columnIndex;
      const to = stays ? along : shiftedIndex(along, shift);
      if (to === null) continue;
      moved.set(isRow ? to * SHEET_COLUMNS + columnIndex : rowIndex * SHEET_COLUMNS + to, before);
    }
    this.#cells = moved;
  }
}
