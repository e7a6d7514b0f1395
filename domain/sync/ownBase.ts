/**
 * After a lost reply the sheet does not know that its own operation was written. Decides the base such a row really
 * stands on, field by field, so that nobody conflicts with himself and a repeat has no second effect.
 *
 *   v1 A ── my op: B (reply lost) ── v2 B ── somebody: C ── v3 C     repeat of B: nothing of mine is new → C stays
 *                                                                    then D: based on v2, and C is a real conflict
 *
 * Only a field that the operation wrote moves its base: a field that was in conflict then is still in conflict. One that
 * is read from another column since keeps its base of no version: what stands there was never sent.
 */
import { sameValue } from '#domain/fieldValue';
import { baseVersionOf, type FieldEdit, type MergeState } from '#domain/sync/merge';
import { valueHash } from '#domain/sync/touched';

/**
 * Fields of the edits that differ from `theirs` and were changed after the edit's base: only for these does it
 * matter who changed them. Empty: no history need be read.
 */
export function contestedFields(
  edits: Readonly<Record<string, FieldEdit>>,
  theirs: MergeState,
): readonly string[] {
  return Object.entries(edits)
    .filter(([field, edit]) => !sameValue(edit.value, theirs.fields[field]))
    .filter(([field, edit]) => (theirs.fieldVersions[field] ?? 0) > baseVersionOf(edit))
    .map(([field]) => field);
}

/**
 * @param ownVersions versions that one of the row's unacknowledged operations made, newest first
 * @param seenVersion newest version the row has seen: an edit without a base is not moved to what was seen since
 * @returns the edits on their true bases
 */
export function rebaseOnOwn(
  edits: Readonly<Record<string, FieldEdit>>,
  ownVersions: readonly MergeState[],
  seenVersion: number,
): Readonly<Record<string, FieldEdit>> {
  const rebased: Record<string, FieldEdit> = {};
  for (const [field, edit] of Object.entries(edits)) {
    const own = ownVersions.find((version) => version.fieldVersions[field] === version.version);
    const isNewer = own !== undefined && own.version > (edit.base?.version ?? seenVersion);
    rebased[field] = isNewer ? { value: edit.value, base: baseAt(own, field) } : edit;
  }
  return rebased;
}

function baseAt({ version, fields }: MergeState, field: string): FieldEdit['base'] {
  return { version, hash: valueHash(fields[field]) };
}
