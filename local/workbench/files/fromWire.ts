/** The host's workbook made of what the page was sent. Decides nothing: shapes are unfolded. */
import type { CellFunction } from '#local/host/model/cellFunctions';
import { fromSheets, type LoadedCell, type LoadedLine, type LoadedSheet } from '#local/host/model/load';
import type { Workbook, WorkbookOptions } from '#local/host/model/workbook';
import { fromFileNames } from '#local/workbench/files/functionNames';
import type { WireLines, WireSheet, WireWorkbook } from '#local/workbench/files/wireWorkbook';

export function fromWire(wire: WireWorkbook, options: WorkbookOptions): Workbook {
  const workbook = fromSheets(
    wire.sheets.map((sheet) => loadedSheet(sheet, wire, options.functions ?? [])),
    options,
  );
  workbook.act('load', () => {
    workbook.setNames(wire.names);
    workbook.setSettings(new Map(wire.settings));
    for (const [position, { names }] of wire.sheets.entries()) {
      if (names.length > 0) workbook.sheets[position]!.setPart('names', names);
    }
  });
  return workbook;
}

function loadedSheet(
  sheet: WireSheet,
  { looks }: WireWorkbook,
  functions: readonly CellFunction[],
): LoadedSheet {
  return {
    ...sheet,
    cells: loadedCells(sheet, looks, functions),
    rows: lines(sheet.rows),
    columns: lines(sheet.columns),
  };

  function* lines(spans: readonly WireLines[]): Generator<LoadedLine> {
    for (const { first, last, size, isHidden, look } of spans) {
      const style = look === null ? undefined : looks[look];
      const line = { isHidden, ...(size !== null && { size }), ...(style && { style }) };
      for (let index = first; index <= last; index++) yield { index, ...line };
    }
  }
}

function* loadedCells(
  { cells }: WireSheet,
  looks: WireWorkbook['looks'],
  functions: readonly CellFunction[],
): Generator<LoadedCell> {
  for (const [rowIndex, columnIndex, value, look, formula] of cells) {
    const style = looks[look];
    yield {
      rowIndex,
      columnIndex,
      value,
      ...(style && { style }),
      ...(formula !== undefined && { formula: fromFileNames(formula, functions) }),
    };
  }
}
