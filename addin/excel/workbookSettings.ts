/**
 * What the workbook itself remembers beside its cells: its ledgers' columns and how a clerk answered for them, and the
 * findings a clerk accepted. What is remembered, under which key and in which form, is columnMemory.ts's and
 * acceptanceMemory.ts's matter.
 */
import { inExcel, type OrProblem } from '#addin/excel/inExcel';
import type { Acceptance } from '#domain/check/acceptance';
import { ACCEPTANCES_KEY, acceptancesFor, parseAcceptances } from '#domain/check/acceptanceMemory';
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

export function readAcceptances(
  sheetName: string,
): Promise<OrProblem<{ readonly acceptances: readonly Acceptance[] }>> {
  return inExcel(async (context) => {
    const sheets = context.workbook.worksheets;
    sheets.load('items/name');
    const memory = parseAcceptances(await settingOf(context, ACCEPTANCES_KEY));
    const names = sheets.items.map(({ name }) => name);
    return { acceptances: acceptancesFor(sheetName, memory, names) };
  });
}

export function writeAcceptances(
  sheetName: string,
  acceptances: readonly Acceptance[],
): Promise<OrProblem<{ readonly isKept: true }>> {
  return inExcel(async (context) => {
    const all = parseAcceptances(await settingOf(context, ACCEPTANCES_KEY));
    context.workbook.settings.add(ACCEPTANCES_KEY, JSON.stringify({ ...all, [sheetName]: acceptances }));
    await context.sync();
    return { isKept: true };
  });
}

async function memoryIn(context: Excel.RequestContext): Promise<ColumnMemory> {
  const held = await settingOf(context, COLUMN_MEMORY_KEY);
  return held === undefined ? {} : parseColumnMemory(held);
}

async function settingOf(context: Excel.RequestContext, key: string): Promise<unknown> {
  const setting = context.workbook.settings.getItemOrNullObject(key);
  setting.load('value');
  await context.sync();
  return setting.isNullObject ? undefined : setting.value;
}
