/**
 * How the fields of a case entered twice come together. Decides what is kept, what fills a blank and what a person must
 * choose; refuses to carry it out (functions/usecases/joinCases.ts).
 */
import { sameValue, type Fields, type FieldValue } from '#domain/fieldValue';
import type { LedgerKind } from '#domain/kinds/fields';

export interface MergedField {
  readonly field: string;
  readonly survivor: FieldValue | null;
  readonly doubled: FieldValue | null;
  /** keep: the survivor's value stands. fill: the survivor's is blank. ask: they differ, a person chooses. */
  readonly choice: 'keep' | 'fill' | 'ask';
}

/** By field, whose value stands where both say something else. */
export type MergeChoices = Readonly<Partial<Record<string, 'survivor' | 'doubled'>>>;

/** Every field filled in either, in the ledger's order; a running number counts rows and tells nothing of the case. */
export function mergedFields(kind: LedgerKind, survivor: Fields, doubled: Fields): readonly MergedField[] {
  return kind.fields.flatMap(({ id, cell }): MergedField[] => {
    const [kept, dropped] = [survivor[id] ?? null, doubled[id] ?? null];
    if (cell === 'seq' || (kept === null && dropped === null)) return [];
    return [{ field: id, survivor: kept, doubled: dropped, choice: choiceOf(kept, dropped) }];
  });
}

/** What the survivor takes over; null while a field that must be chosen is not. */
export function takenOver(
  fields: readonly MergedField[],
  choices: MergeChoices,
): Readonly<Record<string, FieldValue | null>> | null {
  const taken: Record<string, FieldValue | null> = {};
  for (const { field, doubled, choice } of fields) {
    const chosen = choices[field];
    if (choice === 'ask' && chosen === undefined) return null;
    if (choice === 'fill' || (choice === 'ask' && chosen === 'doubled')) taken[field] = doubled;
  }
  return taken;
}

function choiceOf(kept: FieldValue | null, dropped: FieldValue | null): MergedField['choice'] {
  if (kept === null) return 'fill';
  return dropped === null || sameValue(kept, dropped) ? 'keep' : 'ask';
}
