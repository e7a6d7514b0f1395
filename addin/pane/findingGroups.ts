/**
 * Findings as a list that can be worked off: by rule, the worst first; within a rule by column and by what they have in
 * common, the most first; what a person has seen keeps its place while they work. Decides grouping and order only.
 */
import { SEVERITIES } from '#domain/check/severities';
import type { Finding, Severity } from '#domain/check/finding';
import { RULES } from '#domain/check/rules/registry';
import { columnIndexOf, columnLetters } from '#domain/grid';
import type { Recognition } from '#domain/recognise/recognition';
import { finished } from '#domain/steps';
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

const FINDINGS_A_STEP = 500;

/**
 * Worst severity first, then the rule with most findings.
 * @param seen what `placesOf` said of the list shown before: those stay in that order, and others come after them
 */
export function findingGroups(
  findings: readonly Finding[],
  recognition: Pick<Recognition, 'columns'>,
  seen: readonly string[] = [],
): readonly FindingGroup[] {
  return finished(findingGroupSteps(findings, recognition, seen));
}

/** The same in steps that yield about how far it is, 0–1. */
export function* findingGroupSteps(
  findings: readonly Finding[],
  { columns }: Pick<Recognition, 'columns'>,
  seen: readonly string[],
): Generator<number, readonly FindingGroup[], void> {
  const headings = new Map(columns.map(({ columnIndex, heading }) => [columnIndex, heading]));
  const byRule = new Map<string, Finding[]>();
  for (const [at, finding] of findings.entries()) {
    if (at % FINDINGS_A_STEP === 0) yield (0.5 * at) / findings.length;
    held(byRule, finding.rule, () => []).push(finding);
  }
  const placeOf = placesIn(seen);
  const groups: FindingGroup[] = [];
  for (const [rule, found] of byRule) {
    groups.push(groupOf(rule, found, yield* gatherSteps(rule, found, headings), placeOf));
  }
  return inOrder(groups, placeOf);
}

/** After some findings changed: those of the rules named are gathered anew, the others stay as they are. */
export function regrouped(
  before: readonly FindingGroup[],
  rules: ReadonlySet<string>,
  findings: readonly Finding[],
  recognition: Pick<Recognition, 'columns'>,
  seen: readonly string[],
): readonly FindingGroup[] {
  const anew = findingGroups(
    findings.filter(({ rule }) => rules.has(rule)),
    recognition,
    seen,
  );
  return inOrder([...before.filter(({ rule }) => !rules.has(rule)), ...anew], placesIn(seen));
}

/** The order of a list, to be kept. @param seen what was to be kept before it */
export function placesOf(groups: readonly FindingGroup[], seen: readonly string[]): readonly string[] {
  const shown = groups.flatMap(({ rule, gathered }) => [rule, ...gathered.map(({ key }) => key)]);
  return [...new Set([...seen, ...shown])];
}

type PlaceOf = (name: string) => number;

function placesIn(seen: readonly string[]): PlaceOf {
  const places = new Map(seen.map((name, place) => [name, place]));
  return (name) => places.get(name) ?? seen.length;
}

function inOrder(groups: readonly FindingGroup[], placeOf: PlaceOf): readonly FindingGroup[] {
  return [...groups].sort(
    (left, right) =>
      SEVERITIES.indexOf(left.severity) - SEVERITIES.indexOf(right.severity) ||
      placeOf(left.rule) - placeOf(right.rule) ||
      right.findings.length - left.findings.length,
  );
}

type Headings = ReadonlyMap<number, string>;

function groupOf(
  rule: string,
  findings: readonly Finding[],
  gathered: readonly GatheredFindings[],
  placeOf: PlaceOf,
): FindingGroup {
  const info = RULES.find((other) => other.id === rule);
  if (!info) throw new Error(`no rule ${rule}`);
  const { severity, title, mend, source } = info;
  const sorted = [...gathered].sort(
    (left, right) => placeOf(left.key) - placeOf(right.key) || right.findings.length - left.findings.length,
  );
  return { rule, severity, title, mend, source, findings, gathered: sorted };
}

/** A cause of one finding alone is no group: such findings of a column stand together, behind its causes. */
function* gatherSteps(
  rule: string,
  findings: readonly Finding[],
  headings: Headings,
): Generator<number, readonly GatheredFindings[], void> {
  const gathered: GatheredFindings[] = [];
  for (const byCause of yield* byColumnAndCause(findings)) {
    const causes = [...byCause.values()];
    const shared = causes.filter((found) => found.length > 1 || causes.length === 1);
    const single = causes.filter((found) => found.length === 1 && causes.length > 1).flat();
    for (const found of single.length > 0 ? [...shared, single] : shared) {
      gathered.push(gatheredOf(rule, found, headings));
      yield 1;
    }
  }
  return gathered;
}

/** In the order of their first findings. */
function* byColumnAndCause(
  findings: readonly Finding[],
): Generator<number, readonly ReadonlyMap<string, readonly Finding[]>[], void> {
  const fields = new Map<string, Map<number, Map<string, Finding[]>>>();
  for (const [at, finding] of findings.entries()) {
    if (at % FINDINGS_A_STEP === 0) yield 0.5;
    const columns = held(fields, finding.field, () => new Map<number, Map<string, Finding[]>>());
    const causes = held(columns, columnIndexOf(finding.cell), () => new Map<string, Finding[]>());
    held(causes, finding.cause?.zh ?? '', () => []).push(finding);
  }
  return [...fields.values()].flatMap((columns) => [...columns.values()]);
}

function held<K, V>(map: Map<K, V>, key: K, made: () => V): V {
  const found = map.get(key);
  if (found !== undefined) return found;
  const value = made();
  map.set(key, value);
  return value;
}

function gatheredOf(rule: string, findings: readonly Finding[], headings: Headings): GatheredFindings {
  const first = findings[0]!;
  const columnIndex = columnIndexOf(first.cell);
  const isOne = findings.every(({ cause }) => cause?.zh === first.cause?.zh);
  const isSame = findings.every(({ message }) => message.zh === first.message.zh);
  return {
    key: `${rule} ${first.field} ${isOne ? (first.cause?.zh ?? '') : ''}`,
    columnLetters: columnLetters(columnIndex),
    heading: headings.get(columnIndex)?.replaceAll(/\s+/g, '') || null,
    said: findings.length === 1 ? null : isSame ? first.message : isOne ? (first.cause ?? null) : null,
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
