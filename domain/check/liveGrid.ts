/**
 * A sheet that follows single edits without being read again: the grid as it was read, with changed cells laid over it.
 * Decides nothing; the grid it was made from stays as it is.
 */
import type { CellValue, SheetGrid } from '#domain/grid';

export interface CellEdit {
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly value: CellValue;
  readonly isFormula?: boolean;
  /** Excel number format; as before unless given. */
  readonly numberFormat?: string;
}

export interface LiveGrid extends SheetGrid {
  set(edit: CellEdit): void;
}

const COLUMNS = 16_384;

export function liveGrid(grid: SheetGrid): LiveGrid {
  const rows: (readonly CellValue[])[] = grid.rows.slice();
  const edits = new Map<number, CellEdit>();
  const editAt = (rowIndex: number, columnIndex: number) => edits.get(rowIndex * COLUMNS + columnIndex);
  return {
    ...grid,
    rows,
    numberFormatAt: (rowIndex, columnIndex) =>
      editAt(rowIndex, columnIndex)?.numberFormat ?? grid.numberFormatAt(rowIndex, columnIndex),
    isFormulaAt: (rowIndex, columnIndex) =>
      editAt(rowIndex, columnIndex)?.isFormula ?? grid.isFormulaAt(rowIndex, columnIndex),
    set(edit) {
      const { rowIndex, columnIndex, value } = edit;
      while (rows.length <= rowIndex) rows.push([]);
      const row = [...rows[rowIndex]!];
      while (row.length <= columnIndex) row.push(null);
      row[columnIndex] = value === '' ? null : value;
      rows[rowIndex] = row;
      edits.set(rowIndex * COLUMNS + columnIndex, { isFormula: false, ...edit });
    },
  };
}
