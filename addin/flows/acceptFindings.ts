/**
 * Accepting findings with a reason, and telling accepted ones from open ones. Decides that a reason is owed and that an
 * acceptance whose cell has changed counts no more. Acceptances hold hashes and the clerk's reasons, no cell's content;
 * refuses to know where they are kept.
 */
import {
  acceptanceOf,
  acceptedFindings,
  type Acceptance,
  type FindingInPlace,
} from '#domain/check/acceptance';
import type { Finding } from '#domain/check/finding';
import type { LiveChecker } from '#domain/check/liveChecker';
import type { Day } from '#domain/day';
import { columnIndexOf, valueAt } from '#domain/grid';
import { ledgerKind } from '#domain/kinds/kinds';
import type { Recognition } from '#domain/recognise/recognition';
import type { Words } from '#domain/words';

/** A sheet as it was checked; see checkSheet.ts. */
export interface CheckedCells {
  readonly recognition: Recognition;
  readonly live: LiveChecker;
}

export interface AcceptedFinding {
  readonly finding: Finding;
  readonly acceptance: Acceptance;
}

export interface SortedFindings {
  readonly open: readonly Finding[];
  readonly accepted: readonly AcceptedFinding[];
}

export type Accepted =
  | { readonly acceptances: readonly Acceptance[]; readonly added: readonly Acceptance[] }
  | { readonly problem: { readonly code: 'acceptance.no-reason'; readonly message: Words } };

/** A person has looked at these findings and lets them stand, e.g. 已与信访人核实. @param held those there are */
export function acceptFindings(
  held: readonly Acceptance[],
  checked: CheckedCells,
  findings: readonly Finding[],
  reason: string,
  today: Day,
): Accepted {
  const said = reason.trim();
  if (said === '') return { problem: NO_REASON };
  const kind = ledgerKind(checked.recognition.kind);
  const ids = new Set(findings.map(({ id }) => id));
  const added = findings.map((finding) => acceptanceOf(placeOf(checked, finding), kind, said, today));
  return { acceptances: [...held.filter(({ finding }) => !ids.has(finding)), ...added], added };
}

/** Those that are left when some are taken back: the findings of these are open again. */
export function withoutAcceptances(
  held: readonly Acceptance[],
  taken: readonly Acceptance[],
): readonly Acceptance[] {
  const dropped = new Set(taken.map(({ finding }) => finding));
  return held.filter(({ finding }) => !dropped.has(finding));
}

/** Open and accepted findings of a check, each in the order given. */
export function sortFindings(
  checked: CheckedCells,
  findings: readonly Finding[],
  acceptances: readonly Acceptance[],
): SortedFindings {
  return told(findings, coveredFindings(checked, findings, acceptances));
}

/**
 * The same after some rows changed, or some of their findings were accepted or taken back: what is accepted in other rows
 * stands, and is not looked at again.
 * @param before as accepted until now @param rows Excel row numbers
 */
export function sortFindingsOf(
  rows: ReadonlySet<number>,
  checked: CheckedCells,
  findings: readonly Finding[],
  acceptances: readonly Acceptance[],
  before: readonly AcceptedFinding[],
): SortedFindings {
  const left = new Map(acceptances.map((acceptance) => [acceptance.finding, acceptance]));
  const covered = new Map<string, Acceptance>();
  for (const { finding, acceptance } of before) {
    if (!rows.has(finding.row) && left.delete(acceptance.finding)) covered.set(finding.id, acceptance);
  }
  const concerned = left.size === 0 ? [] : findings.filter(({ row }) => rows.has(row));
  const anew = coveredFindings(checked, concerned, [...left.values()]);
  return told(findings, new Map([...covered, ...anew]));
}

function told(findings: readonly Finding[], covered: ReadonlyMap<string, Acceptance>): SortedFindings {
  if (covered.size === 0) return { open: findings, accepted: [] };
  const open: Finding[] = [];
  const accepted: AcceptedFinding[] = [];
  for (const finding of findings) {
    const acceptance = covered.get(finding.id);
    if (acceptance) accepted.push({ finding, acceptance });
    else open.push(finding);
  }
  return { open, accepted };
}

/** By their ids first: only where that leaves an acceptance over is every finding of its rules looked at. */
function coveredFindings(
  checked: CheckedCells,
  findings: readonly Finding[],
  acceptances: readonly Acceptance[],
): ReadonlyMap<string, Acceptance> {
  if (acceptances.length === 0) return new Map();
  const kind = ledgerKind(checked.recognition.kind);
  const among = (candidates: readonly Finding[]) =>
    acceptedFindings(
      candidates.map((finding) => placeOf(checked, finding)),
      acceptances,
      kind,
    );
  const ids = new Set(acceptances.map(({ finding }) => finding));
  const named = among(findings.filter(({ id }) => ids.has(id)));
  if (named.size === acceptances.length) return named;
  const rules = new Set(acceptances.map(({ rule }) => rule));
  return among(findings.filter(({ rule }) => rules.has(rule)));
}

/** Those that still cover a finding, after a check of the whole sheet: the others are to be forgotten. */
export function standingAcceptances(
  held: readonly Acceptance[],
  { accepted }: SortedFindings,
): readonly Acceptance[] {
  const standing = new Set(accepted.map(({ acceptance }) => acceptance.finding));
  return held.filter(({ finding }) => standing.has(finding));
}

function placeOf({ live }: CheckedCells, finding: Finding): FindingInPlace {
  const row = live.caseAt(finding.row - 1);
  return { finding, row, raw: valueAt(live.grid, finding.row - 1, columnIndexOf(finding.cell)) };
}

const NO_REASON = {
  code: 'acceptance.no-reason',
  message: {
    zh: '请写明理由，例如“已与信访人核实”。',
    en: 'Give a reason, e.g. “checked with the petitioner”.',
  },
} as const;
