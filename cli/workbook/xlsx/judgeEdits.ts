/**
 * Which edits of a sheet may not be tried, by what is known of it without its text: protection, merged areas, array
 * formulas, table headings. A formula in the cell itself is met later, in the text.
 */
import type { CellEdit, RefusalReason } from '#cli/workbook/sheetEdits';
import type { ReadSheet } from '#cli/workbook/xlsx/readSheet';
import { isWithin } from '#cli/workbook/xlsx/readSheet';
import type { GridRange } from '#domain/grid';

/** A judge of these edits of this sheet. */
export function judgeOf(
  { grid, formulaAreas }: ReadSheet,
  edits: readonly CellEdit[],
): (edit: CellEdit) => RefusalReason | null {
  const merges = mergesByRow(grid.merges, edits);
  const headings = grid.tables.map((table) => ({ ...table, lastRow: table.firstRow }));
  return ({ rowIndex, columnIndex, value }) => {
    if (grid.isProtected) return 'protected';
    if (value.kind === 'kept') return null;
    if (isWithin(formulaAreas, rowIndex, columnIndex)) return 'formula';
    const merge = merges
      .get(rowIndex)
      ?.find((each) => columnIndex >= each.firstColumn && columnIndex <= each.lastColumn);
    if (merge && (merge.firstRow !== rowIndex || merge.firstColumn !== columnIndex)) return 'merged';
    return isWithin(headings, rowIndex, columnIndex) ? 'table-heading' : null;
  };
}

/** The merged areas that reach into each edited row. */
function mergesByRow(merges: readonly GridRange[], edits: readonly CellEdit[]): Map<number, GridRange[]> {
  const byRow = new Map<number, GridRange[]>(edits.map((edit) => [edit.rowIndex, []]));
  const rows = [...byRow.keys()].sort((a, b) => a - b);
  for (const merge of merges) {
    for (let at = firstAtLeast(rows, merge.firstRow); at < rows.length && rows[at]! <= merge.lastRow; at++) {
      byRow.get(rows[at]!)!.push(merge);
    }
  }
  return byRow;
}

function firstAtLeast(ascending: readonly number[], value: number): number {
  let low = 0;
  for (let high = ascending.length; low < high;) {
    const middle = (low + high) >> 1;
    if (ascending[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
