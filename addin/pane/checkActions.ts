/**
 * Checking, marking, fixing and taking back. Decides which follows which: what a fix wrote is looked at again at once, the
 * whole ledger only where that does not do.
 */
import type { Fixed, FixedCell } from '#addin/flows/applyFixes';
import type { SheetProblem } from '#addin/flows/ledgerSheet';
import type { CheckRun } from '#addin/pane/checkRun';
import type { LiveActions } from '#addin/pane/liveActions';
import { tellProblem, type PaneContext } from '#addin/pane/paneContext';
import type { CheckResult } from '#addin/pane/paneState';
import type { CellEdit } from '#domain/check/liveGrid';
import type { Finding } from '#domain/check/finding';

export interface CheckActions {
  check(): Promise<void>;
  stopCheck(): void;
  /** Shows or removes the marks in the sheet. */
  setMarks(isOn: boolean): Promise<void>;
  fix(findings: readonly Finding[]): Promise<void>;
  undoFix(): Promise<void>;
  /** Opens or closes a fold of the findings; it stays so through every later check. */
  setFold(id: string, isOpen: boolean): void;
}

export function checkActions(
  context: PaneContext,
  { run, stop, update }: CheckRun,
  live: LiveActions,
): CheckActions {
  const { ports, store } = context;

  async function writeFix(
    write: (result: CheckResult) => Promise<Fixed | { readonly problem: SheetProblem }>,
    kind: 'fixed' | 'undone',
  ): Promise<void> {
    const { result } = store.get().check;
    if (!result) return;
    update({ isFixing: true });
    const fixed = await write(result);
    const isFollowed = !('problem' in fixed) && (await live.written(result, fixed.done.map(editOf)));
    update({ isFixing: false });
    if ('problem' in fixed) return tellProblem(context, fixed.problem);
    if (!isFollowed) {
      update({ isStale: true });
      await run();
    }
    update({ undoable: kind === 'fixed' ? fixed.done : [], lastAct: { kind, ...fixed } });
  }

  return {
    check: () => context.attempt(run),
    stopCheck: stop,
    setMarks: (isOn) =>
      context.attempt(async () => {
        update({ marksOn: isOn });
        const { result } = store.get().check;
        if (!result) return;
        if (isOn) return run();
        const hidden = await ports.workbook.hideMarks(result.sheetName);
        if ('problem' in hidden) tellProblem(context, hidden.problem);
      }),
    fix: (findings) =>
      context.attempt(() =>
        writeFix(async ({ sheetName, grid }) => {
          const { applyFixes } = await import('#addin/flows/applyFixes');
          return applyFixes(ports.workbook.sheet(sheetName), grid, findings);
        }, 'fixed'),
      ),
    undoFix: () =>
      context.attempt(() => {
        const { undoable } = store.get().check;
        return writeFix(async ({ sheetName }) => {
          const { undoFixes } = await import('#addin/flows/applyFixes');
          return undoFixes(ports.workbook.sheet(sheetName), undoable);
        }, 'undone');
      }),
    setFold(id, isOpen) {
      update({ folds: new Map(store.get().check.folds).set(id, isOpen) });
    },
  };
}

function editOf({ rowIndex, columnIndex, after, formats }: FixedCell): CellEdit {
  return { rowIndex, columnIndex, value: after, ...(formats ? { numberFormat: formats.after } : {}) };
}
