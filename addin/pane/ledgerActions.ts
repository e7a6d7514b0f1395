/**
 * Finding the ledger. Decides which sheet is read (the one the clerk looks at, else the first that is a ledger is named);
 * agreeing on its columns is columnActions.ts. The recogniser is loaded when it is first needed, so that the pane stands
 * before it.
 */
import type { ColumnActions } from '#addin/pane/columnActions';
import { tellProblem, type PaneContext } from '#addin/pane/paneContext';
import { IDLE_CHECK, IDLE_SYNC, type KnownLedger } from '#addin/pane/paneState';
import { sheetsSeenFrom } from '#addin/pane/sheetsState';

export interface LedgerActions {
  /** Reads the sheet the clerk looks at. */
  readLedger(): Promise<void>;
  /** Goes to the sheet and reads it. */
  readOther(sheetName: string): Promise<void>;
  /** Selects a cell of the ledger's sheet, e.g. `C17`. */
  goTo(address: string): Promise<void>;
  /** The ledger to go on with, read first where none is known; null when there is none. */
  knownLedger(): Promise<KnownLedger | null>;
}

const MOST_OTHER_SHEETS = 8;

export function ledgerActions(context: PaneContext, columns: ColumnActions): LedgerActions {
  const { ports, store } = context;

  async function read(): Promise<KnownLedger | null> {
    store.set({ ledger: { status: 'reading', share: 0 } });
    const names = await ports.workbook.sheetNames();
    if ('problem' in names) return failed(names.problem);
    store.set({ activeSheet: names.active, sheets: sheetsSeenFrom(store.get().sheets, names) });
    const kept = await ports.workbook.readColumnMemory();
    if ('problem' in kept) return failed(kept.problem);
    const found = await recognised(names.active);
    if ('problem' in found) return failed(found.problem);
    if ('message' in found) {
      const others = names.visible.filter((name) => name !== names.active);
      store.set({
        ledger: { status: 'unknown', message: found.message, otherSheet: await firstLedger(others) },
      });
      return null;
    }
    const known: KnownLedger = {
      ...(await columns.settled(found.recognition, kept.memory)),
      sheetName: names.active,
      isProtected: found.isProtected,
    };
    const { marksOn } = store.get().check;
    store.set({
      ledger: { status: 'known', known },
      check: { ...IDLE_CHECK, marksOn },
      sync: IDLE_SYNC,
      explained: null,
      earlier: null,
    });
    context.unattended(() => columns.learnFromUnit());
    return known;
  }

  function failed(problem: Parameters<typeof tellProblem>[1]): null {
    store.set({ ledger: { status: 'none' } });
    tellProblem(context, problem);
    return null;
  }

  async function recognised(sheetName: string) {
    const onProgress = (rows: number, all: number) =>
      store.set({ ledger: { status: 'reading', share: rows / all } });
    const sheet = await ports.workbook.sheet(sheetName, { onProgress, checkpoint: ports.breathe }).read();
    if ('problem' in sheet) return sheet;
    const { recogniseSteps } = await import('#domain/recognise/recogniseSheet');
    const { inSlices } = await import('#addin/flows/slices');
    const recognition = (await inSlices(ports, {}, recogniseSteps(sheet.grid), (share) => share))!;
    if (!('kind' in recognition)) return { message: recognition.message };
    return { recognition, isProtected: sheet.grid.isProtected };
  }

  async function firstLedger(sheetNames: readonly string[]): Promise<string | null> {
    for (const name of sheetNames.slice(0, MOST_OTHER_SHEETS)) {
      if ('recognition' in (await recognised(name))) return name;
    }
    return null;
  }

  return {
    readLedger: () => context.attempt(async () => void (await read())),
    readOther: (sheetName) =>
      context.attempt(async () => {
        const there = await ports.workbook.goTo(sheetName);
        if ('problem' in there) tellProblem(context, there.problem);
        else await read();
      }),
    goTo: async (address) => {
      const { ledger } = store.get();
      if (ledger.status !== 'known') return;
      const there = await ports.workbook.goTo(ledger.known.sheetName, address);
      if ('problem' in there) tellProblem(context, there.problem);
    },
    knownLedger: async () => {
      const { ledger } = store.get();
      const known = ledger.status === 'known' ? ledger.known : await read();
      return known && columns.goOnWith(known);
    },
  };
}
