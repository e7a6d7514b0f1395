/**
 * What one case from the server changes in its row: which cells take a value that arrived, and the stamp that follows
 * once the sheet has been read again. A field the clerk touched, a conflict, a masked value and a cell that could not
 * be written keep their base and stay pending. Refuses to know how a value is put into words for a cell.
 */
import { sameValue, type FieldValue } from '#domain/fieldValue';
import { rowIndexOf, type CellReading, type LedgerRow } from '#domain/read/reading';
import type { FieldSources } from '#domain/sync/fieldSources';
import type { Stamp } from '#domain/sync/stamp';
import { agreedBase, baseOf, isTouched, valueHash } from '#domain/sync/touched';
import type { CaseView } from '#domain/wire/sync';

export interface ArrivedValue {
  readonly field: string;
  readonly value: FieldValue | null;
  /** 0-based row of the cell. */
  readonly rowIndex: number;
  readonly reading: CellReading;
}

/**
 * @param stamp the row's stamp before the server answered
 * @param settled fields whose local value is dealt with: the server acknowledged it, or its conflict was settled for
 *   the server's value; what the server holds now is newer
 */
export function arrivedValues(
  row: LedgerRow,
  stamp: Stamp,
  view: CaseView,
  conflicts: ReadonlySet<string>,
  settled: ReadonlySet<string>,
): readonly ArrivedValue[] {
  const arrived: ArrivedValue[] = [];
  for (const [field, reading] of Object.entries(row.cells)) {
    if (!reading || view.masked.includes(field) || conflicts.has(field)) continue;
    const theirs = view.fields[field] ?? null;
    if (sameValue(reading.value, theirs)) continue;
    // The server's value is another than the one this cell last agreed on: a cell merely read otherwise is no news.
    const base = baseOf(stamp, field, reading);
    const isNews = base?.hash !== valueHash(theirs) && !isTouched(base, reading);
    if (settled.has(field) || isNews) {
      arrived.push({ field, value: theirs, rowIndex: rowIndexOf(row, reading), reading });
    }
  }
  return arrived;
}

export interface StampedBy {
  readonly revision: string;
  readonly sources: FieldSources;
  readonly isInConflict: boolean;
}

/**
 * The stamp of a row that was read again after values were written: bases advance where sheet and server agree.
 * Operations stay remembered while a conflict is open: the one that is refused now may be sent again.
 */
export function stampAfter(
  row: LedgerRow,
  stamp: Stamp,
  view: CaseView,
  { revision, sources, isInConflict }: StampedBy,
): Stamp {
  const fields = { ...stamp.fields };
  for (const [field, reading] of Object.entries(row.cells)) {
    if (!reading || view.masked.includes(field)) continue;
    const theirs = view.fields[field] ?? null;
    if (sameValue(reading.value, theirs)) fields[field] = agreedBase(view.version, reading, sources[field]);
  }
  return {
    caseId: stamp.caseId,
    revision,
    version: view.version,
    fields,
    ops: isInConflict ? stamp.ops : [],
  };
}
