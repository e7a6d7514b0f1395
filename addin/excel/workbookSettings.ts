/**
 * What the workbook itself remembers beside its cells: its ledgers' columns and how a clerk answered for them. Decides
 * the key; what is remembered, and in which form, is domain/recognise/columnMemory.ts.
 */
import { inExcel, type OrProblem } from '#addin/excel/inExcel';
import {
  COLUMN_MEMORY_KEY,
  parseColumnMemory,
  type ColumnMemory,
  type SheetMemory,
} from '#domain/recognise/columnMemory';

/** All keys of ours begin with it, so that every one is found again when traces are removed. */
export const KEY_PREFIX = 'petition-ledger.';

export function readColumnMemory(): Promise<OrProblem<{ readonly memory: ColumnMemory }>> {
  return inExcel(async (context) => ({ memory: await memoryIn(context) }));
}

export function rememberColumns(
  sheetName: string,
  memory: SheetMemory,
): Promise<OrProblem<{ readonly isKept: true }>> {
  return inExcel(async (context) => {
    const all: ColumnMemory = { ...(await memoryIn(context)), [sheetName]: memory };
    context.workbook.settings.add(COLUMN_MEMORY_KEY, JSON.stringify(all));
    await context.sync();
    return { isKept: true };
  });
}

async function memoryIn(context: Excel.RequestContext): Promise<ColumnMemory> {
  const setting = context.workbook.settings.getItemOrNullObject(COLUMN_MEMORY_KEY);
  setting.load('value');
  await context.sync();
  return setting.isNullObject ? {} : parseColumnMemory(setting.value);
}
