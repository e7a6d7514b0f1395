/**
 * The findings of an opened ledger file: open ones, and those a person accepted in the task pane, which the workbook
 * remembers. Decides that both commands that check see the same.
 */
import { sortFindings, type SortedFindings } from '#addin/flows/acceptFindings';
import type { CheckedBy } from '#cli/commands/checkedBy';
import type { OpenedLedger } from '#cli/commands/openFile';
import type { Acceptance } from '#domain/check/acceptance';
import { ACCEPTANCES_KEY, acceptancesFor, parseAcceptances } from '#domain/check/acceptanceMemory';
import { LiveChecker } from '#domain/check/liveChecker';
import type { Day } from '#domain/day';
import { ledgerKind } from '#domain/kinds/kinds';
import { readLedger } from '#domain/read/readLedger';

export interface CheckedFile extends SortedFindings {
  readonly cases: number;
}

export function checkFile(ledger: OpenedLedger, by: CheckedBy, today: Day): CheckedFile {
  const { grid, recognition } = ledger;
  const rows = readLedger(grid, recognition);
  const steps = LiveChecker.start(rows, {
    kind: ledgerKind(recognition.kind),
    grid,
    recognition,
    today,
    ...by,
  });
  for (;;) {
    const step = steps.next();
    if (!step.done) continue;
    const { live, findings } = step.value;
    return { cases: rows.length, ...sortFindings({ recognition, live }, findings, acceptancesIn(ledger)) };
  }
}

/** The task pane keeps them as JSON text, which the file holds as JSON. */
function acceptancesIn({ workbook, recognition }: OpenedLedger): readonly Acceptance[] {
  try {
    const kept: unknown = JSON.parse(workbook.settings.get(ACCEPTANCES_KEY) ?? 'null');
    const names = workbook.sheets.map(({ name }) => name);
    return acceptancesFor(recognition.sheetName, parseAcceptances(kept), names);
  } catch {
    return [];
  }
}
