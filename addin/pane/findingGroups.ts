/**
 * Findings as a list that can be worked off: by rule, the worst first; within a rule by column and by what they have in
 * common, the most first; what a person has seen keeps its place while they work. Decides grouping and order only.
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

/**
 * Worst severity first, then the rule with most findings.
 * @param seen what `placesOf` said of the list shown before: those stay in that order, and others come after them
 */
export function findingGroups(
  findings: readonly Finding[],
  { columns }: Pick<Recognition, 'columns'>,
  seen: readonly string[] = [],
): readonly FindingGroup[] {
  const headings = new Map(columns.map(({ columnIndex, heading }) => [columnIndex, heading]));
  const byRule = grouped(findings, ({ rule }) => rule);
  return [...byRule]
    .map(([rule, found]) => groupOf(rule, found, headings, seen))
    .sort(
      (left, right) =>
        SEVERITIES.indexOf(left.severity) - SEVERITIES.indexOf(right.severity) ||
        placeOf(left.rule, seen) - placeOf(right.rule, seen) ||
        right.findings.length - left.findings.length,
    );
}

/** The order of a list, to be kept. @param seen what was to be kept before it */
export function placesOf(groups: readonly FindingGroup[], seen: readonly string[]): readonly string[] {
  const shown = groups.flatMap(({ rule, gathered }) => [rule, ...gathered.map(({ key }) => key)]);
  return [...new Set([...seen, ...shown])];
}

function placeOf(name: string, seen: readonly string[]): number {
  const place = seen.indexOf(name);
  return place < 0 ? seen.length : place;
}

const DIGIT_9 = 0x39;

type Headings = ReadonlyMap<number, string>;

function groupOf(
  rule: string,
  findings: readonly Finding[],
  headings: Headings,
  seen: readonly string[],
): FindingGroup {
  const info = RULES.find((other) => other.id === rule);
  if (!info) throw new Error(`no rule ${rule}`);
  const { severity, title, mend, source } = info;
  const gathered = gather(rule, findings, headings).sort(
    (left, right) =>
      placeOf(left.key, seen) - placeOf(right.key, seen) || right.findings.length - left.findings.length,
  );
  return { rule, severity, title, mend, source, findings, gathered };
}

/** A cause of one finding alone is no group: such findings of a column stand together, behind its causes. */
function gather(rule: string, findings: readonly Finding[], headings: Headings): GatheredFindings[] {
  return [...grouped(findings, ({ field }) => field).values()]
    .flatMap((ofField) => [...grouped(ofField, ({ cell }) => lettersOf(cell)).values()])
    .flatMap((inColumn) => {
      const byCause = grouped(inColumn, ({ cause }) => cause?.zh ?? '');
      const shared = [...byCause.values()].filter((found) => found.length > 1 || byCause.size === 1);
      const single = [...byCause.values()].filter((found) => found.length === 1 && byCause.size > 1);
      return [...shared, ...(single.length > 0 ? [single.flat()] : [])];
    })
    .map((found) => gatheredOf(rule, found, headings));
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
  let end = 1;
  while (cell.charCodeAt(end) > DIGIT_9) end++;
  return cell.slice(0, end);
}
