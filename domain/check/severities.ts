/** How bad findings are: the order in which they are worked off, their signs and words, and how many there are of each. */
import type { Finding, Severity } from '#domain/check/finding';
import type { Words } from '#domain/words';

/** The worst first. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/** Each stands in GB 2312, so every Chinese font has it. */
export const SIGNS: Readonly<Record<Severity, string>> = { error: '×', warning: '△', info: '○' };

export const SEVERITY_WORDS: Readonly<Record<Severity, Words>> = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '疑问', en: 'doubt' },
  info: { zh: '提示', en: 'note' },
};

export function countBySeverity(findings: readonly Finding[]): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity]++;
  return counts;
}

/** The same of findings gathered by rule. */
export function countGroupsBySeverity(
  groups: readonly { readonly severity: Severity; readonly findings: readonly Finding[] }[],
): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity, findings } of groups) counts[severity] += findings.length;
  return counts;
}
