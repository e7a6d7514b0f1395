/**
 * Shows and hides the marks of a check: our two columns and one set of conditional formats over the ledger. Decides
 * where the columns stand now; what is written in them is markPlan.ts's matter.
 */
import { inExcel, sheetGone, sheetProtected, type OrProblem } from '#addin/excel/inExcel';
import { removeOwnRules } from '#addin/excel/ownRules';
import { deleteColumns } from '#addin/excel/ownColumnDeletion';
import { typedText } from '#addin/excel/typedText';
import { writeEntries, writeSheet, type WriteWatch } from '#addin/excel/writeSheet';
import { MARK_SIGNATURE, type MarkPlan } from '#addin/flows/markPlan';
import type { RowMarks } from '#addin/flows/markTexts';
import { CHECK_COLUMNS, checkColumnOf, type CheckColumnId } from '#domain/sync/ownColumns';

export async function showMarks(
  sheetName: string,
  plan: MarkPlan,
  watch: WriteWatch = {},
): Promise<OrProblem<{ readonly shown: true }>> {
  const written = await writeSheet(sheetName, plan, [], watch);
  return 'problem' in written ? written : { shown: true };
}

/**
 * Of single rows, right after an edit. The columns are looked up again by their headings, because a person may have
 * inserted or deleted one since; where one is gone nothing is written.
 */
export function rewriteMarks(
  sheetName: string,
  headingRow: number,
  rows: readonly RowMarks[],
): Promise<OrProblem<{ readonly areThere: boolean }>> {
  return inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(sheetName);
    const headings = sheet
      .getRangeByIndexes(headingRow, 0, 1, 1)
      .getEntireRow()
      .getUsedRangeOrNullObject(true);
    headings.load('values,columnIndex');
    sheet.protection.load('protected');
    await context.sync();
    if (sheet.isNullObject) return sheetGone(sheetName);
    if (sheet.protection.protected) return sheetProtected(sheetName);
    const columns = headings.isNullObject ? new Map<CheckColumnId, number>() : checkColumns(headings);
    const entries = rows.flatMap(({ rowIndex, texts }) =>
      [...columns].map(([id, columnIndex]) => ({
        rowIndex,
        columnIndex,
        value: typedText(texts[id], '@'),
        format: '@',
      })),
    );
    if (columns.size === CHECK_COLUMNS.length) await writeEntries(context, sheet, entries);
    return { areThere: columns.size === CHECK_COLUMNS.length };
  });
}

function checkColumns({ values, columnIndex }: Excel.Range): Map<CheckColumnId, number> {
  const found = new Map<CheckColumnId, number>();
  for (const [at, heading] of (values[0] as unknown[]).entries()) {
    const id = typeof heading === 'string' ? checkColumnOf(heading) : null;
    if (id && !found.has(id)) found.set(id, columnIndex + at);
  }
  return found;
}

export function hideMarks(sheetName: string): Promise<OrProblem<{ readonly hidden: true }>> {
  return inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(sheetName);
    sheet.load('name');
    await context.sync();
    if (sheet.isNullObject) return sheetGone(sheetName);
    sheet.protection.load('protected');
    await context.sync();
    if (sheet.protection.protected) return sheetProtected(sheetName);
    await removeOwnRules(context, sheet, [MARK_SIGNATURE]);
    await deleteColumns(context, sheet, (heading) => checkColumnOf(heading) !== null);
    return { hidden: true };
  });
}
