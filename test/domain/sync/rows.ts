/** Rows, stamps and plans in few words, for the tests of domain/sync. */
import type { FieldValue } from '#domain/fieldValue';
import type { CellValue } from '#domain/grid';
import type { IdentityFields } from '#domain/kinds/fields';
import type { CellReading, LedgerRow } from '#domain/read/reading';
import type { StampedRow } from '#domain/sync/movedRows';
import type { Stamp } from '#domain/sync/stamp';
import { agreedBase } from '#domain/sync/touched';

export const IDENTITY: IdentityFields = {
  number: ['caseNo'],
  who: ['name'],
  when: ['petitionOn'],
  what: ['content'],
};

export type Cells = Readonly<Record<string, FieldValue | null>>;

export function row(rowIndex: number, cells: Cells): LedgerRow {
  const readings = Object.entries(cells).map(([field, value], columnIndex): [string, CellReading] => [
    field,
    { rowsBelow: 0, columnIndex, raw: rawOf(value), isFormula: false, value, assumptions: [], doubt: null },
  ]);
  return { rowIndex, continuation: [], cells: Object.fromEntries(readings) };
}

/** The stamp of a row on which sheet and server agreed at `version`. */
export function agreedStamp(caseId: string, version: number, cells: Cells): Stamp {
  const fields = Object.fromEntries(
    Object.entries(row(0, cells).cells).map(([field, reading]) => [field, agreedBase(version, reading!)]),
  );
  return { caseId, revision: '1', version, fields, ops: [] };
}

export function stamped(rowIndex: number, now: Cells, stamp: Stamp): StampedRow {
  return { row: row(rowIndex, now), reading: { kind: 'stamp', stamp } };
}

export function unstamped(rowIndex: number, now: Cells): StampedRow {
  return { row: row(rowIndex, now), reading: { kind: 'none' } };
}

function rawOf(value: FieldValue | null): CellValue {
  return typeof value === 'object' && value !== null ? value.unread : value;
}
