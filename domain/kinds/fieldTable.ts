/**
 * Deriving one kind's field table from shared fields. Decides how fields are marked, extended and left out; refuses
 * to know any particular kind.
 */
import type { FieldDef } from '#domain/kinds/fields';
import { withoutHeadings, writtenOut } from '#domain/kinds/headingWords';

/** The same fields, those named marked as required. @throws Error when an id is no field of the table. */
export function requiring(ids: readonly string[], fields: readonly FieldDef[]): FieldDef[] {
  const known = new Set(fields.map((field) => field.id));
  const missing = ids.filter((id) => !known.has(id));
  if (missing.length > 0) throw new Error(`no such field: ${missing.join(', ')}`);
  return fields.map((field) => (ids.includes(field.id) ? { ...field, required: true } : field));
}

/** The same fields without those named. */
export function without(ids: readonly string[], fields: readonly FieldDef[]): FieldDef[] {
  return fields.filter((field) => !ids.includes(field.id));
}

/**
 * A kind's own fields before the shared ones. A heading that names an own field no longer names a shared one; a weak
 * heading of an own field is taken only from shared fields read in the same way.
 */
export function overlaid(own: readonly FieldDef[], shared: readonly FieldDef[]): FieldDef[] {
  const claimed = new Set(own.flatMap((field) => writtenOut(field.headings)));
  const freed = shared.map((field) => {
    const sameCell = own.filter((one) => one.cell === field.cell);
    const weak = sameCell.flatMap((one) => writtenOut(one.weakHeadings ?? []));
    return {
      ...field,
      headings: withoutHeadings(field.headings, claimed),
      weakHeadings: withoutHeadings(field.weakHeadings ?? [], new Set([...claimed, ...weak])),
    };
  });
  return [...own, ...freed];
}
