/** The workbook's sheets and the clerk's place in them: names, the active one, a jump to a cell. */
import { inExcel, sheetGone, type OrProblem } from '#addin/excel/inExcel';

export interface SheetNames {
  readonly active: string;
  /** Visible sheets in the order of their tabs. */
  readonly visible: readonly string[];
}

export function sheetNames(): Promise<OrProblem<SheetNames>> {
  return inExcel(async (context) => {
    const sheets = context.workbook.worksheets;
    const active = sheets.getActiveWorksheet();
    sheets.load('items/name,items/visibility');
    active.load('name');
    await context.sync();
    const visible = sheets.items.filter((sheet) => sheet.visibility === 'Visible');
    return { active: active.name, visible: visible.map((sheet) => sheet.name) };
  });
}

export interface SelectedRow {
  readonly sheetName: string;
  /** Of the selection's active cell. */
  readonly rowIndex: number;
}

export function selectedRow(): Promise<OrProblem<SelectedRow>> {
  return inExcel(async (context) => {
    const cell = context.workbook.getActiveCell();
    cell.load('rowIndex,worksheet/name');
    await context.sync();
    return { sheetName: cell.worksheet.name, rowIndex: cell.rowIndex };
  });
}

/** Shows the sheet and selects the cell, e.g. `C17`; without an address only the sheet. */
export function goTo(sheetName: string, address?: string): Promise<OrProblem<{ readonly isThere: true }>> {
  return inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(sheetName);
    sheet.load('name');
    await context.sync();
    if (sheet.isNullObject) return sheetGone(sheetName);
    sheet.activate();
    if (address !== undefined) sheet.getRange(address).select();
    await context.sync();
    return { isThere: true };
  });
}
