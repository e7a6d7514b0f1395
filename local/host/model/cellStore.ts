/**
 * The cells of one sheet that hold a value, a formula or a look of their own. Decides where cells are kept and how they
 * move; refuses to know formulas, notifications and limits.
 */
import { SHEET_COLUMNS, SHEET_ROWS, type Area } from '#local/host/model/area';
import { EMPTY_CELL, isBlank, type Cell } from '#local/host/model/cellValue';
import { counts, Extents } from '#local/host/model/extents';
import { shiftedIndex, type Shift } from '#local/host/model/shift';

type Row = (Cell | undefined)[];

export interface PlacedCell {
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly cell: Cell;
}

export class CellStore {
  #rows = new Map<number, Row>();
  #extents = new Extents();

  /** The cell, or the empty cell. */
  at(rowIndex: number, columnIndex: number): Cell {
    return this.#rows.get(rowIndex)?.[columnIndex] ?? EMPTY_CELL;
  }

  put(rowIndex: number, columnIndex: number, cell: Cell): void {
    const row = this.#rows.get(rowIndex);
    this.#extents.put(rowIndex, columnIndex, row?.[columnIndex] ?? EMPTY_CELL, cell);
    if (isBlank(cell) && cell.style === null) {
      if (row) row[columnIndex] = undefined;
    } else if (row) row[columnIndex] = cell;
    else {
      const added: Row = [];
      added[columnIndex] = cell;
      this.#rows.set(rowIndex, added);
    }
  }

  /** Cells kept inside the area, row by row. An area of whole columns costs only what is filled. */
  *within(area: Area): Generator<PlacedCell> {
    for (const rowIndex of this.#rowIndexes(area)) {
      const row = this.#rows.get(rowIndex);
      if (!row) continue;
      const last = Math.min(area.lastColumn, row.length - 1);
      for (let columnIndex = area.firstColumn; columnIndex <= last; columnIndex++) {
        const cell = row[columnIndex];
        if (cell) yield { rowIndex, columnIndex, cell };
      }
    }
  }

  /** The smallest area around all kept cells, or around those with content; null when there is none. */
  extent(contentOnly: boolean): Area | null {
    const known = this.#extents.known(contentOnly);
    return known === undefined ? this.#extents.keep(contentOnly, this.#found(contentOnly)) : known;
  }

  #found(contentOnly: boolean): Area | null {
    let [firstRow, firstColumn, lastRow, lastColumn] = [SHEET_ROWS, SHEET_COLUMNS, -1, -1];
    for (const [rowIndex, row] of this.#rows) {
      const span = filledSpan(row, contentOnly);
      if (!span) continue;
      firstRow = Math.min(firstRow, rowIndex);
      lastRow = Math.max(lastRow, rowIndex);
      firstColumn = Math.min(firstColumn, span.first);
      lastColumn = Math.max(lastColumn, span.last);
    }
    return lastRow < 0 ? null : { firstRow, firstColumn, lastRow, lastColumn };
  }

  /** Moves cells as the shift says; deleted ones are dropped. */
  shift(shift: Shift): void {
    const rows = new Map<number, Row>();
    const { within } = shift;
    for (const [rowIndex, row] of this.#rows) {
      for (const [columnIndex, cell] of row.entries()) {
        if (!cell) continue;
        const [along, across] = shift.axis === 'row' ? [rowIndex, columnIndex] : [columnIndex, rowIndex];
        const isMoved = !within || (within.first <= across && across <= within.last);
        const moved = isMoved ? shiftedIndex(along, shift) : along;
        if (moved === null) continue;
        const [toRow, toColumn] = shift.axis === 'row' ? [moved, columnIndex] : [rowIndex, moved];
        const target = rows.get(toRow) ?? [];
        if (target.length === 0) rows.set(toRow, target);
        target[toColumn] = cell;
      }
    }
    this.#rows = rows;
    this.#extents = new Extents();
  }

  #rowIndexes(area: Area): readonly number[] {
    const span = area.lastRow - area.firstRow + 1;
    if (span <= this.#rows.size) return Array.from({ length: span }, (_, i) => area.firstRow + i);
    return [...this.#rows.keys()]
      .filter((rowIndex) => area.firstRow <= rowIndex && rowIndex <= area.lastRow)
      .sort((a, b) => a - b);
  }
}

function filledSpan(row: Row, contentOnly: boolean): { first: number; last: number } | null {
  const isFilled = (cell: Cell | undefined) => cell !== undefined && counts(cell, contentOnly);
  const first = row.findIndex(isFilled);
  return first < 0 ? null : { first, last: row.findLastIndex(isFilled) };
}
