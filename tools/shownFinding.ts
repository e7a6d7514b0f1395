/** The finding a rule's golden ledger shows it by: one with a fix where there is one, else its first. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '#domain/check/finding';

/** Run from the project's root. @throws Error when the golden ledger does not break the rule */
export function shownFinding(ruleId: string): Finding {
  const path = join(process.cwd(), 'test/golden/check', ruleId, 'out.json');
  const findings = (JSON.parse(readFileSync(path, 'utf8')) as Finding[]).filter(
    ({ rule }) => rule === ruleId,
  );
  const shown = findings.find(({ fix }) => fix) ?? findings[0];
  if (!shown) throw new Error(`the golden ledger of ${ruleId} does not break it`);
  return shown;
}
