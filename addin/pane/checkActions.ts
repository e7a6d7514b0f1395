/**
 * Checking, marking, fixing and taking back. Decides that marks are only written right after a check, from the very
 * sheet that was checked, so that they never stand beside the wrong row.
 */
import type { Fixed } from '#addin/flows/applyFixes';
import type { LedgerActions } from '#addin/pane/ledgerActions';
import { tellProblem, type PaneContext } from '#addin/pane/paneContext';
import type { CheckResult, CheckState } from '#addin/pane/paneState';
import type { SheetProblem } from '#addin/flows/ledgerSheet';
import type { Finding } from '#domain/check/finding';

export interface CheckActions {
  check(): Promise<void>;
  stopCheck(): void;
  /** Shows or removes the marks in the sheet. */
  setMarks(isOn: boolean): Promise<void>;
  fix(findings: readonly Finding[]): Promise<void>;
  undoFix(): Promise<void>;
}

export function checkActions(context: PaneContext, ledger: LedgerActions): CheckActions {
  const { ports, store } = context;
  let isStopped = false;
  const update = (change: Partial<CheckState>) => store.set({ check: { ...store.get().check, ...change } });

  async function run(): Promise<void> {
    const known = await ledger.knownLedger();
    if (!known) return;
    isStopped = false;
    update({ status: 'running', share: 0, lastFix: null });
    const { sheetName } = known;
    const { checkSheet } = await import('#addin/flows/checkSheet');
    const { recogniserFor } = await import('#addin/flows/answeredRecogniser');
    const { lineOf } = await import('#addin/flows/lawLines');
    const { units, lawLines } = store.get().account;
    const onProgress = (rows: number, all: number) => update({ share: (0.3 * rows) / all });
    const outcome = await checkSheet(
      {
        ...ports,
        sheet: ports.workbook.sheet(sheetName, { onProgress }),
        recognise: recogniserFor(known.knowledge),
      },
      {
        units,
        line: lineOf(lawLines),
        onProgress: (share) => update({ share: 0.3 + 0.7 * share }),
        isCancelled: () => isStopped,
      },
    );
    if ('isCancelled' in outcome) return update({ status: 'stopped' });
    if ('problem' in outcome) {
      update({ status: 'idle' });
      return tellProblem(context, outcome.problem);
    }
    const result: CheckResult = { sheetName, ...outcome };
    update({ status: 'done', result, isStale: false });
    if (store.get().check.marksOn && !outcome.grid.isProtected) await mark(result);
  }

  async function mark({ sheetName, grid, recognition, findings }: CheckResult): Promise<void> {
    const { planMarkSteps } = await import('#addin/flows/markPlan');
    const { inSlices } = await import('#addin/flows/slices');
    const steps = planMarkSteps(grid, recognition, findings, store.get().language);
    const plan = await inSlices(ports, {}, steps, (share) => share);
    if (plan === null) return;
    const shown = await ports.workbook.showMarks(sheetName, plan);
    if ('problem' in shown) tellProblem(context, shown.problem);
  }

  async function writeFix(
    write: (result: CheckResult) => Promise<Fixed | { readonly problem: SheetProblem }>,
    isUndo: boolean,
  ): Promise<void> {
    const { result } = store.get().check;
    if (!result) return;
    update({ isFixing: true });
    const fixed = await write(result);
    update({ isFixing: false });
    if ('problem' in fixed) return tellProblem(context, fixed.problem);
    const undoable = isUndo ? [] : fixed.done;
    await run();
    update({ undoable, lastFix: { ...fixed, isUndo } });
  }

  return {
    check: () => context.attempt(run),
    stopCheck() {
      isStopped = true;
    },
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
        }, false),
      ),
    undoFix: () =>
      context.attempt(() => {
        const { undoable } = store.get().check;
        return writeFix(async ({ sheetName }) => {
          const { undoFixes } = await import('#addin/flows/applyFixes');
          return undoFixes(ports.workbook.sheet(sheetName), undoable);
        }, true);
      }),
  };
}
