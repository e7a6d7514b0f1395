/**
 * Shows a checked sheet's findings anew after some of them changed or were accepted, without another check. Decides that
 * accepted ones are told apart first, and that only the rows concerned are marked again.
 */
import { tellProblem, type PaneContext } from '#addin/pane/paneContext';
import type { CheckResult } from '#addin/pane/paneState';
import { grouped } from '#domain/grouped';

/** @param rows Excel row numbers, ascending, whose findings may be others now, or accepted */
export async function showFindings(
  context: PaneContext,
  result: CheckResult,
  rows: readonly number[],
): Promise<void> {
  const { ports, store } = context;
  const { sheetName, recognition, live, all, acceptances } = result;
  const { sortFindings } = await import('#addin/flows/acceptFindings');
  const { open, accepted } = sortFindings(result, all, acceptances);
  const { check } = store.get();
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
