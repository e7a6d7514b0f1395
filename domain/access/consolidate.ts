/**
 * What of a case may stand in a consolidated sheet, which passes through more hands than a unit's own ledger: sensitive
 * fields in mask form for every reader, whatever he may see elsewhere. Refuses to know who reads (policy.ts).
 *
 * @source PIPL art. 6, 28, 34: no more than the purpose needs; sensitive personal information under strict protection
 */
import { isMasked, maskValue } from '#domain/access/mask';
import type { FieldValue } from '#domain/fieldValue';
import type { FieldDef, LedgerKind } from '#domain/kinds/fields';
import type { CaseView } from '#domain/wire/sync';

/** The view with every sensitive field masked and named as such; a view that is so already is unchanged. */
export function consolidatedView(view: CaseView, kind: LedgerKind): CaseView {
  const fields: Record<string, FieldValue> = { ...view.fields };
  const masked = new Set(view.masked);
  for (const { id, cell } of kind.fields.filter(({ sensitive }) => sensitive)) {
    const value = fields[id];
    if (value === undefined || masked.has(id)) continue;
    if (!isMasked(value)) fields[id] = maskValue(cell, value);
    masked.add(id);
  }
  return { ...view, fields, masked: [...masked] };
}

/** Whether an edit of the field in a consolidated sheet goes back to the case: facts are the registering unit's. */
export function travelsFromConsolidated({ owner, sensitive }: FieldDef): boolean {
  return owner !== 'facts' && !sensitive;
}
