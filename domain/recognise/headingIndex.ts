/**
 * Every alias of every field, by kind of ledger, under its one spelling. Decides which fields an alias may name and
 * how surely; refuses to take headings apart (headingMeaning.ts).
 */
import type { FieldDef, LedgerKind } from '#domain/kinds/fields';
import { writtenOut } from '#domain/kinds/headingWords';
import { LEDGER_KINDS } from '#domain/kinds/kinds';
import { OPEN_HEADINGS, OTHER_HEADINGS } from '#domain/kinds/otherHeadings';
import { byEnglishForm } from '#domain/recognise/englishForms';
import { englishWords } from '#domain/recognise/englishHeading';
import { headingText, normaliseText } from '#domain/recognise/normalise';

/**
 * exact: an alias, as it stands. grouped: an alias together with the heading above. reworded: an alias after leaving
 * out filling words. weak: an alias that needs the values. open: offices mean different things by it, always asked.
 * part: only the last words are an alias.
 */
export type FoundBy = 'exact' | 'grouped' | 'reworded' | 'weak' | 'open' | 'part';

export interface FieldCandidate {
  readonly field: FieldDef;
  readonly foundBy: FoundBy;
  /** Place of the alias in the field's list: earlier ones are more usual. */
  readonly rank: number;
}

export type Index = ReadonlyMap<string, readonly FieldCandidate[]>;

const OPEN = new Set(OPEN_HEADINGS.map(aliasKey));
export const INDEXES = new Map<string, Index>(LEDGER_KINDS.map((kind) => [kind.id, indexOf(kind)]));
export const OTHER = new Set(OTHER_HEADINGS.map(aliasKey));
const KNOWN = new Set([...OTHER, ...[...INDEXES.values()].flatMap((index) => Array.from(index.keys()))]);

/** Whether any kind of ledger knows the heading as it stands. */
export function isKnownHeading(heading: string): boolean {
  const words = englishWords(heading);
  if (words) return LEDGER_KINDS.some((kind) => byEnglishForm(kind, words).type !== 'unknown');
  const { bare, full } = headingText(heading);
  return KNOWN.has(bare) || KNOWN.has(full);
}

export function refound(candidate: FieldCandidate, foundBy: FoundBy): FieldCandidate {
  return { ...candidate, foundBy };
}

export function fieldById(index: Index, fieldId: string, foundBy: FoundBy): FieldCandidate | null {
  for (const candidates of index.values()) {
    const found = candidates.find((one) => one.field.id === fieldId);
    if (found) return { field: found.field, foundBy, rank: 0 };
  }
  return null;
}

function indexOf(kind: LedgerKind): Index {
  const index = new Map<string, FieldCandidate[]>();
  const add = (alias: string, candidate: FieldCandidate) => {
    const key = aliasKey(alias);
    const list = index.get(key) ?? [];
    if (!list.some((one) => one.field.id === candidate.field.id)) list.push(candidate);
    index.set(key, list);
  };
  for (const field of kind.fields)
    writtenOut(field.headings).forEach((alias, rank) => add(alias, { field, foundBy: 'exact', rank }));
  for (const field of kind.fields) {
    writtenOut(field.weakHeadings ?? []).forEach((alias, rank) =>
      add(alias, { field, foundBy: OPEN.has(aliasKey(alias)) ? 'open' : 'weak', rank: rank + 1000 }),
    );
  }
  return index;
}

export function aliasKey(alias: string): string {
  return normaliseText(alias).replace(/[()]/g, '');
}
