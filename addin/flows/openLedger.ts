/** Reads a sheet as a ledger: grid, recognition, own columns, and each case with its stamp. */
import type { LedgerSheet, SheetProblem } from '#addin/flows/ledgerSheet';
import { locateOwnColumns, stampCellOf, type OwnLayout } from '#addin/flows/ownLayout';
import type { SheetGrid } from '#domain/grid';
import { readLedger } from '#domain/read/readLedger';
import type { LedgerRow } from '#domain/read/reading';
import type { NotRecognised, Recognition } from '#domain/recognise/recognition';
import { fieldSources, markForeignBases, type FieldSources } from '#domain/sync/fieldSources';
import type { StampedRow } from '#domain/sync/planPush';
import { readStamp } from '#domain/sync/stamp';

export interface OpenLedger {
  readonly grid: SheetGrid;
  readonly recognition: Recognition;
  readonly layout: OwnLayout;
  /** Which column each field is read from. */
  readonly sources: FieldSources;
  readonly rows: readonly StampedRow[];
}

export type Recogniser = (grid: SheetGrid) => Recognition | NotRecognised;
/** The same in short steps; every yield is the share done so far, 0–1. */
export type SteppedRecogniser = (grid: SheetGrid) => Generator<number, Recognition | NotRecognised, void>;

export async function openLedger(
  sheet: LedgerSheet,
  recognise: Recogniser,
): Promise<OpenLedger | { readonly problem: SheetProblem }> {
  const read = await sheet.read();
  if ('problem' in read) return read;
  const recognition = recognise(read.grid);
  if (!('kind' in recognition)) return { problem: recognition };
  const layout = locateOwnColumns(read.grid, recognition);
  const sources = fieldSources(recognition);
  const rows = readLedger(read.grid, recognition).map((row) => ({
    row,
    reading: markForeignBases(readStamp(stampCellOf(read.grid, layout, row.rowIndex)), sources),
  }));
  return { grid: read.grid, recognition, layout, sources, rows };
}

/** The one row that carries each case's stamp; cases that stand on several rows are left out. */
export function rowsByCase(ledger: OpenLedger): ReadonlyMap<string, LedgerRow> {
  const byCase = new Map<string, LedgerRow>();
  const twice = new Set<string>();
  for (const { row, reading } of ledger.rows) {
    if (reading.kind !== 'stamp') continue;
    const { caseId } = reading.stamp;
    if (byCase.has(caseId)) twice.add(caseId);
    byCase.set(caseId, row);
  }
  for (const caseId of twice) byCase.delete(caseId);
  return byCase;
}
