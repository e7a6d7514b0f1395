/**
 * Findings as a list that can be worked off: by rule, the worst first; within a rule by column and by what they have in
 * common, the most first. Decides grouping and order only.
 */
import { SEVERITIES } from '#domain/check/severities';
import type { Finding, Severity } from '#domain/check/finding';
import { RULES } from '#domain/check/rules/registry';
import { columnIndexOf } from '#domain/grid';
import { grouped } from '#domain/grouped';
import type { Recognition } from '#domain/recognise/recognition';
import type { Words } from '#domain/words';

export interface FindingGroup {
  readonly rule: string;
  readonly severity: Severity;
  readonly title: Words;
  readonly mend: Words;
  readonly source: Words;
  readonly findings: readonly Finding[];
  readonly gathered: readonly GatheredFindings[];
}

/** Findings of one rule in one column that have one cause, and so are mended or accepted together. */
export interface GatheredFindings {
  /** Stays the same through edits and checks. */
  readonly key: string;
  readonly columnLetters: string;
  /** The office's own; null when the column has none. */
  readonly heading: string | null;
  /** What is said of all of them at once; null when each says it for itself. */
  readonly said: Words | null;
  readonly findings: readonly Finding[];
  /** Those with a safe fix. */
  readonly fixable: readonly Finding[];
  /** Those for which a person may choose another content, the same for all. */
  readonly choosable: readonly Finding[];
}

/** Worst severity first, then the rule with most findings. */
export function findingGroups(
  findings: readonly Finding[],
  { columns }: Pick<Recognition, 'columns'>,
): readonly FindingGroup[] {
  const headings = new Map(columns.map(({ columnIndex, heading }) => [columnIndex, heading]));
  const byRule = grouped(findings, ({ rule }) => rule);
  return [...byRule].map(([rule, found]) => groupOf(rule, found, headings)).sort(worstFirst);
}

type Headings = ReadonlyMap<number, string>;

function groupOf(rule: string, findings: readonly Finding[], headings: Headings): FindingGroup {
  const info = RULES.find((other) => other.id === rule);
  if (!info) throw new Error(`no rule ${rule}`);
  const { severity, title, mend, source } = info;
  return { rule, severity, title, mend, source, findings, gathered: gather(rule, findings, headings) };
}

/** A cause of one finding alone is no group: such findings of a column stand together, behind its causes. */
function gather(rule: string, findings: readonly Finding[], headings: Headings): GatheredFindings[] {
  const byColumn = grouped(findings, ({ field, cell }) => `${field} ${lettersOf(cell)}`);
  return [...byColumn.values()]
    .flatMap((inColumn) => {
      const byCause = grouped(inColumn, ({ cause }) => cause?.zh ?? '');
      const shared = [...byCause.values()].filter((found) => found.length > 1 || byCause.size === 1);
      const single = [...byCause.values()].filter((found) => found.length === 1 && byCause.size > 1);
      return [...shared, ...(single.length > 0 ? [single.flat()] : [])];
    })
    .map((found) => gatheredOf(rule, found, headings))
    .sort((left, right) => right.findings.length - left.findings.length);
}

function gatheredOf(rule: string, findings: readonly Finding[], headings: Headings): GatheredFindings {
  const [first] = findings;
  const columnLetters = lettersOf(first!.cell);
  const isOne = findings.every(({ cause }) => cause?.zh === first!.cause?.zh);
  const isSame = findings.every(({ message }) => message.zh === first!.message.zh);
  return {
    key: `${rule} ${first!.field} ${isOne ? (first!.cause?.zh ?? '') : ''}`,
    columnLetters,
    heading: headings.get(columnIndexOf(columnLetters))?.replaceAll(/\s+/g, '') || null,
    said: findings.length === 1 ? null : isSame ? first!.message : isOne ? (first!.cause ?? null) : null,
    findings,
    fixable: findings.filter(({ fix }) => fix !== undefined),
    choosable: isOne ? sameOffers(findings) : [],
  };
}

/** Those a person may choose for, where the same is offered for all of them. */
function sameOffers(findings: readonly Finding[]): readonly Finding[] {
  const choosable = findings.filter(({ fix, offers }) => !fix && offers);
  const said = new Set(choosable.map(({ offers }) => offers!.join('\n')));
  return said.size === 1 ? choosable : [];
}

function lettersOf(cell: string): string {
  return /^[A-Z]+/.exec(cell)![0];
}

function worstFirst(left: FindingGroup, right: FindingGroup): number {
  return (
    SEVERITIES.indexOf(left.severity) - SEVERITIES.indexOf(right.severity) ||
    right.findings.length - left.findings.length
  );
}
