/** The first step of every command: a file, its workbook, the ledger in it, or the sentence that says what is wrong. */
import { openWorkbook, type OpenedWorkbook } from '#cli/workbook/openWorkbook';
import type { SheetGrid } from '#domain/grid';
import type { Recognition } from '#domain/recognise/recognition';
import { recogniseWorkbook } from '#domain/recognise/recogniseWorkbook';
import type { Words } from '#domain/words';

export interface OpenedLedger {
  readonly workbook: OpenedWorkbook;
  readonly grid: SheetGrid;
  readonly recognition: Recognition;
}

export async function openLedgerFile(
  path: string,
  sheetName: string | undefined,
): Promise<OpenedLedger | { readonly message: Words }> {
  const workbook = await openWorkbook(path);
  if (!('sheets' in workbook)) return workbook;
  const recognition = recogniseWorkbook(workbook.sheets, sheetName);
  if (!('kind' in recognition)) return recognition;
  const grid = workbook.sheets.find((sheet) => sheet.name === recognition.sheetName);
  if (!grid) throw new Error('recognised a sheet that is not in the workbook');
  return { workbook, grid, recognition };
}
