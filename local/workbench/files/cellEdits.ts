/** Cells as the patcher takes them. Decides what a value of the host is in a file, and which cells of a sheet differ from it. */
import type { CellLook } from '#cli/workbook/cellLook';
import type { CellEdit } from '#cli/workbook/sheetEdits';
import type { DisplayedSheet } from '#cli/workbook/xlsx/openDisplay';
import { valueAt, type CellValue } from '#domain/grid';
import { BLANK, isError, type CellContent, type HostValue } from '#local/host/model/cellValue';
import { formulaAt } from '#local/workbench/files/toWire';
import type { SavedCell, SavedSheet } from '#local/workbench/files/saveRequest';

export function cellEdits(cells: readonly SavedCell[]): CellEdit[] {
  return cells.map(({ rowIndex, columnIndex, content, look }) => ({
    rowIndex,
    columnIndex,
    value: content ? valueOf(content) : { kind: 'kept' },
    ...(look && { look }),
  }));
}

/** Every cell of the sheet that is not in the file as it is now; what the file has and the sheet has not is blanked. */
export function wholeSheetEdits(
  { cells }: SavedSheet,
  { grid, display }: DisplayedSheet,
  looks: readonly CellLook[],
): CellEdit[] {
  const before = new Map(display.cells.map((cell) => [keyOf(cell), cell]));
  const changed = cells.flatMap((cell): SavedCell[] => {
    const was = before.get(keyOf(cell));
    before.delete(keyOf(cell));
    if (!was) return [cell];
    const { rowIndex, columnIndex } = cell;
    const formulaWas = was.formula && formulaAt(was.formula, rowIndex, columnIndex);
    const { value, formula } = cell.content ?? BLANK;
    const isSameContent =
      formula === formulaWas && (formula !== null || isSame(value, valueAt(grid, rowIndex, columnIndex)));
    const isSameLook = sameLook(cell.look, looks[was.styleIndex]);
    if (isSameContent && isSameLook) return [];
    return [{ ...cell, content: isSameContent ? null : cell.content, look: isSameLook ? null : cell.look }];
  });
  const gone = [...before.values()].map(({ rowIndex, columnIndex }) => ({
    rowIndex,
    columnIndex,
    value: { kind: 'blank' } as const,
    ...(looks[0] && { look: looks[0] }),
  }));
  return [...cellEdits(changed), ...gone];
}

function valueOf({ value, formula }: CellContent): CellEdit['value'] {
  if (formula !== null) {
    const isBusy = isError(value) && value.error === '#BUSY!';
    return { kind: 'formula', formula: formula.slice(1), cached: isBusy ? null : value };
  }
  if (value === null) return { kind: 'blank' };
  if (isError(value)) return { kind: 'error', error: value.error };
  if (typeof value === 'boolean') return { kind: 'boolean', boolean: value };
  return typeof value === 'number' ? { kind: 'number', number: value } : { kind: 'text', text: value };
}

function isSame(value: HostValue, valueWas: CellValue): boolean {
  return (isError(value) ? value.error : value) === valueWas;
}

function sameLook(a: CellLook | null, b: CellLook | undefined): boolean {
  if (!a || !b) return false;
  return (Object.keys(a) as (keyof CellLook)[]).every(
    (part) => JSON.stringify(a[part]) === JSON.stringify(b[part]),
  );
}

function keyOf({
  rowIndex,
  columnIndex,
}: {
  readonly rowIndex: number;
  readonly columnIndex: number;
}): string {
  return `${rowIndex},${columnIndex}`;
}
