/**
 * Takes everything of ours out of the workbook: own columns of every sheet, our conditional formats, settings.
 * What the office entered, also through us, stays: those values are the office's. A protected sheet stops it before
 * anything is removed.
 */
import { inExcel, sheetProtected, type OrProblem } from '#addin/excel/inExcel';
import { removeOwnRules } from '#addin/excel/ownRules';
import { deleteColumns } from '#addin/excel/ownColumnDeletion';
import { KEY_PREFIX } from '#addin/excel/workbookSettings';
import { LIGHT_SIGNATURE } from '#addin/flows/deadlineLights';
import { MARK_SIGNATURE } from '#addin/flows/markPlan';
import { namesOwnColumn } from '#domain/sync/ownColumns';

export interface RemovedTraces {
  readonly columns: number;
}

export function removeTraces(): Promise<OrProblem<RemovedTraces>> {
  return inExcel(async (context) => {
    const sheets = context.workbook.worksheets;
    sheets.load('items/name');
    await context.sync();
    for (const sheet of sheets.items) sheet.protection.load('protected');
    await context.sync();
    const locked = sheets.items.find((sheet) => sheet.protection.protected);
    if (locked) return sheetProtected(locked.name);
    let columns = 0;
    for (const sheet of sheets.items) {
      await removeOwnRules(context, sheet, [MARK_SIGNATURE, LIGHT_SIGNATURE]);
      columns += await deleteColumns(context, sheet, namesOwnColumn);
    }
    await removeSettings(context);
    return { columns };
  });
}

async function removeSettings(context: Excel.RequestContext): Promise<void> {
  const { settings } = context.workbook;
  settings.load('items/key');
  await context.sync();
  for (const setting of settings.items) if (setting.key.startsWith(KEY_PREFIX)) setting.delete();
  await context.sync();
}
