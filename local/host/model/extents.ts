/**
 * How far a sheet is filled, kept while cells are written: looked up at every painting, it may not cost a pass over a
 * hundred thousand rows. Decides when what is known does not hold any more; refuses to know where cells are kept.
 */
import type { Area } from '#local/host/model/area';
import { isBlank, type Cell } from '#local/host/model/cellValue';

export class Extents {
  /** Undefined: not known; null: nothing is filled. */
  #ofAll: Area | null | undefined;
  #ofContent: Area | null | undefined;

  known(contentOnly: boolean): Area | null | undefined {
    return contentOnly ? this.#ofContent : this.#ofAll;
  }

  keep(contentOnly: boolean, extent: Area | null): Area | null {
    if (contentOnly) this.#ofContent = extent;
    else this.#ofAll = extent;
    return extent;
  }

  /** A cell is about to be kept so. @param before as it was until now */
  put(rowIndex: number, columnIndex: number, before: Cell, cell: Cell): void {
    const hasContent = counts(cell, true);
    if (counts(before, true) !== hasContent)
      this.#ofContent = after(this.#ofContent, rowIndex, columnIndex, hasContent);
    const isKept = counts(cell, false);
    if (counts(before, false) !== isKept) this.#ofAll = after(this.#ofAll, rowIndex, columnIndex, isKept);
  }
}

/** Whether the cell belongs to what is filled. */
export function counts(cell: Cell, contentOnly: boolean): boolean {
  return !isBlank(cell) || (!contentOnly && cell.style !== null);
}

/** After a cell became filled, or empty: what stays as it was changes nothing, wherever it stands. */
function after(
  extent: Area | null | undefined,
  rowIndex: number,
  columnIndex: number,
  isFilled: boolean,
): Area | null | undefined {
  if (extent === undefined || extent === null) return undefined;
  const { firstRow, firstColumn, lastRow, lastColumn } = extent;
  const isInside =
    firstRow < rowIndex && rowIndex < lastRow && firstColumn < columnIndex && columnIndex < lastColumn;
  if (isInside) return extent;
  if (!isFilled) return undefined;
  return {
    firstRow: Math.min(firstRow, rowIndex),
    firstColumn: Math.min(firstColumn, columnIndex),
    lastRow: Math.max(lastRow, rowIndex),
    lastColumn: Math.max(lastColumn, columnIndex),
  };
}
