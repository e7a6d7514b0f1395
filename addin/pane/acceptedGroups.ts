/** Accepted findings as a list to look through: by rule and reason, the latest first. Decides grouping and order only. */
import type { AcceptedFinding } from '#addin/flows/acceptFindings';
import { RULES } from '#domain/check/rules/registry';
import type { Day } from '#domain/day';
import { grouped } from '#domain/grouped';
import type { Words } from '#domain/words';

export interface AcceptedGroup {
  readonly key: string;
  /** Of the rule. */
  readonly title: Words;
  readonly reason: string;
  readonly on: Day;
  readonly accepted: readonly AcceptedFinding[];
}

export function acceptedGroups(accepted: readonly AcceptedFinding[]): readonly AcceptedGroup[] {
  const groups = grouped(accepted, ({ acceptance: { rule, reason, on } }) => `${rule} ${on} ${reason}`);
  return [...groups]
    .map(([key, found]) => groupOf(key, found))
    .sort((left, right) => (left.on < right.on ? 1 : left.on > right.on ? -1 : 0));
}

function groupOf(key: string, accepted: readonly AcceptedFinding[]): AcceptedGroup {
  const { rule, reason, on } = accepted[0]!.acceptance;
  const info = RULES.find(({ id }) => id === rule);
  if (!info) throw new Error(`no rule ${rule}`);
  return { key, title: info.title, reason, on, accepted };
}
