/**
 * Checks every case of a ledger by every rule and gathers all findings, in stable order and with stable ids: at once,
 * or in steps small enough for a task pane to stay alive between them. Decides the order of findings and where the
 * work is parted; refuses to know rules and clocks.
 */
import type { Finding } from '#domain/check/finding';
import { LedgerChecker } from '#domain/check/ledgerChecker';
import type { CheckContext } from '#domain/check/ruleContext';
import type { LedgerRow } from '#domain/read/reading';

/** All findings, by row, column and rule. Never throws for any content of cells. */
export function checkLedger(rows: readonly LedgerRow[], context: CheckContext): Finding[] {
  const steps = checkLedgerSteps(rows, context, Infinity);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same in steps of so many cases, for checkers that must not hold up a screen; see {@link checkerSteps}. */
export function* checkLedgerSteps(
  rows: readonly LedgerRow[],
  context: CheckContext,
  casesPerStep: number,
): Generator<number, Finding[], void> {
  return (yield* checkerSteps(rows, context, casesPerStep)).findings;
}

export interface CheckedLedger {
  readonly findings: Finding[];
  /** Goes on from here: put a changed case, settle, and ask for its findings. */
  readonly checker: LedgerChecker;
}

/** Share of the work that is looking at each case by itself; the rest is wording and ordering what was found. */
const LOOKING = 0.7;

/**
 * The check in steps of at most so many cases or one group of cases; yields how far it has come, in cases. The last
 * step returns the findings and the checker that made them.
 */
export function* checkerSteps(
  rows: readonly LedgerRow[],
  context: CheckContext,
  casesPerStep: number,
): Generator<number, CheckedLedger, void> {
  const checker = new LedgerChecker(context);
  for (const [index, row] of rows.entries()) {
    if (index > 0 && index % casesPerStep === 0) yield LOOKING * index;
    checker.put(row);
  }
  for (const _ of checker.settle()) yield LOOKING * rows.length;
  checker.takeTouched();
  const findings: Finding[] = [];
  const totals = checker.totalFindings();
  let nextTotal = 0;
  for (const [index, { rowIndex }] of rows.entries()) {
    if (index > 0 && index % casesPerStep === 0) yield LOOKING * rows.length + (1 - LOOKING) * index;
    while (nextTotal < totals.length && totals[nextTotal]!.row <= rowIndex)
      findings.push(totals[nextTotal++]!);
    for (const finding of checker.findingsOf(rowIndex)) findings.push(finding);
  }
  return { findings: findings.concat(totals.slice(nextTotal)), checker };
}
