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

  /** A cell is about to be kept so. */
  put(rowIndex: number, columnIndex: number, cell: Cell): void {
    const hasContent = !isBlank(cell);
    this.#ofContent = after(this.#ofContent, rowIndex, columnIndex, hasContent);
    this.#ofAll = after(this.#ofAll, rowIndex, columnIndex, hasContent || cell.style !== null);
  }
}

function after(
  extent: Area | null | undefined,
  rowIndex: number,
  columnIndex: number,
  isFilled: boolean,
): Area | null | undefined {
  if (extent === undefined) return undefined;
  if (extent === null) return isFilled ? undefined : null;
  const { firstRow, firstColumn, lastRow, lastColumn } = extent;
  const isInside =
    firstRow < rowIndex && rowIndex < lastRow && firstColumn < columnIndex && columnIndex < lastColumn;
  if (isInside) return extent;
  if (!isFilled) return isOutside(extent, rowIndex, columnIndex) ? extent : undefined;
  if (!isOutside(extent, rowIndex, columnIndex)) return extent;
  return {
    firstRow: Math.min(firstRow, rowIndex),
    firstColumn: Math.min(firstColumn, columnIndex),
    lastRow: Math.max(lastRow, rowIndex),
    lastColumn: Math.max(lastColumn, columnIndex),
  };
}

function isOutside(extent: Area, rowIndex: number, columnIndex: number): boolean {
  return (
    rowIndex < extent.firstRow ||
    rowIndex > extent.lastRow ||
    columnIndex < extent.firstColumn ||
    columnIndex > extent.lastColumn
  );
}
