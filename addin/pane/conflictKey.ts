/** What makes a conflict this one and no other, so that a choice never fits a later conflict. */
import { canonicalText } from '#domain/fieldValue';
import type { Conflict } from '#domain/wire/sync';

/** The same only while both values, the version and the row are: a choice never fits a later conflict. */
export function conflictKey(conflict: Conflict, rowNumber: number): string {
  const { field, version, mine, theirs } = conflict;
  return JSON.stringify([rowNumber, field, version, canonicalText(mine), canonicalText(theirs)]);
}
