/**
 * Shows and hides the marks of a check: our two columns and one set of conditional formats over the ledger. Decides
 * the colours; a format of the office, conditional or not, is never changed.
 */
import { inExcel, sheetGone, sheetProtected, type OrProblem } from '#addin/excel/inExcel';
import { addOwnRules, removeOwnRules } from '#addin/excel/ownRules';
import { deleteColumns } from '#addin/excel/ownColumnDeletion';
import { writeSheet } from '#addin/excel/writeSheet';
import { areaAddress, MARK_SIGNATURE, type MarkPlan } from '#addin/flows/markPlan';
import type { Severity } from '#domain/check/finding';
import { checkColumnOf } from '#domain/sync/ownColumns';

/** Fill and font: dark on light, at least 7 to 1, and told apart by people who see no red or green. */
const COLOURS: Readonly<Record<Severity, { readonly fill: string; readonly font: string }>> = {
  error: { fill: '#FFC7CE', font: '#7A0006' },
  warning: { fill: '#FFEB9C', font: '#5C4300' },
  info: { fill: '#DDEBF7', font: '#1F3A5F' },
};

export async function showMarks(
  sheetName: string,
  plan: MarkPlan,
): Promise<OrProblem<{ readonly shown: true }>> {
  const written = await writeSheet(sheetName, plan.writes, []);
  if ('problem' in written) return written;
  return inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetName);
    await removeOwnRules(context, sheet, [MARK_SIGNATURE]);
    const rules = plan.rules.map(({ severity, formula }) => ({ formula, ...COLOURS[severity] }));
    addOwnRules(sheet.getRange(areaAddress(plan.area)), rules);
    await context.sync();
    return { shown: true };
  });
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
