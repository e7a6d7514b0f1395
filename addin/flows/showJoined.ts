/**
 * Shows in the sheet at once what a join changed: the stage and dates of the joined cases' rows. Decides that only own
 * columns are written; merged values arrive with the next sync, like any others.
 */
import type { SheetProblem } from '#addin/flows/ledgerSheet';
import { openLedger, rowsByCase, type LedgerPorts } from '#addin/flows/openLedger';
import { statusCells, type Language } from '#addin/flows/statusCells';
import type { Day } from '#domain/day';
import type { CaseView } from '#domain/wire/sync';

export interface ShowJoinedPorts extends LedgerPorts {
  readonly today: () => Day;
}

export async function showJoined(
  ports: ShowJoinedPorts,
  views: readonly CaseView[],
  language: Language,
): Promise<{ readonly problem: SheetProblem } | null> {
  const ledger = await openLedger(ports);
  if ('problem' in ledger) return ledger;
  const { grid, layout } = ledger;
  if (layout.missing.length > 0) return null;
  const rows = rowsByCase(ledger);
  const cells = views.flatMap((view) => {
    const row = rows.get(view.caseId);
    return row ? statusCells(grid, layout, row.rowIndex, view, ports.today(), language) : [];
  });
  if (cells.length === 0) return null;
  const written = await ports.sheet.write({ cells, hiddenColumns: [], columnWidths: [] });
  return 'problem' in written ? written : null;
}
