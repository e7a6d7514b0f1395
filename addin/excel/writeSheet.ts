/**
 * Writes cells into a sheet of Excel: in rectangles, under a megabyte a request, text always as text. Decides which
 * cells are refused (formulas of the office, covered cells of a merge, too long, changed meanwhile) and never touches another cell.
 */
import {
  batchesOf,
  cellStates,
  cellValue,
  isFormula,
  stateKey,
  type CellState,
} from '#addin/excel/cellState';
import { blocksOf, type Block } from '#addin/excel/blocks';
import { askDateSystem } from '#addin/excel/dateSystem';
import { copyLooks } from '#addin/excel/looks';
import { inExcel, sheetGone, sheetProtected } from '#addin/excel/inExcel';
import { replaceOwnRules } from '#addin/excel/ownRules';
import { MOST_CHARACTERS, typedText } from '#addin/excel/typedText';
import type { CellRefusal, CellWrite, SheetWrites, SheetWritten } from '#addin/flows/ledgerSheet';
import type { CellContent } from '#domain/cellContent';
import { serialFromDay, type DateSystem } from '#domain/day';
import { cellAddress, type GridRange } from '#domain/grid';
import { isDateFormat } from '#domain/read/numberFormat';

/** Formats of the product's own columns; an office's cell keeps its own, unless it is given a day it could not show. */
const OWN_FORMATS = { text: '@', date: 'yyyy-mm-dd', integer: '0' } as const;
const BYTES_PER_SYNC = 600_000;
const ROWS_PER_BLOCK = 500;
/** Cells prepared between two requests; more would hold up the pane. */
const CELLS_AT_ONCE = 2_000;

/** A cell as it is handed to Excel; null: the cell's own format stays. */
export interface Entry {
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly value: string | number;
  readonly format: string | null;
}

export interface WriteWatch {
  readonly onProgress?: (cellsWritten: number, allCells: number) => void;
  /** Called between portions; a throw ends the writing. */
  readonly checkpoint?: () => Promise<void> | void;
}

/** @param merges of the sheet as it was last read */
export function writeSheet(
  sheetName: string,
  writes: SheetWrites,
  merges: readonly GridRange[],
  watch: WriteWatch = {},
): Promise<SheetWritten> {
  return inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(sheetName);
    const dateSystem = askDateSystem(context);
    sheet.load('name');
    await context.sync();
    if (sheet.isNullObject) return sheetGone(sheetName);
    sheet.protection.load('protected');
    await context.sync();
    if (sheet.protection.protected) return sheetProtected(sheetName);
    const reasons: Record<string, CellRefusal> = {};
    await copyLooks(context, sheet, writes.cells);
    for (let from = 0; from < writes.cells.length; from += CELLS_AT_ONCE) {
      const cells = writes.cells.slice(from, from + CELLS_AT_ONCE);
      Object.assign(reasons, await writePortion(context, sheet, cells, { merges, dateSystem: dateSystem() }));
      watch.onProgress?.(from + cells.length, writes.cells.length);
      await watch.checkpoint?.();
    }
    shapeColumns(sheet, writes);
    if (writes.rules) await replaceOwnRules(context, sheet, writes.rules);
    await context.sync();
    return { refusedCells: Object.keys(reasons), reasons };
  });
}

/** @returns the cells that were not written, by address, with the reason */
async function writePortion(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  cells: readonly CellWrite[],
  { merges, dateSystem }: { readonly merges: readonly GridRange[]; readonly dateSystem: DateSystem },
): Promise<Record<string, CellRefusal>> {
  const states = await cellStates(
    context,
    sheet,
    cells.filter((cell) => !isOwn(cell)),
  );
  const reasons: Record<string, CellRefusal> = {};
  const entries: Entry[] = [];
  for (const cell of cells) {
    const state = states.get(stateKey(cell));
    const reason = refusalOf(cell, state, merges);
    if (reason) reasons[cellAddress(cell.rowIndex, cell.columnIndex)] = reason;
    else entries.push(entryOf(cell, state, dateSystem));
  }
  await writeEntries(context, sheet, entries);
  return reasons;
}

/** Cells of the product's own columns name their format; only there stand formulas of ours. */
function isOwn(cell: CellWrite): boolean {
  return cell.format !== undefined || cell.content.kind === 'formula';
}

function refusalOf(
  cell: CellWrite,
  state: CellState | undefined,
  merges: readonly GridRange[],
): CellRefusal | null {
  if (state && isFormula(state)) return 'formula';
  const isChanged = cell.expected !== undefined && state && cellValue(state) !== cell.expected;
  if (isChanged) return 'changed';
  if (cell.content.kind === 'text' && cell.content.text.length > MOST_CHARACTERS) return 'too-long';
  return merges.some((area) => isCovered(cell, area)) ? 'merged' : null;
}

/** Inside a merged area, but not its first cell: what is written there is never seen. */
function isCovered({ rowIndex, columnIndex }: CellWrite, area: GridRange): boolean {
  const isInside =
    area.firstRow <= rowIndex &&
    rowIndex <= area.lastRow &&
    area.firstColumn <= columnIndex &&
    columnIndex <= area.lastColumn;
  return isInside && (rowIndex !== area.firstRow || columnIndex !== area.firstColumn);
}

function entryOf(cell: CellWrite, state: CellState | undefined, dateSystem: DateSystem): Entry {
  const { rowIndex, columnIndex, content } = cell;
  const format = cell.format ? OWN_FORMATS[cell.format] : (cell.numberFormat ?? dateFormatFor(cell, state));
  const shown = format ?? state?.numberFormat ?? 'General';
  return { rowIndex, columnIndex, format, value: excelValue(content, shown, dateSystem) };
}

/** A day where no dates are shown would be seen as its number. */
function dateFormatFor({ content }: CellWrite, state: CellState | undefined): string | null {
  return content.kind === 'day' && !isDateFormat(state?.numberFormat ?? '') ? OWN_FORMATS.date : null;
}

function excelValue(content: CellContent, numberFormat: string, dateSystem: DateSystem): string | number {
  switch (content.kind) {
    case 'text':
      return typedText(content.text, numberFormat);
    case 'number':
      return content.number;
    case 'day':
      return serialFromDay(content.day, dateSystem);
    case 'formula':
      return `=${content.formula}`;
    case 'blank':
      return '';
  }
}

export async function writeEntries(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  entries: readonly Entry[],
): Promise<void> {
  const cellBytes = entries.reduce((sum, { value }) => sum + 8 + String(value).length * 3, 0);
  const mostCells = Math.max(1, Math.floor((BYTES_PER_SYNC / Math.max(1, cellBytes)) * entries.length));
  const blocks = blocksOf(entries, Math.min(ROWS_PER_BLOCK, mostCells));
  for (const batch of batchesOf(blocks, mostCells)) {
    for (const block of batch) writeBlock(sheet, block);
    // One request per megabyte.
    await context.sync();
  }
}

/** The format first: text that meets a text cell is taken as it is. Null leaves a cell and its format unchanged. */
function writeBlock(sheet: Excel.Worksheet, { firstRow, firstColumn, cells }: Block<Entry>): void {
  const range = sheet.getRangeByIndexes(firstRow, firstColumn, cells.length, cells[0]!.length);
  if (cells.some((line) => line.some((entry) => entry?.format))) {
    range.numberFormat = cells.map((line) => line.map((entry) => entry?.format ?? null));
  }
  range.values = cells.map((line) => line.map((entry) => entry?.value ?? null));
  range.untrack();
}

function shapeColumns(sheet: Excel.Worksheet, { columnWidths, hiddenColumns }: SheetWrites): void {
  const column = (columnIndex: number) => sheet.getRangeByIndexes(0, columnIndex, 1, 1).getEntireColumn();
  for (const { columnIndex, width } of columnWidths) {
    column(columnIndex).format.columnWidth = pointsOfCharacters(width);
  }
  for (const columnIndex of hiddenColumns) column(columnIndex).columnHidden = true;
}

/** Excel's default font: 7 pixels a digit and 5 of padding, at 96 dots an inch. */
function pointsOfCharacters(characters: number): number {
  return (characters * 7 + 5) * 0.75;
}
