/**
 * Makes a new .xlsx file of one sheet with the cells given. Decides that a file which exists is never replaced, and that
 * the new one appears whole or not at all; refuses to know what the cells say.
 */
import { nodeDisk, type Disk } from '#cli/workbook/disk';
import { saveProblem } from '#cli/workbook/fileProblems';
import { writeNewFile } from '#cli/workbook/replaceFile';
import type { SaveOutcome, SheetEdits } from '#cli/workbook/sheetEdits';
import { blankXlsx } from '#cli/workbook/xlsx/blankXlsx';
import { openXlsx } from '#cli/workbook/xlsx/openXlsx';

export async function createWorkbook(
  path: string,
  sheet: SheetEdits,
  disk: Disk = nodeDisk,
): Promise<SaveOutcome> {
  const blank = await blankXlsx(sheet.sheetName);
  const { patch } = await openXlsx(blank);
  if (!patch) throw new Error('a blank workbook cannot be patched');
  const { bytes, written, refused } = await patch(blank, [sheet]);
  const failed = await writeNewFile(disk, path, bytes);
  return failed ? { problem: saveProblem(failed, path) } : { written, refused };
}
