/**
 * What the workbook itself remembers beside its cells: how a clerk answered for columns that were in doubt. Decides
 * keys and form; what an answer means is the domain's. A damaged entry counts as none.
 */
import { inExcel, type OrProblem } from '#addin/excel/inExcel';
import type { ColumnAnswers } from '#domain/recognise/applyAnswers';

/** All keys of ours begin with it, so that every one is found again when traces are removed. */
export const KEY_PREFIX = 'petition-ledger.';
const ANSWERS = `${KEY_PREFIX}answers`;

type AnswersBySheet = Readonly<Partial<Record<string, ColumnAnswers>>>;

export function readAnswers(sheetName: string): Promise<OrProblem<{ readonly answers: ColumnAnswers }>> {
  return inExcel(async (context) => ({ answers: (await allAnswers(context))[sheetName] ?? {} }));
}

export function writeAnswers(
  sheetName: string,
  answers: ColumnAnswers,
): Promise<OrProblem<{ readonly isKept: true }>> {
  return inExcel(async (context) => {
    const all = { ...(await allAnswers(context)), [sheetName]: answers };
    context.workbook.settings.add(ANSWERS, JSON.stringify(all));
    await context.sync();
    return { isKept: true };
  });
}

async function allAnswers(context: Excel.RequestContext): Promise<AnswersBySheet> {
  const setting = context.workbook.settings.getItemOrNullObject(ANSWERS);
  setting.load('value');
  await context.sync();
  return setting.isNullObject ? {} : parsedAnswers(setting.value);
}

export function parsedAnswers(value: unknown): AnswersBySheet {
  try {
    const parsed: unknown = JSON.parse(String(value));
    return typeof parsed === 'object' && parsed !== null ? (parsed as AnswersBySheet) : {};
  } catch {
    return {};
  }
}
