/**
 * Shows a checked sheet's findings anew after some of them changed or were accepted, without another check. Decides that
 * accepted ones are told apart first, and that only the rows concerned are marked again.
 */
import { tellProblem, type PaneContext } from '#addin/pane/paneContext';
import type { CheckResult } from '#addin/pane/paneState';
import { grouped } from '#domain/grouped';

/**
 * Does nothing where another check has taken the place of this one meanwhile.
 * @param rows Excel row numbers, ascending, whose findings may be others now, or accepted
 */
export async function showFindings(
  context: PaneContext,
  { live, sheetName, recognition }: CheckResult,
  change: Partial<Pick<CheckResult, 'all' | 'acceptances'>>,
  rows: readonly number[],
): Promise<void> {
  const { ports, store } = context;
  const { sortFindings } = await import('#addin/flows/acceptFindings');
  const { check } = store.get();
  if (check.result?.live !== live) return;
  const result = { ...check.result, ...change };
  const { open, accepted } = sortFindings(result, result.all, result.acceptances);
  store.set({ check: { ...check, result: { ...result, findings: open, accepted } } });
  if (!check.marksOn || live.grid.isProtected) return;
  const { planRowMarks } = await import('#addin/flows/markTexts');
  const concerned = new Set(rows);
  const byRow = grouped(
    open.filter(({ row }) => concerned.has(row)),
    ({ row }) => String(row),
  );
  const marks = planRowMarks(recognition, rows, (rowNumber) => byRow.get(String(rowNumber)) ?? []);
  const written = await ports.workbook.rewriteMarks(sheetName, recognition.headerRows.at(-1)!, marks);
  if ('problem' in written) tellProblem(context, written.problem);
}
