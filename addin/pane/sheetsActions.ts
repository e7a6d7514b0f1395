/**
 * The other sheets of the ledger in view: finding them, and checking or syncing all of them one after another. Decides
 * that all are read anew before each round, that one sheet's trouble does not keep the next from its turn, and that
 * nothing is sent before all were previewed. Conflicts and doubtful rows are settled on the sheet itself.
 */
import type { SyncOutcome } from '#addin/flows/syncLedger';
import type { CheckRun } from '#addin/pane/checkRun';
import type { LedgerActions } from '#addin/pane/ledgerActions';
import { tellProblem, type PaneContext } from '#addin/pane/paneContext';
import { IDLE_CHECK, IDLE_SYNC, type KnownLedger } from '#addin/pane/paneState';
import { isPreviewed, type SheetOutcome, type SheetsState } from '#addin/pane/sheetsState';
import type { SheetGrid } from '#domain/grid';
import { countBySeverity } from '#domain/check/severities';

export interface SheetsActions {
  findSheets(): Promise<void>;
  checkSheets(): Promise<void>;
  previewSheets(): Promise<void>;
  /** Only after a preview of all. */
  syncSheets(): Promise<void>;
  stopSheets(): void;
}

/** More sheets than an office keeps for one ledger: by town and month of a year. */
const MOST_SHEETS = 60;

type Turn = (known: KnownLedger) => Promise<SheetOutcome | null>;

export function sheetsActions(
  context: PaneContext,
  ledger: LedgerActions,
  checking: CheckRun,
): SheetsActions {
  const { ports, store } = context;
  let isStopped = false;
  const update = (change: Partial<SheetsState>) =>
    store.set({ sheets: { ...store.get().sheets, ...change } });

  async function find(): Promise<readonly KnownLedger[] | null> {
    const known = await ledger.knownLedger();
    if (!known) return null;
    isStopped = false;
    update({ status: 'finding', at: null });
    const grids: SheetGrid[] = [];
    for (const name of store.get().sheets.visible.slice(0, MOST_SHEETS)) {
      if (isStopped) return null;
      update({ at: name });
      const read = await ports.workbook.sheet(name).read();
      if ('grid' in read) grids.push(read.grid);
      await ports.breathe();
    }
    const kept = await ports.workbook.readColumnMemory();
    const { settledSheets } = await import('#addin/flows/sheetsOfLedger');
    const { recogniseSheet } = await import('#domain/recognise/recogniseSheet');
    const chosen = grids.find(({ name }) => name === known.recognised.sheetName);
    const recognition = chosen ? recogniseSheet(chosen) : null;
    if (!recognition || !('kind' in recognition)) return [];
    const memory = 'memory' in kept ? kept.memory : {};
    return settledSheets(recognition, grids, memory, known.knowledge.unit);
  }

  async function found(): Promise<readonly KnownLedger[]> {
    const sheets = await find();
    const lines = sheets?.map(({ sheetName, recognition }) => ({
      sheetName,
      cases: recognition.cases.length,
      asked: recognition.columns.filter(({ status }) => status === 'asked').length,
      outcome: null,
    }));
    update({ status: 'idle', at: null, ...(lines ? { lines } : {}) });
    return sheets ?? [];
  }

  /** Every sheet in its turn; null of a turn stops the round. */
  async function goThrough(status: SheetsState['status'], turn: Turn): Promise<void> {
    const sheets = await found();
    for (const sheet of sheets) {
      if (isStopped) break;
      update({ status, at: sheet.sheetName });
      const outcome = await turn(sheet);
      if (outcome === null) break;
      const { lines } = store.get().sheets;
      update({
        lines: lines!.map((line) => (line.sheetName === sheet.sheetName ? { ...line, outcome } : line)),
      });
    }
    update({ status: 'idle', at: null });
  }

  async function checkTurn(known: KnownLedger): Promise<SheetOutcome | null> {
    const result = await checking.checked(known, () => undefined);
    if (result === null) return null;
    if ('problem' in result) return { kind: 'problem', message: result.problem.message };
    const { error, warning } = countBySeverity(result.findings);
    return { kind: 'checked', errors: error, warnings: warning };
  }

  async function syncTurn(known: KnownLedger, dryRun: boolean): Promise<SheetOutcome | null> {
    const { syncLedger } = await import('#addin/flows/syncLedger');
    const { recogniserFor } = await import('#addin/flows/answeredRecogniser');
    const { lineOf } = await import('#addin/flows/lawLines');
    const { timeZoneOf } = await import('#domain/clock/lawOfTheDay');
    const { language, account } = store.get();
    const outcome: SyncOutcome = await syncLedger(
      {
        ...ports,
        sheet: ports.workbook.sheet(known.sheetName),
        api: context.connection.api,
        recognise: recogniserFor(known.knowledge),
        today: () => ports.today(timeZoneOf(lineOf(account.lawLines))),
      },
      { language, dryRun, asNew: new Set(), settle: () => 'later' },
    );
    const { problem, report } = outcome;
    if (problem?.code === 'auth.required') {
      tellProblem(context, problem);
      return null;
    }
    if (problem || !report) return problem ? { kind: 'problem', message: problem.message } : null;
    const { created, updated, unchanged, refused, conflicts } = report;
    return { kind: dryRun ? 'previewed' : 'sent', created, updated, unchanged, refused, conflicts };
  }

  /** What is shown of the sheet in view was found before the round changed it. */
  const forget = () =>
    store.set({ check: { ...IDLE_CHECK, marksOn: store.get().check.marksOn }, sync: IDLE_SYNC });

  return {
    findSheets: () => context.attempt(async () => void (await found())),
    checkSheets: () =>
      context.attempt(async () => {
        await goThrough('checking', checkTurn);
        forget();
      }),
    previewSheets: () => context.attempt(() => goThrough('previewing', (known) => syncTurn(known, true))),
    syncSheets: () =>
      context.attempt(async () => {
        if (!isPreviewed(store.get().sheets)) return;
        await goThrough('sending', (known) => syncTurn(known, false));
        forget();
      }),
    stopSheets() {
      isStopped = true;
      checking.stop();
    },
  };
}
