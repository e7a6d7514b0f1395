/**
 * One check of the ledger in view, as the pane shows it: progress, result, marks. Decides that marks are only written
 * right after a check, from the very sheet that was checked, so that they never stand beside the wrong row, and that
 * what a person accepted is told apart before anything is counted or marked.
 */
import type { CheckedSheet } from '#addin/flows/checkSheet';
import type { SheetProblem } from '#addin/flows/ledgerSheet';
import type { LedgerActions } from '#addin/pane/ledgerActions';
import { tellProblem, type PaneContext } from '#addin/pane/paneContext';
import type { CheckResult, CheckState, KnownLedger } from '#addin/pane/paneState';
import type { Finding } from '#domain/check/finding';
import type { NotRecognised } from '#domain/recognise/recognition';

type CheckProblem = SheetProblem | NotRecognised;

export interface CheckRun {
  /** Runs to its end, or until it is stopped; what is in view stays there meanwhile. */
  readonly run: () => Promise<void>;
  /** One sheet, and its marks; null when it was stopped. */
  readonly checked: (
    known: KnownLedger,
    onProgress: (share: number) => void,
  ) => Promise<CheckResult | { readonly problem: CheckProblem } | null>;
  readonly stop: () => void;
  readonly update: (change: Partial<CheckState>) => void;
}

/** How far a check is when the sheet is read, and when its findings stand; the rest is marking. */
const SHARE = { read: 0.3, checked: 0.8 } as const;

/** Thrown between two portions of reading or writing, and caught here. */
class Stopped extends Error {}

export function checkRun(context: PaneContext, ledger: LedgerActions): CheckRun {
  const { ports, store } = context;
  let isStopped = false;
  const update = (change: Partial<CheckState>) => store.set({ check: { ...store.get().check, ...change } });

  async function run(): Promise<void> {
    const known = await ledger.knownLedger();
    if (!known) return;
    update({ status: 'running', share: 0, lastAct: null });
    const result = await checked(known, (share) => update({ share }));
    if (result === null) return update({ status: 'stopped' });
    if ('problem' in result) {
      update({ status: 'idle' });
      return tellProblem(context, result.problem);
    }
    update({ status: 'done', result, isStale: false });
  }

  async function checked(
    known: KnownLedger,
    onProgress: (share: number) => void,
  ): Promise<CheckResult | { readonly problem: CheckProblem } | null> {
    isStopped = false;
    try {
      const result = await found(known, onProgress);
      if ('problem' in result) return result;
      if (store.get().check.marksOn && !result.grid.isProtected) await mark(result, onProgress);
      return result;
    } catch (error) {
      if (error instanceof Stopped) return null;
      throw error;
    }
  }

  async function checkpoint(): Promise<void> {
    await ports.breathe();
    if (isStopped) throw new Stopped();
  }

  async function found(
    { sheetName, knowledge }: KnownLedger,
    onProgress: (share: number) => void,
  ): Promise<CheckResult | { readonly problem: CheckProblem }> {
    const { checkSheet } = await import('#addin/flows/checkSheet');
    const { recogniserFor } = await import('#addin/flows/answeredRecogniser');
    const { lineOf } = await import('#addin/flows/lawLines');
    const { timeZoneOf } = await import('#domain/clock/lawOfTheDay');
    const { units, lawLines } = store.get().account;
    const line = lineOf(lawLines);
    const watch = {
      checkpoint,
      onProgress: (rows: number, all: number) => onProgress((SHARE.read * rows) / all),
    };
    const outcome = await checkSheet(
      {
        ...ports,
        sheet: ports.workbook.sheet(sheetName, watch),
        recognise: recogniserFor(knowledge),
        today: () => ports.today(timeZoneOf(line)),
      },
      {
        units,
        line,
        onProgress: (share) => onProgress(SHARE.read + (SHARE.checked - SHARE.read) * share),
        isCancelled: () => isStopped,
      },
    );
    if ('isCancelled' in outcome) throw new Stopped();
    return 'problem' in outcome ? outcome : sorted(sheetName, outcome);
  }

  /** Tells accepted findings apart, and forgets acceptances that cover nothing any more. */
  async function sorted(sheetName: string, checked: CheckedSheet): Promise<CheckResult> {
    const { sortFindings, standingAcceptances } = await import('#addin/flows/acceptFindings');
    const kept = await ports.workbook.readAcceptances(sheetName);
    if ('problem' in kept) tellProblem(context, kept.problem);
    const held = 'problem' in kept ? [] : kept.acceptances;
    const found = sortFindings(checked, checked.findings, held);
    const acceptances = standingAcceptances(held, found);
    if (acceptances.length < held.length) {
      const written = await ports.workbook.writeAcceptances(sheetName, acceptances);
      if ('problem' in written) tellProblem(context, written.problem);
    }
    const { open, accepted } = found;
    const grouping = await grouped(open, checked);
    return {
      ...checked,
      sheetName,
      all: checked.findings,
      acceptances,
      findings: open,
      accepted,
      ...grouping,
    };
  }

  async function grouped(
    findings: readonly Finding[],
    { recognition }: CheckedSheet,
  ): Promise<Pick<CheckResult, 'groups' | 'places'>> {
    const { findingGroupSteps, placesOf } = await import('#addin/pane/findingGroups');
    const seen = store.get().check.result?.places ?? [];
    const groups = await sliced(findingGroupSteps(findings, recognition, seen));
    return { groups, places: placesOf(groups, seen) };
  }

  async function sliced<T>(steps: Generator<number, T>): Promise<T> {
    const { inSlices } = await import('#addin/flows/slices');
    const done = await inSlices(ports, { isCancelled: () => isStopped }, steps, (share) => share);
    if (done === null) throw new Stopped();
    return done;
  }

  async function mark(
    { sheetName, grid, recognition, findings }: CheckResult,
    onProgress: (share: number) => void,
  ): Promise<void> {
    const { planMarkSteps } = await import('#addin/flows/markPlan');
    const plan = await sliced(planMarkSteps(grid, recognition, findings, store.get().language));
    const shown = await ports.workbook.showMarks(sheetName, plan, {
      checkpoint,
      onProgress: (cells, all) => onProgress(SHARE.checked + ((1 - SHARE.checked) * cells) / all),
    });
    if ('problem' in shown) tellProblem(context, shown.problem);
  }

  return {
    run,
    checked,
    update,
    stop() {
      isStopped = true;
    },
  };
}
