/**
 * Brings the server's answer into the sheet. Values first, and only into cells that still stand as they were read, which
 * is looked at once more as they are written; then the sheet is read again, and stamps advance only where sheet and
 * server now agree. Refuses to decide what is sent.
 */
import { arrivedValues, stampAfter, type ArrivedValue } from '#addin/flows/applyCase';
import type { CellWrite, SheetProblem, SheetWrites } from '#addin/flows/ledgerSheet';
import { openLedger, rowsByCase, type LedgerPorts, type OpenLedger } from '#addin/flows/openLedger';
import { memoryHeading, stampCellOf, type WorkbookMemory } from '#addin/flows/ownLayout';
import type { Pushed } from '#addin/flows/pushRows';
import { resultCells, statusCells, type Language } from '#addin/flows/statusCells';
import type { RowReport } from '#addin/flows/syncReport';
import { valueWrites, writableCells } from '#addin/flows/valueWrites';
import type { Day } from '#domain/day';
import { sameValue } from '#domain/fieldValue';
import { valueAt, type SheetGrid } from '#domain/grid';
import { ledgerKind } from '#domain/kinds/kinds';
import type { LedgerRow } from '#domain/read/reading';
import type { PlannedRow, PushPlan } from '#domain/sync/planPush';
import { formatStamp, type Stamp } from '#domain/sync/stamp';
import { rawHash } from '#domain/sync/touched';
import type { CaseView } from '#domain/wire/sync';

export interface WriteBackPorts extends LedgerPorts {
  readonly today: () => Day;
}

export interface Answered {
  readonly views: ReadonlyMap<string, CaseView>;
  readonly plan: PushPlan;
  readonly pushed: Pushed;
  /** By fateKey. */
  readonly fates: ReadonlyMap<string, RowReport>;
  readonly settledForTheirs: ReadonlyMap<string, ReadonlySet<string>>;
  readonly memory: WorkbookMemory;
  readonly revision: string;
}

/** A row that may take the server's answer: it is not in doubt, and the case has a view. */
interface AnsweredRow {
  readonly planned: LedgerRow;
  /** The stamp before this sync's answer. */
  readonly stamp: Stamp;
  readonly view: CaseView;
}

type Outcome = { readonly received: number } | { readonly problem: SheetProblem };

export async function writeBack(
  ports: WriteBackPorts,
  language: Language,
  answered: Answered,
): Promise<Outcome> {
  const rows = answeredRows(answered);
  const before = await openLedger(ports);
  if ('problem' in before) return before;
  const arrived = arrivedByCase(before, rows, answered);
  const writable = [...arrived.values()].flat().filter(writableCells(before));
  let after: OpenLedger = before;
  if (writable.length > 0) {
    const written = await ports.sheet.write(valueWrites(before, writable));
    if ('problem' in written) return written;
    const reread = await openLedger(ports);
    if ('problem' in reread) return reread;
    after = reread;
  }
  const unwritten = unwrittenByCase(after, arrived);
  const closing = closingWrites(after, rows, unwritten, answered, { today: ports.today(), language });
  if (closing.cells.length > 0) {
    const written = await ports.sheet.write(closing);
    if ('problem' in written) return written;
  }
  const all = [...arrived.values()].reduce((sum, values) => sum + values.length, 0);
  const pending = [...unwritten.values()].reduce((sum, fields) => sum + fields.length, 0);
  return { received: all - pending };
}

function answeredRows({ plan, pushed, views }: Answered): ReadonlyMap<string, AnsweredRow> {
  const rows = new Map<string, AnsweredRow>();
  const add = (planned: LedgerRow, stamp: Stamp) => {
    const view = views.get(stamp.caseId);
    if (view) rows.set(stamp.caseId, { planned, stamp, view });
  };
  for (const { row, stamp } of plan.unchanged) add(row, stamp);
  for (const { row, stamp } of plan.send) {
    if (pushed.results.has(stamp.caseId)) add(row, stamp);
  }
  return rows;
}

/** Values to be written, by case; a cell that changed since it was read for this sync is the clerk's next edit and is left. */
function arrivedByCase(
  ledger: OpenLedger,
  rows: ReadonlyMap<string, AnsweredRow>,
  answered: Answered,
): ReadonlyMap<string, readonly ArrivedValue[]> {
  const arrived = new Map<string, readonly ArrivedValue[]>();
  const sent = new Map(answered.plan.send.map((planned) => [planned.stamp.caseId, planned]));
  for (const [caseId, row] of rowsByCase(ledger)) {
    const known = rows.get(caseId);
    if (!known) continue;
    const conflicts = answered.fates.get(caseId)?.conflicts ?? [];
    const conflicting = new Set(conflicts.map(({ field }) => field));
    const settled = dealtWith(answered, sent.get(caseId));
    const values = arrivedValues(row, known.stamp, known.view, conflicting, settled).filter(
      ({ field, reading }) => rawHash(reading.raw) === rawHash(known.planned.cells[field]?.raw ?? null),
    );
    if (values.length > 0) arrived.set(caseId, values);
  }
  return arrived;
}

/** Fields the server took or knew already, and those whose conflict was settled for theirs; of a refused row none. */
function dealtWith(
  { pushed, settledForTheirs }: Answered,
  sent: PlannedRow | undefined,
): ReadonlySet<string> {
  const result = sent && pushed.results.get(sent.stamp.caseId);
  if (!result) return new Set();
  const settled = new Set(settledForTheirs.get(sent.stamp.caseId));
  if (result.outcome === 'refused') return settled;
  const open = new Set([...result.conflicts.map(({ field }) => field), ...(result.problem?.fields ?? [])]);
  for (const field of Object.keys(sent.edits)) if (!open.has(field)) settled.add(field);
  return settled;
}

/** Fields whose cell, read again, does not hold the value that arrived. */
function unwrittenByCase(
  after: OpenLedger,
  arrived: ReadonlyMap<string, readonly ArrivedValue[]>,
): ReadonlyMap<string, readonly string[]> {
  const unwritten = new Map<string, readonly string[]>();
  const rows = rowsByCase(after);
  for (const [caseId, values] of arrived) {
    const row = rows.get(caseId);
    const fields = values
      .filter(({ field, value }) => !sameValue(row?.cells[field]?.value, value))
      .map(({ field }) => field);
    if (fields.length > 0) unwritten.set(caseId, fields);
  }
  return unwritten;
}

/** Stamps, own columns and the workbook's memory, as far as they differ from what the sheet holds. */
function closingWrites(
  after: OpenLedger,
  rows: ReadonlyMap<string, AnsweredRow>,
  unwritten: ReadonlyMap<string, readonly string[]>,
  answered: Answered,
  { today, language }: { readonly today: Day; readonly language: Language },
): SheetWrites {
  const { grid, layout, recognition, sources } = after;
  const current = rowsByCase(after);
  const cells: CellWrite[] = [];
  for (const [caseId, row] of current) {
    const known = rows.get(caseId);
    if (!known) continue;
    cells.push(...statusCells(grid, layout, row.rowIndex, known.view, today, language));
    cells.push(
      ...stampCells(
        after,
        row,
        stampAfter(row, known.stamp, known.view, {
          revision: answered.revision,
          sources,
          isInConflict: (answered.fates.get(caseId)?.conflicts.length ?? 0) > 0,
        }),
      ),
    );
  }
  for (const undone of undoneStamps(after, current, rows, answered)) cells.push(undone);
  const kind = ledgerKind(recognition.kind);
  for (const [key, fate] of answered.fates) {
    const rowIndex = current.get(key)?.rowIndex ?? fate.rowNumber - 1;
    const pending = unwritten.get(key) ?? [];
    cells.push(...resultCells(grid, layout, rowIndex, { ...fate, unwritten: pending }, kind, language));
  }
  const memory = memoryHeading(layout, answered.memory, language);
  if (!isHeld(grid, memory)) cells.push(memory);
  return { cells, hiddenColumns: [], columnWidths: [] };
}

function isHeld(grid: SheetGrid, { rowIndex, columnIndex, content }: CellWrite): boolean {
  return content.kind === 'text' && valueAt(grid, rowIndex, columnIndex) === content.text;
}

/** Rows the server refused: the operation had no effect, so the row's stamp is as before; a refused create has none. */
function undoneStamps(
  after: OpenLedger,
  current: ReadonlyMap<string, LedgerRow>,
  rows: ReadonlyMap<string, AnsweredRow>,
  { plan, pushed }: Answered,
): readonly CellWrite[] {
  return plan.send.flatMap(({ stamp }) => {
    const row = current.get(stamp.caseId);
    if (!row || rows.has(stamp.caseId) || pushed.results.get(stamp.caseId)?.outcome !== 'refused') return [];
    const columnIndex = after.layout.columns.stamp;
    if (stamp.version === 0)
      return [{ rowIndex: row.rowIndex, columnIndex, content: { kind: 'blank' } as const }];
    return stampCells(after, row, { ...stamp, ops: stamp.ops.slice(0, -1) });
  });
}

function stampCells({ grid, layout }: OpenLedger, row: LedgerRow, stamp: Stamp): readonly CellWrite[] {
  const text = formatStamp(stamp);
  if (stampCellOf(grid, layout, row.rowIndex) === text) return [];
  return [{ rowIndex: row.rowIndex, columnIndex: layout.columns.stamp, content: { kind: 'text', text } }];
}
