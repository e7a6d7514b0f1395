/**
 * Reads one worksheet part into a grid, in one pass over its text. Decides which of the sheet's features the rest of
 * the program hears of; refuses to know charts, validations, conditional formats and print settings.
 */
import { CellRecords } from '#cli/workbook/xlsx/cellRecords';
import type { SheetPart } from '#cli/workbook/xlsx/packageIndex';
import { readCells } from '#cli/workbook/xlsx/readCells';
import type { ReadRows } from '#cli/workbook/xlsx/readCells';
import { rangeOf } from '#cli/workbook/xlsx/references';
import { XmlTags } from '#cli/workbook/xlsx/xmlTags';
import type { DateSystem } from '#domain/day';
import type { GridRange, SheetGrid } from '#domain/grid';

/** What all sheets of a workbook share. */
export interface WorkbookContext {
  readonly dateSystem: DateSystem;
  readonly sharedStrings: readonly string[];
  /** Number format codes by style index. */
  readonly formats: readonly string[];
}

/** A grid and what a writer must know beyond it. */
export interface ReadSheet {
  readonly grid: SheetGrid;
  readonly cells: CellRecords;
  readonly formulaAreas: readonly GridRange[];
}

interface SheetFeatures extends ReadRows {
  readonly merges: GridRange[];
  readonly hiddenColumns: Set<number>;
  filter: GridRange | null;
  isProtected: boolean;
}

/** @throws FileRefusal when the part is damaged. */
export function readSheet(
  text: string,
  sheet: SheetPart,
  tables: readonly GridRange[],
  context: WorkbookContext,
): ReadSheet {
  const cells = new CellRecords();
  const features = readFeatures(new XmlTags(text, sheet.part), cells, context.sharedStrings);
  const { formulaAreas } = features;
  const grid: SheetGrid = {
    name: sheet.name,
    visibility: sheet.visibility,
    dateSystem: context.dateSystem,
    rows: cells.rows,
    columnCount: cells.columnCount,
    numberFormatAt: (row, column) => context.formats[cells.styleAt(row, column) ?? 0] ?? 'General',
    isFormulaAt: (row, column) => cells.isFormulaAt(row, column) || isWithin(formulaAreas, row, column),
    merges: features.merges,
    hiddenRows: features.hiddenRows,
    hiddenColumns: features.hiddenColumns,
    tables,
    filter: features.filter,
    isProtected: features.isProtected,
  };
  return { grid, cells, formulaAreas };
}

export function isWithin(areas: readonly GridRange[], rowIndex: number, columnIndex: number): boolean {
  return areas.some(
    ({ firstRow, lastRow, firstColumn, lastColumn }) =>
      rowIndex >= firstRow && rowIndex <= lastRow && columnIndex >= firstColumn && columnIndex <= lastColumn,
  );
}

function readFeatures(tags: XmlTags, cells: CellRecords, sharedStrings: readonly string[]): SheetFeatures {
  const found: SheetFeatures = {
    merges: [],
    hiddenColumns: new Set(),
    hiddenRows: new Set(),
    formulaAreas: [],
    filter: null,
    isProtected: false,
  };
  if (!tags.next() || tags.kind === 'empty') return found;
  while (tags.nextChild()) {
    if (tags.is('sheetData')) Object.assign(found, readCells(tags, sharedStrings, cells));
    else if (tags.is('mergeCells')) readMerges(tags, found.merges);
    else if (tags.is('cols')) readHiddenColumns(tags, found.hiddenColumns);
    else {
      if (tags.is('autoFilter')) found.filter = rangeOf(tags.attribute('ref') ?? '');
      if (tags.is('sheetProtection')) found.isProtected = tags.flag('sheet');
      tags.skip();
    }
  }
  return found;
}

function readMerges(tags: XmlTags, merges: GridRange[]): void {
  if (tags.kind === 'empty') return;
  while (tags.nextChild()) {
    const range = rangeOf(tags.attribute('ref') ?? '');
    if (range) merges.push(range);
    tags.skip();
  }
}

function readHiddenColumns(tags: XmlTags, hidden: Set<number>): void {
  if (tags.kind === 'empty') return;
  while (tags.nextChild()) {
    const columns = tags.flag('hidden') ? columnsOf(tags) : null;
    if (columns) for (let column = columns.first; column <= columns.last; column++) hidden.add(column);
    tags.skip();
  }
}

/** The 0-based columns a `col` element is about, cut to the sheet; null when it names none. */
export function columnsOf(tags: XmlTags): { first: number; last: number } | null {
  const first = tags.wholeNumber('min');
  const last = tags.wholeNumber('max');
  if (first === null || last === null || first < 1 || last < first) return null;
  return { first: first - 1, last: Math.min(last, 16_384) - 1 };
}
