/** A case, or some of its fields, as a reader may see it: what he may not see in the clear is masked and named. */
import { maskValue } from '#domain/access/mask';
import { permits, type Place } from '#domain/access/policy';
import type { Role } from '#domain/access/directory';
import type { FieldValue } from '#domain/fieldValue';
import type { LedgerKind } from '#domain/kinds/fields';
import type { CaseVersion } from '#domain/sync/caseVersion';
import { NOT_JOINED, type Joins } from '#domain/sync/joins';
import type { JoinsView } from '#domain/wire/joinsView';
import type { CaseView } from '#domain/wire/sync';

/** From where a case is looked at. */
export interface Sight {
  readonly role: Role;
  readonly place: Place;
}

export function caseView(version: CaseVersion, kind: LedgerKind, sight: Sight): CaseView {
  const { fields, masked } = visibleFields(version.fields, kind, sight);
  return {
    caseId: version.caseId,
    kind: version.kind,
    version: version.version,
    systemNo: version.systemNo,
    fields,
    fieldVersions: version.fieldVersions as Record<string, number>,
    masked: [...masked],
    changedAt: version.changedAt,
    author: version.author.name,
    status: version.status,
    ...(version.joins ? { joins: joinsView(version.joins) } : {}),
  };
}

/** Without the values a merge took over: they stand in the fields and the history. */
export function joinsView({ repeatOf, absorbed, mergedInto }: Joins = NOT_JOINED): JoinsView {
  return {
    repeatOf: [...repeatOf],
    absorbed: absorbed.map(({ caseId, systemNo, by, at }) => ({ caseId, systemNo, by, at })),
    mergedInto,
  };
}

export function visibleFields(
  fields: Readonly<Partial<Record<string, FieldValue>>>,
  kind: LedgerKind,
  { role, place }: Sight,
): { readonly fields: Record<string, FieldValue>; readonly masked: readonly string[] } {
  const visible: Record<string, FieldValue> = {};
  const masked: string[] = [];
  for (const def of kind.fields) {
    const value = fields[def.id];
    const seen = (action: 'read' | 'readClear') =>
      permits({ role, place, kind: kind.id, owner: def.owner, action });
    if (value === undefined || !seen('read')) continue;
    const hides = def.sensitive && !seen('readClear');
    visible[def.id] = hides ? maskValue(def.cell, value) : value;
    if (hides) masked.push(def.id);
  }
  return { fields: visible, masked };
}
