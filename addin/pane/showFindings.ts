/**
 * Shows a checked sheet's findings anew after some of them changed or were accepted, without another check. Decides that
 * accepted ones are told apart first, and that only rows whose marks are others now are marked again.
 */
import { tellProblem, type PaneContext } from '#addin/pane/paneContext';
import type { CheckResult } from '#addin/pane/paneState';
import type { Finding } from '#domain/check/finding';
import { grouped } from '#domain/grouped';

interface Shown {
  /** Excel row numbers, ascending, whose findings may be others now, or accepted. */
  readonly rows: readonly number[];
  /** Those of them whose marks are to be written whatever they say. */
  readonly moved?: ReadonlySet<number>;
}

/** Does nothing where another check has taken the place of this one meanwhile. */
export async function showFindings(
  context: PaneContext,
  { live, sheetName, recognition }: CheckResult,
  change: Partial<Pick<CheckResult, 'all' | 'acceptances'>>,
  { rows, moved = new Set() }: Shown,
): Promise<void> {
  const { ports, store } = context;
  const { sortFindingsOf } = await import('#addin/flows/acceptFindings');
  const { placesOf, regrouped } = await import('#addin/pane/findingGroups');
  const { planRowMarks } = await import('#addin/flows/markTexts');
  const { check } = store.get();
  const before = check.result;
  if (before?.live !== live) return;
  const concerned = new Set(rows);
  const result = { ...before, ...change };
  const { open, accepted } = sortFindingsOf(
    concerned,
    result,
    result.all,
    result.acceptances,
    before.accepted,
  );
  const ofRows = (findings: readonly Finding[]) => findings.filter(({ row }) => concerned.has(row));
  const changed = { before: ofRows(before.findings), now: ofRows(open) };
  const groups = regrouped(
    before.groups,
    new Set([...changed.before, ...changed.now].map(({ rule }) => rule)),
    open,
    recognition,
    before.places,
  );
  const places = placesOf(groups, before.places);
  store.set({ check: { ...check, result: { ...result, findings: open, accepted, groups, places } } });
  if (!check.marksOn || live.grid.isProtected) return;
  const marksOf = (findings: readonly Finding[]) => {
    const byRow = grouped(findings, ({ row }) => String(row));
    return planRowMarks(recognition, rows, (rowNumber) => byRow.get(String(rowNumber)) ?? []);
  };
  const old = marksOf(changed.before);
  const marks = marksOf(changed.now).filter(
    ({ rowIndex, texts }, at) => moved.has(rowIndex + 1) || texts.marks !== old[at]!.texts.marks,
  );
  if (marks.length === 0) return;
  const written = await ports.workbook.rewriteMarks(sheetName, recognition.headerRows.at(-1)!, marks);
  if ('problem' in written) tellProblem(context, written.problem);
}
