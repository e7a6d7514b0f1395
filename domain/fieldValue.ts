/**
 * The canonical value of a field: what is compared, merged, hashed, sent and stored. Decides equality and the
 * canonical text; refuses to know cells, formats and languages.
 */

/**
 * Canonical values by cell kind (see kinds/fields.ts): text, choice, code, name, unit, category, phone, idNo → string;
 * day → `YYYY-MM-DD`; count → number; yesNo → boolean. What a reader could not understand travels as it was
 * written, so that nothing is lost: `{ unread: '2月30日' }`. A blank field is absent (or null in a change).
 */
export type FieldValue = string | number | boolean | Unread;

export interface Unread {
  readonly unread: string;
}

/** Fields of a case by field id; a blank field is absent. */
export type Fields = Readonly<Partial<Record<string, FieldValue>>>;

export function isUnread(value: FieldValue | null | undefined): value is Unread {
  return typeof value === 'object' && value !== null;
}

/** One text per distinct value; '' for blank. Types are told apart ("5" and 5 are different values). */
export function canonicalText(value: FieldValue | null | undefined): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return `s:${value}`;
  if (typeof value === 'number') return `n:${value}`;
  if (typeof value === 'boolean') return value ? 'b:1' : 'b:0';
  return `u:${value.unread}`;
}

export function sameValue(
  left: FieldValue | null | undefined,
  right: FieldValue | null | undefined,
): boolean {
  return canonicalText(left) === canonicalText(right);
}
