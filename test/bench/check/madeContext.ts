/** What the made ledger is checked with: a day, a directory of units, the rules. Decides nothing. */
import type { CheckContext } from '#domain/check/ruleContext';
import { RULES } from '#domain/check/rules/registry';
import { day } from '#domain/day';
import { ledgerKind } from '#domain/kinds/kinds';
import { UNITS, type MadeLedger } from './madeLedger';

export function madeContext({ grid, recognition }: MadeLedger, rules = RULES): CheckContext {
  return {
    kind: ledgerKind('petition'),
    grid,
    recognition,
    today: day('2026-10-31'),
    units: UNITS,
    rules,
  };
}
