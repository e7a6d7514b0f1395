/** Where a command writes: the file itself, or a new copy that leaves it as it is. Decides nothing of what is written. */
import { readFile } from 'node:fs/promises';
import { nodeDisk } from '#cli/workbook/disk';
import { saveProblem } from '#cli/workbook/fileProblems';
import { openWorkbook, type OpenedWorkbook } from '#cli/workbook/openWorkbook';
import { writeNewFile } from '#cli/workbook/replaceFile';
import type { Words } from '#domain/words';

/** @param out a file that is not there yet */
export async function writableCopy(
  workbook: OpenedWorkbook,
  out: string | undefined,
): Promise<OpenedWorkbook | { readonly message: Words }> {
  if (out === undefined) return workbook;
  const failed = await writeNewFile(nodeDisk, out, await readFile(workbook.path));
  return failed ? saveProblem(failed, out) : openWorkbook(out);
}
