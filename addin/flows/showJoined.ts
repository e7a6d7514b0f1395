/**
 * Shows in the sheet at once what a join changed: the stage and dates of the joined cases' rows. Decides that only own
 * columns are written; merged values arrive with the next sync, like any others.
 */
import type { LedgerSheet, SheetProblem } from '#addin/flows/ledgerSheet';
import { openLedger, rowsByCase, type Recogniser } from '#addin/flows/openLedger';
import { statusCells, type Language } from '#addin/flows/statusCells';
import type { Day } from '#domain/day';
import type { CaseView } from '#domain/wire/sync';

export interface ShowJoinedPorts {
  readonly sheet: LedgerSheet;
  readonly recognise: Recogniser;
  readonly today: () => Day;
}

export async function showJoined(
  { sheet, recognise, today }: ShowJoinedPorts,
  views: readonly CaseView[],
  language: Language,
): Promise<{ readonly problem: SheetProblem } | null> {
  const ledger = await openLedger(sheet, recognise);
  if ('problem' in ledger) return ledger;
  const { grid, layout } = ledger;
  if (layout.missing.length > 0) return null;
  const rows = rowsByCase(ledger);
  const cells = views.flatMap((view) => {
    const row = rows.get(view.caseId);
    return row ? statusCells(grid, layout, row.rowIndex, view, today(), language) : [];
  });
  if (cells.length === 0) return null;
  const written = await sheet.write({ cells, hiddenColumns: [], columnWidths: [] });
  return 'problem' in written ? written : null;
}
