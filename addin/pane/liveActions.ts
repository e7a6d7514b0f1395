/**
 * Findings that follow what is typed: changed cells of the checked sheet are read, looked at again, and the rows whose
 * findings are others now are marked anew. Decides what waits: nothing is followed while something else runs. Where rows
 * may make other cases now, the result is called out of date instead, and a ledger that is not large is checked again.
 */
import type { SheetChange } from '#addin/flows/changedCells';
import type { LiveFindings } from '#addin/flows/liveCheck';
import type { CheckRun } from '#addin/pane/checkRun';
import type { PaneContext } from '#addin/pane/paneContext';
import { isBusy, type CheckResult, type CheckState, type PaneState } from '#addin/pane/paneState';
import type { CellEdit } from '#domain/check/liveGrid';
import type { LiveChecker } from '#domain/check/liveChecker';

export interface LiveActions {
  sheetChanged(sheetName: string, changes: readonly SheetChange[]): void;
  /** Cells the pane itself wrote into the checked sheet; false where the whole must be checked again. */
  written(result: CheckResult, edits: readonly CellEdit[]): Promise<boolean>;
}

/** Cells looked at again between two breaths. */
const CELLS_PER_STEP = 250;

/** A ledger of so many cases is checked in well under a second: it is done without being asked for. */
const MOST_CASES_AT_ONCE = 2_000;
/** And when nothing more was changed for so long. */
const STILL_MS = 800;

export function liveActions(context: PaneContext, { run }: Pick<CheckRun, 'run'>): LiveActions {
  const { ports, store } = context;
  const { follow, apply } = follower(context);
  let lastChange = 0;
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
        if (result && isStale) outdated(result);
        if (!result || isStale) continue;
        if (!(await follow(result, changes)) && store.get().check.result?.live === result.live)
          outdated(result);
      }
    } catch (bug) {
      ports.onBug(bug);
      update({ isStale: true });
    } finally {
      isFollowing = false;
    }
  }

  function outdated(result: CheckResult): void {
    update({ isStale: true });
    if (result.cases <= MOST_CASES_AT_ONCE) void checkAgain(result);
  }

  async function checkAgain({ live }: CheckResult): Promise<void> {
    const change = ++lastChange;
    await ports.pause(STILL_MS);
    const { check } = store.get();
    const isWanted = change === lastChange && check.isStale && check.result?.live === live;
    if (isWanted && !isBusy(store.get())) await context.attempt(run);
  }

  store.subscribe(() => {
    if (waiting.length > 0 && !isBusy(store.get())) void followAll();
  });
  return {
    written: (result, edits) => apply(result, edits),
    sheetChanged(sheetName, changes) {
      if (followedSheet(store.get()) !== sheetName) return;
      waiting.push(...changes);
      void followAll();
    },
  };
}

/** The checked sheet; while the first check runs, the one it reads: what is typed meanwhile is followed after it. */
function followedSheet({ check, ledger }: PaneState): string | null {
  if (check.result) return check.result.sheetName;
  return check.status === 'running' && ledger.status === 'known' ? ledger.known.sheetName : null;
}

interface Followed {
  readonly live: LiveChecker;
  readonly findings: LiveFindings;
  /** Excel row numbers whose findings are others now and are not shown yet. */
  readonly unshown: Set<number>;
}

/**
 * Both say false where the whole must be checked again. What is typed and what the pane writes may come together: one is
 * applied and shown before the next, so that what is shown is always all of it.
 */
function follower(context: PaneContext) {
  const { ports } = context;
  let followed: Followed | null = null;
  let before: Promise<unknown> = Promise.resolve();

  async function followedOf({ live, all }: CheckResult): Promise<Followed> {
    const { LiveFindings } = await import('#addin/flows/liveCheck');
    if (followed?.live !== live)
      followed = { live, findings: new LiveFindings(live, all), unshown: new Set() };
    return followed;
  }

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = before.then(work, work);
    before = turn;
    return turn;
  }

  /**
   * An acceptance counts no more once its cell changed, even where the finding says the same.
   * @param moved 0-based rows to be marked anew in any case
   */
  async function apply(
    result: CheckResult,
    edits: readonly CellEdit[],
    moved: readonly number[] = [],
  ): Promise<boolean> {
    const { findings, unshown } = await followedOf(result);
    const edited = result.acceptances.length > 0 ? edits.map(({ rowIndex }) => rowIndex) : [];
    for (const rowIndex of [...moved, ...edited]) unshown.add(rowIndex + 1);
    for (let from = 0; from < edits.length; from += CELLS_PER_STEP) {
      const change = findings.edit(edits.slice(from, from + CELLS_PER_STEP));
      if (change.kind === 'structure') return false;
      for (const rowNumber of change.rows) unshown.add(rowNumber);
      await ports.breathe();
    }
    if (unshown.size === 0) return true;
    const rows = [...unshown].sort(ascending);
    unshown.clear();
    const { showFindings } = await import('#addin/pane/showFindings');
    await showFindings(
      context,
      result,
      { all: findings.all() },
      { rows, moved: new Set(moved.map((rowIndex) => rowIndex + 1)) },
    );
    return true;
  }

  async function follow(result: CheckResult, changes: readonly SheetChange[]): Promise<boolean> {
    const { live, recognition, sheetName } = result;
    const { concernedCells, editsOf } = await import('#addin/flows/changedCells');
    const concerned = concernedCells(live.grid, recognition, changes);
    if (concerned.kind === 'structure') return false;
    if (concerned.places.length === 0) return true;
    const now = await ports.workbook.sheet(sheetName).readCells(concerned.places);
    if ('problem' in now) return false;
    const edited = editsOf(live.grid, recognition, concerned.places, now.cells);
    return edited.kind === 'cells' && inTurn(() => apply(result, edited.edits, concerned.movedRows));
  }

  return { follow, apply: (...given: Parameters<typeof apply>) => inTurn(() => apply(...given)) };
}

function ascending(left: number, right: number): number {
  return left - right;
}
