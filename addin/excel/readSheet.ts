/**
 * Reads one sheet out of Excel into a grid: once, in chunks, never by row. Decides what is loaded and when; what the
 * cells mean is the domain's. Round trips: 3 and one per chunk (two more where rows are hidden or merges many).
 */
import { areasOf } from '#addin/excel/areaAddress';
import { askDateSystem } from '#addin/excel/dateSystem';
import { inExcel, sheetGone, type OrProblem } from '#addin/excel/inExcel';
import { mergedAreas } from '#addin/excel/mergedAreas';
import { bytesOf, gridBuilder, nextRowCount, type SheetFrame } from '#addin/excel/sheetChunks';
import type { SheetRead } from '#addin/flows/ledgerSheet';
import { gridFromRows, type SheetGrid } from '#domain/grid';

export interface ReadWatch {
  readonly onProgress?: (rowsRead: number, allRows: number) => void;
  /** Called when a chunk has come, before it is taken in; a throw ends the reading. */
  readonly checkpoint?: () => Promise<void> | void;
}

interface UsedArea {
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

export function readSheet(sheetName: string, watch: ReadWatch = {}): Promise<SheetRead> {
  return inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(sheetName);
    const dateSystem = askDateSystem(context);
    sheet.load('name,visibility');
    await context.sync();
    if (sheet.isNullObject) return sheetGone(sheetName);
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load('rowIndex,columnIndex,rowCount,columnCount');
    sheet.protection.load('protected');
    sheet.tables.load('items/name');
    const filter = sheet.autoFilter.getRangeOrNullObject();
    filter.load('address');
    await context.sync();
    const isProtected = sheet.protection.protected;
    if (used.isNullObject) return { grid: { ...gridFromRows(sheet.name, []), isProtected } };
    const frame = {
      name: sheet.name,
      visibility: VISIBILITY[sheet.visibility],
      dateSystem: dateSystem(),
      isProtected,
      filter: filter.isNullObject ? null : (areasOf(filter.address)[0] ?? null),
    } as const;
    const area: UsedArea = {
      firstRow: used.rowIndex,
      firstColumn: used.columnIndex,
      rowCount: used.rowCount,
      columnCount: used.columnCount,
    };
    return readArea(context, sheet, area, frame, watch);
  });
}

const VISIBILITY = { Visible: 'visible', Hidden: 'hidden', VeryHidden: 'veryHidden' } as const;

async function readArea(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  area: UsedArea,
  frame: Omit<SheetFrame, 'firstColumn' | 'tables'>,
  watch: ReadWatch,
): Promise<OrProblem<{ readonly grid: SheetGrid }>> {
  const tables = sheet.tables.items.map((table) => table.getRange());
  for (const table of tables) table.load('address');
  const columns = Array.from({ length: area.columnCount }, (_, i) =>
    sheet.getRangeByIndexes(0, area.firstColumn + i, 1, 1).getEntireColumn(),
  );
  for (const column of columns) column.load('columnHidden');
  await context.sync();
  const grid = gridBuilder({
    ...frame,
    firstColumn: area.firstColumn,
    tables: tables.flatMap((table) => areasOf(table.address)),
  });
  const hiddenRows = new Set<number>();
  const mixed: [number, number][] = [];
  const seen = { cells: 0, bytes: 0 };
  const end = area.firstRow + area.rowCount;
  for (let row = area.firstRow; row < end;) {
    const rowCount = Math.min(nextRowCount(area.columnCount, seen), end - row);
    const range = sheet.getRangeByIndexes(row, area.firstColumn, rowCount, area.columnCount);
    range.load('values,formulas,numberFormat,rowHidden');
    // One request per megabyte, not per row.
    await context.sync();
    await watch.checkpoint?.();
    const chunk = {
      rowIndex: row,
      values: range.values as unknown[][],
      formulas: range.formulas as unknown[][],
      numberFormat: range.numberFormat as unknown[][],
    };
    grid.add(chunk);
    noteHidden(range.rowHidden, row, rowCount, hiddenRows, mixed);
    range.untrack();
    seen.cells += rowCount * area.columnCount;
    seen.bytes += bytesOf(chunk);
    row += rowCount;
    watch.onProgress?.(row - area.firstRow, area.rowCount);
  }
  await addMixedRows(context, sheet, mixed, hiddenRows);
  return {
    grid: grid.finish({
      merges: await mergedAreas(context, sheet, area),
      hiddenRows,
      hiddenColumns: new Set(
        columns.flatMap((column, i) => (column.columnHidden ? [area.firstColumn + i] : [])),
      ),
    }),
  };
}

/** `rowHidden` of several rows is null where some are hidden and some are not. */
function noteHidden(
  isHidden: boolean | null,
  firstRow: number,
  rowCount: number,
  hiddenRows: Set<number>,
  mixed: [number, number][],
): void {
  if (isHidden === null) mixed.push([firstRow, rowCount]);
  if (isHidden === true) for (let i = 0; i < rowCount; i++) hiddenRows.add(firstRow + i);
}

async function addMixedRows(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  mixed: readonly [number, number][],
  hiddenRows: Set<number>,
): Promise<void> {
  if (mixed.length === 0) return;
  const rows = mixed.flatMap(([firstRow, rowCount]) =>
    Array.from({ length: rowCount }, (_, i) => {
      const range = sheet.getRangeByIndexes(firstRow + i, 0, 1, 1);
      range.load('rowHidden');
      return { rowIndex: firstRow + i, range };
    }),
  );
  await context.sync();
  for (const { rowIndex, range } of rows) if (range.rowHidden) hiddenRows.add(rowIndex);
}
