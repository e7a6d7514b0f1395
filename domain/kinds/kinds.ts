/**
 * The register of ledger kinds. Adding a kind is adding its file and one entry here.
 */
import { DISPUTE } from '#domain/kinds/dispute';
import type { FieldDef, LedgerKind, LedgerKindId } from '#domain/kinds/fields';
import { PETITION } from '#domain/kinds/petition';
import { RECEPTION } from '#domain/kinds/reception';

const BY_ID: Readonly<Record<LedgerKindId, LedgerKind>> = {
  petition: PETITION,
  dispute: DISPUTE,
  reception: RECEPTION,
};

export const LEDGER_KINDS: readonly LedgerKind[] = Object.values(BY_ID);

export function ledgerKind(id: LedgerKindId): LedgerKind {
  return BY_ID[id];
}

/** The field of a kind by id, or null when the kind has no such field. */
export function fieldOf(kind: LedgerKind, fieldId: string): FieldDef | null {
  return kind.fields.find((field) => field.id === fieldId) ?? null;
}
