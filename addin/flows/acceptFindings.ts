/**
 * Accepting findings with a reason, and telling accepted ones from open ones. Decides that a reason is owed and that
 * an acceptance whose cell has changed is dropped; where they are kept is a port (the workbook's settings).
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

/** Kept with the workbook; holds hashes and the clerk's reasons, no cell's content. */
export interface AcceptanceMemory {
  load(): Promise<readonly Acceptance[]>;
  save(acceptances: readonly Acceptance[]): Promise<void>;
}

/** A sheet as it was checked; see checkSheet.ts. */
export interface CheckedCells {
  readonly recognition: Recognition;
  readonly live: LiveChecker;
}

export interface SortedFindings {
  readonly open: readonly Finding[];
  readonly accepted: readonly { readonly finding: Finding; readonly acceptance: Acceptance }[];
}

export type Accepted =
  | { readonly acceptances: readonly Acceptance[] }
  | { readonly problem: { readonly code: 'acceptance.no-reason'; readonly message: Words } };

/** Remembers that a person has checked these findings, e.g. 已与信访人核对. */
export async function acceptFindings(
  memory: AcceptanceMemory,
  checked: CheckedCells,
  findings: readonly Finding[],
  reason: string,
  today: Day,
): Promise<Accepted> {
  const said = reason.trim();
  if (said === '') return { problem: NO_REASON };
  const kind = ledgerKind(checked.recognition.kind);
  const ids = new Set(findings.map(({ id }) => id));
  const kept = (await memory.load()).filter(({ finding }) => !ids.has(finding));
  const added = findings.map((finding) => acceptanceOf(placeOf(checked, finding), kind, said, today));
  const acceptances = [...kept, ...added];
  await memory.save(acceptances);
  return { acceptances };
}

/** Takes acceptances back: their findings are open again. */
export async function reopenFindings(
  memory: AcceptanceMemory,
  acceptances: readonly Acceptance[],
): Promise<void> {
  const dropped = new Set(acceptances.map(({ finding }) => finding));
  await memory.save((await memory.load()).filter(({ finding }) => !dropped.has(finding)));
}

/** Open and accepted findings of a check, each in the order given. */
export function sortFindings(
  checked: CheckedCells,
  findings: readonly Finding[],
  acceptances: readonly Acceptance[],
): SortedFindings {
  if (acceptances.length === 0) return { open: findings, accepted: [] };
  const rules = new Set(acceptances.map(({ rule }) => rule));
  const places = findings.filter(({ rule }) => rules.has(rule)).map((finding) => placeOf(checked, finding));
  const covered = acceptedFindings(places, acceptances, ledgerKind(checked.recognition.kind));
  return {
    open: findings.filter(({ id }) => !covered.has(id)),
    accepted: findings.flatMap((finding) => {
      const acceptance = covered.get(finding.id);
      return acceptance ? [{ finding, acceptance }] : [];
    }),
  };
}

/** After a check of the whole sheet: acceptances that cover nothing any more are forgotten. */
export async function dropVoidAcceptances(
  memory: AcceptanceMemory,
  { accepted }: SortedFindings,
): Promise<void> {
  const held = await memory.load();
  const standing = new Set(accepted.map(({ acceptance }) => acceptance.finding));
  const kept = held.filter(({ finding }) => standing.has(finding));
  if (kept.length < held.length) await memory.save(kept);
}

function placeOf({ live }: CheckedCells, finding: Finding): FindingInPlace {
  const letters = /^[A-Z]+/.exec(finding.cell)![0];
  const row = live.caseAt(finding.row - 1);
  return { finding, row, raw: valueAt(live.grid, finding.row - 1, columnIndexOf(letters)) };
}

const NO_REASON = {
  code: 'acceptance.no-reason',
  message: {
    zh: '请写明理由，例如“已与信访人核对”。',
    en: 'Give a reason, e.g. “checked with the petitioner”.',
  },
} as const;
