/**
 * Reads a sheet as a ledger: grid, recognition, own columns, and each case with its stamp. Works in slices, so that the
 * pane answers meanwhile.
 */
import type { LedgerSheet, SheetProblem } from '#addin/flows/ledgerSheet';
import { locateOwnColumns, stampCellOf, type OwnLayout } from '#addin/flows/ownLayout';
import { inSlices, type Slicer } from '#addin/flows/slices';
import type { SheetGrid } from '#domain/grid';
import { ledgerKind } from '#domain/kinds/kinds';
import { readLedgerSteps } from '#domain/read/readLedger';
import type { LedgerRow } from '#domain/read/reading';
import type { NotRecognised, Recognition } from '#domain/recognise/recognition';
import { fieldSources, markForeignBases, type FieldSources } from '#domain/sync/fieldSources';
import type { StampedRow } from '#domain/sync/movedRows';
import { readStamp } from '#domain/sync/stamp';

export interface OpenLedger {
  readonly grid: SheetGrid;
  readonly recognition: Recognition;
  readonly layout: OwnLayout;
  /** Which column each field is read from. */
  readonly sources: FieldSources;
  readonly rows: readonly StampedRow[];
}

/** In short steps; every yield is the share done so far, 0–1. */
export type Recogniser = (grid: SheetGrid) => Generator<number, Recognition | NotRecognised, void>;

export interface LedgerPorts extends Slicer {
  readonly sheet: LedgerSheet;
  readonly recognise: Recogniser;
}

/** Cases read between two looks at the clock. */
export const CASES_PER_STEP = 50;

export async function openLedger(
  ports: LedgerPorts,
): Promise<OpenLedger | { readonly problem: SheetProblem }> {
  const read = await ports.sheet.read();
  if ('problem' in read) return read;
  return (await inSlices(ports, {}, openSteps(read.grid, ports.recognise), (share) => share))!;
}

function* openSteps(
  grid: SheetGrid,
  recognise: Recogniser,
): Generator<number, OpenLedger | { readonly problem: SheetProblem }, void> {
  const recognition = yield* recognise(grid);
  if (!('kind' in recognition)) return { problem: recognition };
  const layout = locateOwnColumns(grid, recognition);
  const sources = fieldSources(recognition);
  const cases = yield* readLedgerSteps(ledgerKind(recognition.kind), grid, recognition, CASES_PER_STEP);
  const rows: StampedRow[] = [];
  for (const row of cases) {
    if (rows.length % CASES_PER_STEP === 0) yield rows.length / cases.length;
    const stamp = readStamp(stampCellOf(grid, layout, row.rowIndex));
    rows.push({ row, reading: markForeignBases(stamp, sources) });
  }
  return { grid, recognition, layout, sources, rows };
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
