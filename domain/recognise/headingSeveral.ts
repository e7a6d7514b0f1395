/**
 * Headings that name several things: 姓名、住址 in one cell, or one story told in two words (化解措施及进展). Decides
 * whether they are one field, or several that only the clerk can part.
 */
import type { FormMeaning } from '#domain/recognise/headingForms';
import { type FieldCandidate, type Index, refound } from '#domain/recognise/headingIndex';
import { withoutFilling, withoutLeading } from '#domain/recognise/headingRewordings';
import { byPerson } from '#domain/recognise/headingPersons';

/** One field, or `several` values in one cell. */
export interface SeveralMeaning {
  readonly type: 'fields' | 'several';
  readonly candidates: readonly FieldCandidate[];
}

/** Text fields that a heading may name together: what the matter is, and what was done about it. */
const STORY = ['content', 'demand', 'title'];
const HANDLED = ['measures', 'result', 'status'];
/** Nouns that go on telling what the word before them tells. */
const TELLS_ON =
  /^(?:经过|过程|原因|起因|理由|依据|事实|要求|结果|结论|情况|进展|进度|意见|措施|建议|内容)(?:情况)?$/;

/** 姓名、住址 or 姓名/电话: several values in one cell; the same field twice is one field. */
export function bySeveral(index: Index, full: string, bare: string): SeveralMeaning | null {
  const key = /[、,/;和及与]/.test(bare) ? bare : full;
  const parts = key.split(/[、,/;和及与]/).filter((part) => part !== '');
  if (parts.length < 2) return null;
  const found = parts.map((part) => exactly(index, part) ?? firstOf(byPerson(index, part)));
  const candidates = found.filter((one) => one !== null && one !== undefined);
  if (candidates.length === 0) return null;
  const ids = new Set(candidates.map((one) => one.field.id));
  const first = { ...candidates[0]!, foundBy: 'reworded' as const };
  if (candidates.length === parts.length && ids.size === 1) return { type: 'fields', candidates: [first] };
  const one = oneStory(parts, found);
  if (one) return { type: 'fields', candidates: [one] };
  const unique = [
    ...new Map(candidates.map((one) => [one.field.id, { ...one, foundBy: 'part' as const }])).values(),
  ];
  return { type: 'several', candidates: unique };
}

/** 化解措施及进展, 纠纷起因及经过, 反映问题及诉求: one text, under the field its first word names. */
function oneStory(
  parts: readonly string[],
  found: readonly (FieldCandidate | null | undefined)[],
): FieldCandidate | null {
  const named = found.filter((one) => one !== null && one !== undefined);
  const goesOn = parts.every((part, at) => found[at] || (at > 0 && TELLS_ON.test(part)));
  const family = [STORY, HANDLED].find((ids) => named.every(({ field }) => ids.includes(field.id)));
  if (!family || !goesOn || !found[0]) return null;
  const teller = named.find(({ field }) => field.id === 'content') ?? found[0];
  return refound(teller, 'reworded');
}

/** As it stands, or in a shorter wording. */
function exactly(index: Index, part: string): FieldCandidate | undefined {
  return [part, withoutLeading(part), withoutFilling(part)]
    .flatMap((wording) => index.get(wording) ?? [])
    .find(({ foundBy }) => foundBy === 'exact');
}

function firstOf(meaning: FormMeaning | null): FieldCandidate | null {
  return meaning?.type === 'fields' ? (meaning.candidates[0] ?? null) : null;
}
