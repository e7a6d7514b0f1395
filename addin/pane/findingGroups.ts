/** Findings as a list that can be worked off: by rule, the worst first. Decides grouping and order only. */
import { SEVERITIES } from '#addin/pane/severities';
import type { Finding, Severity } from '#domain/check/finding';
import { RULES } from '#domain/check/rules/registry';
import type { Words } from '#domain/words';

export interface FindingGroup {
  readonly rule: string;
  readonly severity: Severity;
  readonly title: Words;
  readonly mend: Words;
  readonly source: Words;
  readonly findings: readonly Finding[];
  /** Those with a safe fix. */
  readonly fixable: readonly Finding[];
}

/** Worst severity first, then the rule with most findings. */
export function findingGroups(findings: readonly Finding[]): readonly FindingGroup[] {
  const byRule = new Map<string, Finding[]>();
  for (const finding of findings) {
    const group = byRule.get(finding.rule);
    if (group) group.push(finding);
    else byRule.set(finding.rule, [finding]);
  }
  return [...byRule].map(([rule, found]) => groupOf(rule, found)).sort(worstFirst);
}

function groupOf(rule: string, findings: readonly Finding[]): FindingGroup {
  const info = RULES.find((other) => other.id === rule);
  if (!info) throw new Error(`no rule ${rule}`);
  const { severity, title, mend, source } = info;
  return {
    rule,
    severity,
    title,
    mend,
    source,
    findings,
    fixable: findings.filter((finding) => finding.fix !== undefined),
  };
}

function worstFirst(left: FindingGroup, right: FindingGroup): number {
  return (
    SEVERITIES.indexOf(left.severity) - SEVERITIES.indexOf(right.severity) ||
    right.findings.length - left.findings.length
  );
}
