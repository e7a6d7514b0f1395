/** A sheet in memory behind the flows' port: what a person types into, what a sync reads and writes. */
import type { LedgerSheet, SheetWrites } from '#addin/flows/ledgerSheet';
import type { CellContent } from '#domain/cellContent';
import { serialFromDay } from '#domain/day';
import { cellAddress, gridFromRows, type CellValue } from '#domain/grid';
import { isDateFormat } from '#domain/read/numberFormat';

export interface MemorySheet extends LedgerSheet {
  /** A person types into a cell. */
  type(rowIndex: number, columnIndex: number, value: CellValue): void;
  at(rowIndex: number, columnIndex: number): CellValue;
  formatAt(rowIndex: number, columnIndex: number): string;
  /** The cell holds a formula with this value: written over by nobody. */
  setFormula(rowIndex: number, columnIndex: number, value: CellValue): void;
  /** Row numbers and cells as they stand; a copy. */
  rows(): CellValue[][];
  /** Cells written so far, by everyone but the person. */
  readonly written: () => number;
}

export function memorySheet(start: readonly (readonly CellValue[])[], name = '台账'): MemorySheet {
  const rows = start.map((row) => [...row]);
  const formulas = new Set<string>();
  const formats = new Map<string, string>();
  const formatAt = (rowIndex: number, columnIndex: number) =>
    formats.get(cellAddress(rowIndex, columnIndex)) ?? 'General';
  let written = 0;

  function put(rowIndex: number, columnIndex: number, value: CellValue) {
    while (rows.length <= rowIndex) rows.push([]);
    const row = rows[rowIndex]!;
    while (row.length <= columnIndex) row.push(null);
    row[columnIndex] = value;
  }

  return {
    read() {
      const grid = gridFromRows(name, rows);
      const isFormulaAt = (rowIndex: number, columnIndex: number) =>
        formulas.has(cellAddress(rowIndex, columnIndex));
      return Promise.resolve({
        grid: { ...grid, rows: rows.map((row) => [...row]), isFormulaAt, numberFormatAt: formatAt },
      });
    },
    write({ cells }: SheetWrites) {
      const refusedCells: string[] = [];
      for (const { rowIndex, columnIndex, content, expected, numberFormat } of cells) {
        const address = cellAddress(rowIndex, columnIndex);
        const isChanged = expected !== undefined && (rows[rowIndex]?.[columnIndex] ?? null) !== expected;
        if (isChanged || formulas.has(address)) {
          refusedCells.push(address);
          continue;
        }
        put(rowIndex, columnIndex, valueOf(content));
        if (numberFormat !== undefined) formats.set(address, numberFormat);
        else if (content.kind === 'day' && !isDateFormat(formatAt(rowIndex, columnIndex)))
          formats.set(address, 'yyyy-mm-dd');
        if (content.kind === 'formula') formulas.add(address);
        written++;
      }
      return Promise.resolve({ refusedCells });
    },
    type: put,
    formatAt,
    at: (rowIndex, columnIndex) => rows[rowIndex]?.[columnIndex] ?? null,
    setFormula(rowIndex, columnIndex, value) {
      put(rowIndex, columnIndex, value);
      formulas.add(cellAddress(rowIndex, columnIndex));
    },
    rows: () => rows.map((row) => [...row]),
    written: () => written,
  };
}

function valueOf(content: CellContent): CellValue {
  switch (content.kind) {
    case 'text':
      return content.text;
    case 'number':
      return content.number;
    case 'day':
      return serialFromDay(content.day, 1900);
    case 'formula':
      return content.cached;
    case 'blank':
      return null;
  }
}
