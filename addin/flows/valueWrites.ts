/**
 * Values that arrived, as cells to be written: which cells may take one, and how it is put there. Decides by the sheet as
 * it was read; refuses to know which values arrive and why.
 */
import type { ArrivedValue } from '#addin/flows/applyCase';
import type { CellWrite, SheetWrites } from '#addin/flows/ledgerSheet';
import type { OpenLedger } from '#addin/flows/openLedger';
import { valueAt, type CellValue, type GridRange } from '#domain/grid';
import { ledgerKind } from '#domain/kinds/kinds';
import { renderValue } from '#domain/read/renderCell';
import { saysOnlyItsValue } from '#domain/read/reading';

/**
 * Whether a cell may take a value: it holds no formula and no 同上, it says nothing beside its value (张三13911110001),
 * and it belongs to one case alone (no line of several, no cell merged down the rows).
 */
export function writableCells({ grid, recognition }: OpenLedger): (arrived: ArrivedValue) => boolean {
  const linesOf = new Map(recognition.cases.map(({ rowIndex, continuation }) => [rowIndex, continuation]));
  const downIn = new Map<number, GridRange[]>();
  for (const area of grid.merges) {
    if (area.firstRow === area.lastRow) continue;
    for (let column = area.firstColumn; column <= area.lastColumn; column++) {
      const others = downIn.get(column);
      if (others) others.push(area);
      else downIn.set(column, [area]);
    }
  }
  const isMerged = (rowIndex: number, columnIndex: number) =>
    (downIn.get(columnIndex) ?? []).some((area) => area.firstRow <= rowIndex && rowIndex <= area.lastRow);
  return ({ rowIndex, reading }) => {
    if (!saysOnlyItsValue(reading)) return false;
    const { columnIndex } = reading;
    const lines = linesOf.get(rowIndex) ?? [];
    return (
      lines.every((line) => valueAt(grid, line, columnIndex) === null) && !isMerged(rowIndex, columnIndex)
    );
  };
}

export function valueWrites(ledger: OpenLedger, arrived: readonly ArrivedValue[]): SheetWrites {
  const { grid, recognition } = ledger;
  const fields = new Map(ledgerKind(recognition.kind).fields.map((field) => [field.id, field]));
  const samples = new Map<number, readonly CellValue[]>();
  const cells = arrived.flatMap(({ field, value, rowIndex, reading }): CellWrite[] => {
    const def = fields.get(field);
    const { columnIndex, raw } = reading;
    if (!def) return [];
    if (!samples.has(columnIndex)) samples.set(columnIndex, columnSample(ledger, columnIndex));
    const cell = {
      current: raw,
      numberFormat: grid.numberFormatAt(rowIndex, columnIndex),
      columnSample: samples.get(columnIndex) ?? [],
    };
    const expected = valueAt(grid, rowIndex, columnIndex);
    return [{ rowIndex, columnIndex, expected, content: renderValue(def, value, cell) }];
  });
  return { cells, hiddenColumns: [], columnWidths: [] };
}

const MOST_SAMPLES = 50;

function columnSample({ grid, recognition }: OpenLedger, columnIndex: number): readonly CellValue[] {
  return recognition.cases
    .slice(0, MOST_SAMPLES)
    .map(({ rowIndex }) => grid.rows[rowIndex]?.[columnIndex] ?? null)
    .filter((value) => value !== null);
}
