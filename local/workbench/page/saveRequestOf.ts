/** The workbook's changes as the server is asked to save them. Decides nothing: what changed is the host model's to say. */
import { toFileNames } from '#local/workbench/files/functionNames';
import type { CellContent } from '#local/host/model/cellValue';
import { changesSinceLoad, linesOf, type SheetChanges } from '#local/host/model/changesSinceLoad';
import type { Sheet } from '#local/host/model/sheet';
import type { Workbook } from '#local/host/model/workbook';
import type { SavedCell, SaveRequest, SavedSheet } from '#local/workbench/files/saveRequest';

export function saveRequestOf(workbook: Workbook): SaveRequest {
  const { sheets, deletedSheets } = changesSinceLoad(workbook);
  return { sheets: sheets.map(savedSheet), deletedSheets, settings: [...workbook.settings] };
}

function savedSheet({ sheet, loadedName, cells, shifts, parts }: SheetChanges): SavedSheet {
  const isWhole = loadedName === null || shifts.length > 0;
  const { visibility, merges, freeze, filter, tables, conditionalFormats } = sheet.parts;
  return {
    name: sheet.name,
    loadedName,
    isWhole,
    cells: isWhole
      ? allCells(sheet)
      : cells.map(({ style, content, ...place }) => ({
          ...place,
          content: content && contentInFile(content, sheet.workbook),
          look: style,
        })),
    touched: [...parts],
    visibility,
    merges,
    freeze,
    filter,
    tables,
    conditionalFormats,
    columns: lines(sheet, 'columns'),
    rows: lines(sheet, 'rows'),
  };
}

function allCells(sheet: Sheet): SavedCell[] {
  const used = sheet.usedArea();
  if (!used) return [];
  return [...sheet.cells.within(used)].map(({ rowIndex, columnIndex, cell }) => ({
    rowIndex,
    columnIndex,
    content: contentInFile(
      { value: sheet.valueAt(rowIndex, columnIndex), formula: cell.formula },
      sheet.workbook,
    ),
    look: sheet.styleAt(rowIndex, columnIndex),
  }));
}

function contentInFile({ value, formula }: CellContent, { cellFunctions }: Workbook): CellContent {
  return { value, formula: formula && toFileNames(formula, cellFunctions.declared) };
}

function lines(sheet: Sheet, axis: 'rows' | 'columns'): SavedSheet['columns'] {
  return linesOf(sheet, axis).map(({ index, size, isHidden }) => ({ index, size, isHidden }));
}
