/**
 * Findings that follow what is typed: changed cells of the checked sheet are read, looked at again, and the rows whose
 * findings are others now are marked anew. Decides what waits: nothing is followed while something else runs. Where rows
 * may make other cases now, the result is called out of date instead.
 */
import type { SheetChange } from '#addin/flows/changedCells';
import type { LiveFindings } from '#addin/flows/liveCheck';
import type { PaneContext } from '#addin/pane/paneContext';
import { isBusy, type CheckResult, type CheckState } from '#addin/pane/paneState';
import type { LiveChecker } from '#domain/check/liveChecker';

export interface LiveActions {
  sheetChanged(sheetName: string, changes: readonly SheetChange[]): void;
}

/** Cells looked at again between two breaths. */
const CELLS_PER_STEP = 250;

export function liveActions(context: PaneContext): LiveActions {
  const { ports, store } = context;
  const follow = follower(context);
  let waiting: SheetChange[] = [];
  let isFollowing = false;
  const update = (change: Partial<CheckState>) => store.set({ check: { ...store.get().check, ...change } });

  async function followAll(): Promise<void> {
    if (isFollowing) return;
    isFollowing = true;
    try {
      while (waiting.length > 0 && !isBusy(store.get())) {
        const { result, isStale } = store.get().check;
        const changes = waiting;
        waiting = [];
        if (!result || isStale) continue;
        if (!(await follow(result, changes)) && store.get().check.result?.live === result.live)
          update({ isStale: true });
      }
    } catch (bug) {
      ports.onBug(bug);
      update({ isStale: true });
    } finally {
      isFollowing = false;
    }
  }

  store.subscribe(() => {
    if (waiting.length > 0 && !isBusy(store.get())) void followAll();
  });
  return {
    sheetChanged(sheetName, changes) {
      if (store.get().check.result?.sheetName !== sheetName) return;
      waiting.push(...changes);
      void followAll();
    },
  };
}

/** @returns what follows changes of a checked sheet, and says false where the whole must be checked again */
function follower(context: PaneContext) {
  const { ports, store } = context;
  let followed: { readonly live: LiveChecker; readonly findings: LiveFindings } | null = null;

  async function findingsOf({ live, all }: CheckResult): Promise<LiveFindings> {
    const { LiveFindings } = await import('#addin/flows/liveCheck');
    if (followed?.live !== live) followed = { live, findings: new LiveFindings(live, all) };
    return followed.findings;
  }

  return async (result: CheckResult, changes: readonly SheetChange[]): Promise<boolean> => {
    const { live, recognition, sheetName } = result;
    const { concernedCells, editsOf } = await import('#addin/flows/changedCells');
    const concerned = concernedCells(live.grid, recognition, changes);
    if (concerned.kind === 'structure') return false;
    if (concerned.places.length === 0) return true;
    const now = await ports.workbook.sheet(sheetName).readCells(concerned.places);
    if ('problem' in now) return false;
    const edited = editsOf(live.grid, recognition, concerned.places, now.cells);
    if (edited.kind === 'structure') return false;
    const findings = await findingsOf(result);
    const rows = new Set(concerned.movedRows.map((rowIndex) => rowIndex + 1));
    for (let from = 0; from < edited.edits.length; from += CELLS_PER_STEP) {
      const change = findings.edit(edited.edits.slice(from, from + CELLS_PER_STEP));
      if (change.kind === 'structure') return false;
      for (const rowNumber of change.rows) rows.add(rowNumber);
      await ports.breathe();
    }
    const { check } = store.get();
    if (rows.size === 0 || check.result?.live !== live) return true;
    const { showFindings } = await import('#addin/pane/showFindings');
    await showFindings(context, result, { all: findings.all() }, [...rows].sort(ascending));
    return true;
  };
}

function ascending(left: number, right: number): number {
  return left - right;
}
