/**
 * One sync of one sheet, from read to write-back. Decides the order, which is what keeps every edit through a lost
 * reply, a crash at any step, or a clerk who goes on typing; refuses to know Excel, files, HTTP and how rows are
 * compared.
 *
 *   read → plan → stamp ──▶ send ──▶ pull ──▶ read again → write arrived values → read again → stamp and own columns
 */
import type { ApiProblem, LedgerApi } from '#addin/api/ledgerApi';
import { ledgerScope, type LedgerScope } from '#addin/flows/ledgerScope';
import type { LedgerSheet, SheetProblem, SheetWrites } from '#addin/flows/ledgerSheet';
import { openLedger, type LedgerPorts, type OpenLedger } from '#addin/flows/openLedger';
import { appendMissingColumns, memoryHeading, type WorkbookMemory } from '#addin/flows/ownLayout';
import { keepNewest } from '#addin/flows/pullCases';
import { distrustKnownSheet } from '#addin/flows/knownSheet';
import { pushRows, type PushContext, type Pushed } from '#addin/flows/pushRows';
import { READER_REVISION } from '#addin/flows/readerRevision';
import { boundHome, PROTECTED, syncProblem } from '#addin/flows/syncGate';
import { settleConflicts, type Settle } from '#addin/flows/settleConflicts';
import type { Language } from '#addin/flows/statusCells';
import { countReport, fatesOf, type SyncReport } from '#addin/flows/syncReport';
import { writeBack } from '#addin/flows/writeBack';
import type { Day } from '#domain/day';
import type { LedgerKindId } from '#domain/kinds/fields';
import { ledgerKind } from '#domain/kinds/kinds';
import type { StampedRow } from '#domain/sync/movedRows';
import { planPush, type PushPlan } from '#domain/sync/planPush';
import { formatStamp } from '#domain/sync/stamp';
import type { CaseView, DirectoryReply } from '#domain/wire/sync';

export interface SyncPorts extends LedgerPorts {
  readonly api: LedgerApi;
  /** 20 characters of base32 from a good random source. */
  readonly newWorkbookId: () => string;
  readonly today: () => Day;
}

export interface SyncOptions {
  readonly language: Language;
  /** Decide and answer everything, write nothing, neither here nor there. */
  readonly dryRun?: boolean;
  readonly settle?: Settle;
  /** Excel row numbers a person declares to be new cases, though they resemble registered ones. */
  readonly asNew?: ReadonlySet<number>;
  readonly onProgress?: (sent: number, all: number) => void;
}

/** A problem may come with a report: what was done before it. Rows not sent go with the next sync. */
export interface SyncOutcome {
  readonly report: SyncReport | null;
  readonly problem: ApiProblem | SheetProblem | null;
}

export async function syncLedger(ports: SyncPorts, options: SyncOptions): Promise<SyncOutcome> {
  const directory = await ports.api.directory();
  if ('problem' in directory) return failed(directory.problem);
  const ledger = await openLedger(ports);
  if ('problem' in ledger) return failed(ledger.problem);

  const gate = syncProblem(ledger, directory.value);
  if (gate) return failed(gate);

  const home = boundHome(ledger);
  const memory = memoryFor(ledger, home, directory.value, ports.newWorkbookId);
  const kind = ledgerKind(ledger.recognition.kind);
  const { units } = directory.value;
  const scope = ledgerScope({ api: ports.api, kind, memory, units, dryRun: options.dryRun ?? false });
  const context = { kind: kind.id, identity: kind.identity, revision: READER_REVISION, ...memory };
  const { asNew } = options;
  const isBoundAnew = ledger.layout.memory !== null && ledger.layout.memory.home !== memory.home;
  const planned = planPush(isBoundAnew ? ledger.rows.map(withoutStamp) : ledger.rows, {
    ...context,
    ...scope.travels,
    ...(asNew ? { asNew } : {}),
  });
  const plan = await distrustKnownSheet(planned, pushContext(ports, options, planned, memory, kind.id));
  if (!options.dryRun) {
    const stamped = await writeIfAny(
      ports.sheet,
      stampsBeforeSending(ledger, plan, memory, options.language),
    );
    if (stamped) return failed(stamped);
  }
  return sendAndWriteBack(ports, options, { ledger, memory, scope, plan });
}

interface Prepared {
  readonly ledger: OpenLedger;
  readonly memory: WorkbookMemory;
  readonly scope: LedgerScope;
  readonly plan: PushPlan;
}

async function sendAndWriteBack(
  ports: SyncPorts,
  options: SyncOptions,
  prepared: Prepared,
): Promise<SyncOutcome> {
  const { ledger, memory, scope, plan } = prepared;
  const kind = ledgerKind(ledger.recognition.kind);
  const push = pushContext(ports, options, plan, memory, kind.id);
  const sent = await pushRows(plan.send, push);
  const { pushed, settledForTheirs } = await settleConflicts(plan.send, sent, push, options.settle);
  const news = pushed.problem ? { problem: pushed.problem } : await scope.news();
  const problem = 'problem' in news ? news.problem : null;

  const fates = fatesOf(plan, pushed, settledForTheirs);
  const report = (received: number) => countReport(plan, pushed, fates, received);
  if (options.dryRun) return { report: report(0), problem };
  const written = await writeBack(ports, options.language, {
    views: newestViews(pushed, scope, 'problem' in news ? new Map() : news.cases),
    plan,
    pushed,
    fates,
    settledForTheirs,
    memory: 'problem' in news ? memory : news.memory,
    revision: READER_REVISION,
  });
  if ('problem' in written) return { report: report(0), problem: written.problem };
  return { report: report(written.received), problem };
}

/** A stamp minted for another unit's sync that registered nothing. */
function withoutStamp({ row }: StampedRow): StampedRow {
  return { row, reading: { kind: 'none' } };
}

function pushContext(
  { api }: SyncPorts,
  { dryRun = false, asNew = new Set(), onProgress }: SyncOptions,
  plan: PushPlan,
  { workbookId }: WorkbookMemory,
  kind: LedgerKindId,
): PushContext {
  return {
    api,
    kind,
    workbookId,
    dryRun,
    intactCases: intactCases(plan),
    asNew,
    ...(onProgress ? { onProgress } : {}),
  };
}

/** What the workbook remembers from here on; one of which no row was ever registered belongs to whoever syncs it now. */
function memoryFor(
  { layout }: OpenLedger,
  home: string | null,
  { me, dataId }: DirectoryReply,
  newWorkbookId: () => string,
): WorkbookMemory {
  const held = layout.memory;
  if (held && home !== null) return { ...held, dataId };
  if (held && held.home === me.unitId) return { ...held, cursor: null, dataId };
  return { workbookId: newWorkbookId(), home: home ?? me.unitId, cursor: null, dataId };
}

function stampsBeforeSending(
  ledger: OpenLedger,
  plan: PushPlan,
  memory: WorkbookMemory,
  language: Language,
): SheetWrites {
  const { layout, recognition } = ledger;
  const appended = appendMissingColumns(layout, recognition, language);
  const stamps = plan.send.map(({ row, stamp }) => ({
    rowIndex: row.rowIndex,
    columnIndex: layout.columns.stamp,
    content: { kind: 'text', text: formatStamp(stamp) } as const,
  }));
  const isHeld =
    layout.isLit && layout.memory?.workbookId === memory.workbookId && layout.memory.home === memory.home;
  const heading = isHeld ? [] : [memoryHeading(layout, memory, language)];
  return { ...appended, cells: [...appended.cells, ...heading, ...stamps] };
}

/** Cases that demonstrably stand on a row of their own in this sheet. */
function intactCases(plan: PushPlan): ReadonlySet<string> {
  const sent = plan.send.filter((planned) => planned.isIntact).map((planned) => planned.stamp.caseId);
  return new Set([...sent, ...plan.unchanged.map(({ stamp }) => stamp.caseId)]);
}

function newestViews(
  pushed: Pushed,
  scope: LedgerScope,
  pulled: ReadonlyMap<string, CaseView>,
): ReadonlyMap<string, CaseView> {
  const views = new Map(pulled);
  for (const result of pushed.results.values()) {
    if (result.case) keepNewest(views, scope.shown(result.case));
  }
  return views;
}

async function writeIfAny(sheet: LedgerSheet, writes: SheetWrites): Promise<SheetProblem | null> {
  if (writes.cells.length === 0) return null;
  const written = await sheet.write(writes);
  if ('problem' in written) return written.problem;
  return written.refusedCells.length > 0 ? PROTECTED : null;
}

function failed(problem: ApiProblem | SheetProblem): SyncOutcome {
  return { report: null, problem };
}
