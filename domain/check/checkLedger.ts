/**
 * Checks every case of a ledger by every rule and gathers all findings, in stable order and with stable ids: at once,
 * or in steps small enough for a task pane to stay alive between them. Decides the order of findings and where the
 * work is parted; refuses to know rules and clocks.
 */
import type { Finding } from '#domain/check/finding';
import { LedgerChecker } from '#domain/check/ledgerChecker';
import type { CheckContext } from '#domain/check/ruleContext';
import type { LedgerRow } from '#domain/read/reading';

/** Cases looked at between two yields: well below a millisecond a step. */
const CASES_A_STEP = 64;

/** All findings, by row, column and rule. Never throws for any content of cells. */
export function checkLedger(rows: readonly LedgerRow[], context: CheckContext): Finding[] {
  const steps = checkInSteps(rows, context);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value.findings;
  }
}

export interface CheckedLedger {
  readonly findings: Finding[];
  /** Goes on from here: put a changed case, settle, and ask for its findings. */
  readonly checker: LedgerChecker;
}

/** Share of the work that is looking at each case by itself; the rest is wording and ordering what was found. */
const LOOKING = 0.7;

/** The same in short steps; every yield is the share done so far, 0–1. */
export function* checkInSteps(
  rows: readonly LedgerRow[],
  context: CheckContext,
): Generator<number, CheckedLedger, void> {
  const checker = new LedgerChecker(context);
  for (let index = 0; index < rows.length; index++) {
    checker.put(rows[index]!);
    if (index % CASES_A_STEP === 0) yield (LOOKING * index) / rows.length;
  }
  for (const _ of checker.settle()) yield LOOKING;
  const findings: Finding[] = [];
  const totals = checker.totalFindings();
  let nextTotal = 0;
  for (let index = 0; index < rows.length; index++) {
    const { rowIndex } = rows[index]!;
    while (nextTotal < totals.length && totals[nextTotal]!.row <= rowIndex)
      findings.push(totals[nextTotal++]!);
    for (const finding of checker.findingsOf(rowIndex)) findings.push(finding);
    if (index % CASES_A_STEP === 0) yield LOOKING + ((1 - LOOKING) * index) / rows.length;
  }
  return { findings: findings.concat(totals.slice(nextTotal)), checker };
}
