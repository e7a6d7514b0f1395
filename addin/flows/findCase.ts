/**
 * The case that stands on a row of the sheet, as the law's clock takes it: its fields as they stand there now, and the
 * profile they are dated by. Decides whose line of law counts: that of the unit the case is registered with. Refuses to
 * know dates and words (domain/clock/explainCase.ts).
 */
import type { SheetProblem } from '#addin/flows/ledgerSheet';
import { lineOf, type LawLines } from '#addin/flows/lawLines';
import { openLedger, type LedgerPorts } from '#addin/flows/openLedger';
import { fieldsOf } from '#domain/check/rowFields';
import { lawOf } from '#domain/clock/lawOfTheDay';
import type { Fields } from '#domain/fieldValue';
import type { LedgerKindId } from '#domain/kinds/fields';
import { homeOf } from '#domain/sync/ids';

export interface FoundCase {
  /** Excel's number of the case's first line. */
  readonly rowNumber: number;
  readonly kind: LedgerKindId;
  readonly fields: Fields;
  /** As in a case status. */
  readonly profileId: string;
}

/** Null: no case stands on that row. */
export async function findCase(
  ports: LedgerPorts,
  rowIndex: number,
  lines: LawLines,
): Promise<FoundCase | null | { readonly problem: SheetProblem }> {
  const ledger = await openLedger(ports);
  if ('problem' in ledger) return ledger;
  const found = ledger.rows.find(
    ({ row }) => row.rowIndex === rowIndex || row.continuation.includes(rowIndex),
  );
  if (!found) return null;
  const { row, reading } = found;
  const line = reading.kind === 'stamp' ? lineOf(lines, homeOf(reading.stamp.caseId)) : lineOf(lines);
  const fields = fieldsOf(row);
  return {
    rowNumber: row.rowIndex + 1,
    kind: ledger.recognition.kind,
    fields,
    profileId: lawOf(fields, line).id,
  };
}
