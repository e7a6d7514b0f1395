/**
 * Three-way merge per field: base (what the sheet last saw), mine (the sheet), theirs (the current version).
 *
 *   base ──edit in the sheet──▶ mine          theirs untouched since base         → mine
 *     └──edits by others──────▶ theirs        mine = theirs                       → agreed, nothing to do
 *                                             both changed, differently           → conflict: theirs stays, both are shown
 *
 * A base the server never had (a restored or another server) is unknown: values that differ are a conflict.
 * An untouched side never wins and never conflicts. Refuses to know rows, cells, storage and who may write what.
 */
import { sameValue, canonicalText, type Fields, type FieldValue } from '#domain/fieldValue';
import { shortHash } from '#domain/sync/hash';

/** A change of one field, with the base the sheet derived it from; null where the sheet never saw a base. */
export interface FieldEdit {
  readonly value: FieldValue | null;
  readonly base: { readonly version: number; readonly hash: string } | null;
}

/**
 * Version of a base that the server never had: the cell's value stands on nothing that was agreed on, not even on what
 * an operation of the row itself may have written.
 */
export const UNKNOWN_VERSION = Number.MAX_SAFE_INTEGER;

/** Newest version the edit is known to be based on; 0 for none. */
export function baseVersionOf({ base }: FieldEdit): number {
  return base === null || base.version === UNKNOWN_VERSION ? 0 : base.version;
}

/** One version of a case, as far as merging needs it. */
export interface MergeState {
  readonly version: number;
  readonly fields: Fields;
  /** Version at which each field last changed; 0 (absent) where it was never filled. */
  readonly fieldVersions: Readonly<Partial<Record<string, number>>>;
}

export interface Merged {
  /** Fields that take mine; empty when nothing new is to be written. */
  readonly taken: Readonly<Record<string, FieldValue | null>>;
  /** Fields both sides changed differently. */
  readonly conflicts: readonly string[];
}

/**
 * @param edits touched fields of one row, each on its true base: after a lost reply that is the version one's own
 *   operation made (ownBase.ts), not the stamp's, so that nobody conflicts with himself
 * @param theirs the current version
 */
export function mergeFields(edits: Readonly<Record<string, FieldEdit>>, theirs: MergeState): Merged {
  const taken: Record<string, FieldValue | null> = {};
  const conflicts: string[] = [];
  for (const [field, edit] of Object.entries(edits)) {
    if (sameValue(edit.value, theirs.fields[field])) continue;
    if (edit.base && shortHash(canonicalText(edit.value)) === edit.base.hash) continue;
    if (untouchedByOthers(field, edit, theirs)) taken[field] = edit.value;
    else conflicts.push(field);
  }
  return { taken, conflicts };
}

/** The version that follows `theirs` when the taken fields are written. */
export function nextState(theirs: MergeState, taken: Merged['taken']): MergeState {
  const version = theirs.version + 1;
  const fields: Partial<Record<string, FieldValue>> = { ...theirs.fields };
  const fieldVersions: Partial<Record<string, number>> = { ...theirs.fieldVersions };
  for (const [field, value] of Object.entries(taken)) {
    if (value === null) delete fields[field];
    else fields[field] = value;
    fieldVersions[field] = version;
  }
  return { version, fields, fieldVersions };
}

function untouchedByOthers(field: string, { base }: FieldEdit, theirs: MergeState): boolean {
  const lastChange = theirs.fieldVersions[field] ?? 0;
  if (lastChange === 0) return true;
  if (!base) return false;
  if (shortHash(canonicalText(theirs.fields[field])) === base.hash) return true;
  return base.version <= theirs.version && lastChange <= base.version;
}
