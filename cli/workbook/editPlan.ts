/**
 * Puts edits into the order a file is patched in, and refuses those no format could take. Of several edits of one cell
 * the last counts.
 */
import type { CellEdit, RefusalReason, RefusedCell } from '#cli/workbook/sheetEdits';

/** Excel's sheet: 1,048,576 rows, 16,384 columns. */
export const LAST_ROW = 1_048_575;
export const LAST_COLUMN = 16_383;
/** Excel specifications and limits: total number of characters a cell can contain. */
const LONGEST_TEXT = 32_767;

/** Edits by row; each row's ascending by column and never none. */
export type EditsByRow = ReadonlyMap<number, readonly CellEdit[]>;

export interface EditPlan {
  readonly accepted: EditsByRow;
  readonly refused: readonly RefusedCell[];
}

export function planEdits(
  sheetName: string,
  edits: readonly CellEdit[],
  refusalOf: (edit: CellEdit) => RefusalReason | null,
): EditPlan {
  const byRow = new Map<number, Map<number, CellEdit>>();
  const refused: RefusedCell[] = [];
  for (const edit of edits) {
    const why = refusalByLimits(edit) ?? refusalOf(edit);
    if (why) {
      refused.push(refusedCell(sheetName, edit, why));
      continue;
    }
    const row = byRow.get(edit.rowIndex);
    if (row) row.set(edit.columnIndex, edit);
    else byRow.set(edit.rowIndex, new Map([[edit.columnIndex, edit]]));
  }
  const rows = [...byRow].sort(([a], [b]) => a - b);
  const ascending = (row: Map<number, CellEdit>) =>
    [...row.values()].sort((a, b) => a.columnIndex - b.columnIndex);
  return { accepted: new Map(rows.map(([rowIndex, row]) => [rowIndex, ascending(row)])), refused };
}

export function refusedCell(
  sheetName: string,
  { rowIndex, columnIndex }: CellEdit,
  why: RefusalReason,
): RefusedCell {
  return { sheetName, rowIndex, columnIndex, why };
}

export function countEdits(edits: EditsByRow): number {
  let count = 0;
  for (const row of edits.values()) count += row.length;
  return count;
}

function refusalByLimits({ rowIndex, columnIndex, value }: CellEdit): RefusalReason | null {
  if (!isIndex(rowIndex, LAST_ROW) || !isIndex(columnIndex, LAST_COLUMN)) return 'outside-sheet';
  return value.kind === 'text' && value.text.length > LONGEST_TEXT ? 'too-long' : null;
}

function isIndex(index: number, last: number): boolean {
  return Number.isInteger(index) && index >= 0 && index <= last;
}
