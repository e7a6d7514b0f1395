/**
 * The case that stands on a row of the sheet, as the law's clock takes it: its fields as they stand there now, and the
 * profile they are dated by. Decides whose line of law counts: that of the unit the case is registered with. Refuses to
 * know dates and words (domain/clock/explainCase.ts).
 */
import type { LedgerSheet, SheetProblem } from '#addin/flows/ledgerSheet';
import { openLedger, type Recogniser } from '#addin/flows/openLedger';
import { fieldsOf } from '#domain/check/rowFields';
import { DEFAULT_LINE, isLawLine, lawOf } from '#domain/clock/lawOfTheDay';
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

export interface LawLines {
  /** By unit id; a unit that is missing is under the national law. */
  readonly byUnit: ReadonlyMap<string, string>;
  /** Of a case that is registered nowhere yet; null when nobody is signed in. */
  readonly ownUnit: string | null;
}

/** Null: no case stands on that row. */
export async function findCase(
  sheet: LedgerSheet,
  recognise: Recogniser,
  rowIndex: number,
  { byUnit, ownUnit }: LawLines,
): Promise<FoundCase | null | { readonly problem: SheetProblem }> {
  const ledger = await openLedger(sheet, recognise);
  if ('problem' in ledger) return ledger;
  const found = ledger.rows.find(
    ({ row }) => row.rowIndex === rowIndex || row.continuation.includes(rowIndex),
  );
  if (!found) return null;
  const { row, reading } = found;
  const home = reading.kind === 'stamp' ? homeOf(reading.stamp.caseId) : ownUnit;
  const line = (home !== null && byUnit.get(home)) || DEFAULT_LINE;
  const fields = fieldsOf(row);
  return {
    rowNumber: row.rowIndex + 1,
    kind: ledger.recognition.kind,
    fields,
    profileId: lawOf(fields, isLawLine(line) ? line : DEFAULT_LINE).id,
  };
}
