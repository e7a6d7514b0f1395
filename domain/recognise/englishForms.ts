/**
 * What an English heading may mean: a form fits when each of its parts stands in the heading and no other word does.
 * Decides by words alone, whatever their order; a word that is not accounted for leaves the heading unknown.
 */
import { ADDS_NOTHING, ENGLISH_FORMS, type EnglishForm, OTHER_ENGLISH } from '#domain/kinds/englishHeadings';
import type { LedgerKind } from '#domain/kinds/fields';
import { fieldOf } from '#domain/kinds/kinds';
import { englishWords } from '#domain/recognise/englishHeading';
import type { FieldCandidate } from '#domain/recognise/headingIndex';

export type EnglishMeaning =
  | { readonly type: 'fields' | 'several'; readonly candidates: readonly FieldCandidate[] }
  | { readonly type: 'other' }
  | { readonly type: 'unknown' };

const UNKNOWN: EnglishMeaning = { type: 'unknown' };
/** Cells that a heading may call by "name" as well: officer name, department name. */
const NAMED_CELLS: ReadonlySet<string> = new Set(['name', 'unit']);

/** What separates several things said in one heading. */
const SEPARATORS = /[&/,;+]|\band\b/i;
const BRACKETS = /[(（][^)）]*[)）]/g;
/** Headings that mean little without the heading above them. */
const GENERIC: ReadonlySet<string> = new Set(
  'name phone mobile contact number address date type detail status note by reference'.split(' '),
);

/** The whole heading, else without what stands in brackets, else its parts one by one. */
export function englishMeaning(kind: LedgerKind, heading: string, group: string | null): EnglishMeaning {
  const above = group === null ? null : englishWords(group);
  const own = wordsOf(heading);
  if (above?.some((word) => OTHER_ENGLISH.has(word))) return byEnglishForm(kind, [...above, ...own]);
  if (above && own.every((word) => GENERIC.has(word))) {
    const together = byEnglishForm(kind, [...above, ...own]);
    if (together.type !== 'unknown') return refoundAll(together, 'grouped');
  }
  const whole = byEnglishForm(kind, englishWords(heading)!);
  const found = whole.type === 'unknown' ? byEnglishForm(kind, own) : whole;
  return found.type === 'fields' ? found : (bySeparateParts(kind, heading) ?? found);
}

function wordsOf(heading: string): readonly string[] {
  const outside = englishWords(heading.replace(BRACKETS, ' '));
  return outside && outside.length > 0 ? outside : englishWords(heading)!;
}

/** "Name & address of complainant": all parts must be fields. */
function bySeparateParts(kind: LedgerKind, heading: string): EnglishMeaning | null {
  const parts = heading
    .replace(BRACKETS, ' ')
    .split(SEPARATORS)
    .map((part) => englishWords(part) ?? []);
  if (parts.length < 2) return null;
  const named = parts.map((part) => byEnglishForm(kind, part));
  const firsts = named.flatMap((one) => ('candidates' in one ? one.candidates.slice(0, 1) : []));
  if (firsts.length < parts.length) return null;
  const candidates = oneByField(firsts).map((one): FieldCandidate => ({ ...one, foundBy: 'part' }));
  if (candidates.length > 1) return { type: 'several', candidates };
  return { type: 'fields', candidates: [{ ...candidates[0]!, foundBy: 'reworded' }] };
}

function refoundAll(meaning: EnglishMeaning, foundBy: 'grouped'): EnglishMeaning {
  if (!('candidates' in meaning)) return meaning;
  const candidates = meaning.candidates.map((one) => (one.foundBy === 'exact' ? { ...one, foundBy } : one));
  return { ...meaning, candidates };
}

/** @param words the heading's words (englishWords), the group's before them where it has one */
export function byEnglishForm(kind: LedgerKind, words: readonly string[]): EnglishMeaning {
  const unnamed = words.filter((word) => word !== 'name');
  const fitting = ENGLISH_FORMS.flatMap((form, rank) => {
    if (isAccountedFor(form, words)) return [{ form, candidates: candidatesOf(kind, form, rank) }];
    if (unnamed.length === words.length || !isAccountedFor(form, unnamed)) return [];
    const named = candidatesOf(kind, form, rank).filter(({ field }) => NAMED_CELLS.has(field.cell));
    return named.length > 0 ? [{ form, candidates: named }] : [];
  });
  const most = Math.max(0, ...fitting.map(({ form }) => form.parts.length));
  const closest = fitting.filter(({ form }) => form.parts.length === most);
  const candidates = closest.flatMap((one) => one.candidates);
  if (candidates.length > 0) return { type: 'fields', candidates: oneByField(candidates) };
  return closest.length > 0 || words.some((word) => OTHER_ENGLISH.has(word)) ? { type: 'other' } : UNKNOWN;
}

function isAccountedFor({ parts }: EnglishForm, words: readonly string[]): boolean {
  return (
    parts.every((part) => words.some((word) => part.includes(word))) &&
    words.every((word) => ADDS_NOTHING.has(word) || parts.some((part) => part.includes(word)))
  );
}

function candidatesOf(kind: LedgerKind, form: EnglishForm, rank: number): FieldCandidate[] {
  return form.fields.flatMap((id) => {
    const field = fieldOf(kind, id);
    return field ? [{ field, foundBy: form.foundBy, rank }] : [];
  });
}

/** The first form that names a field is the surest. */
function oneByField(candidates: readonly FieldCandidate[]): FieldCandidate[] {
  const byId = new Map<string, FieldCandidate>();
  for (const candidate of candidates) {
    const known = byId.get(candidate.field.id);
    if (!known || (known.foundBy === 'weak' && candidate.foundBy === 'exact'))
      byId.set(candidate.field.id, candidate);
  }
  return [...byId.values()];
}
