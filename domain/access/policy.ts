/**
 * Who may do what, in one table: role × place × kind × owner of the field × action. What is not granted is denied.
 * Refuses to know requests, storage and single cases (the accusation guard and confidentiality come after roles).
 */
import { isWithin, type Member, type Role, type Unit } from '#domain/access/directory';
import type { FieldOwner, LedgerKindId } from '#domain/kinds/fields';

/**
 * `readClear`: see sensitive fields without a mask. `consolidate`: see cases of many units in one sheet, masked. `join`:
 * link a case to an earlier one or merge a doubled entry, and take that back.
 */
export type Action = 'create' | 'update' | 'read' | 'readClear' | 'consolidate' | 'join';

/** Where a case lives, seen from a member: in his own unit, in one below it, or elsewhere. */
export type Place = 'own' | 'below' | 'elsewhere';

export interface Question {
  readonly role: Role;
  readonly place: Place;
  readonly kind: LedgerKindId;
  readonly owner: FieldOwner;
  readonly action: Action;
}

interface Grant {
  readonly role: Role;
  readonly places: readonly Place[];
  readonly kinds: readonly LedgerKindId[];
  readonly owners: readonly FieldOwner[];
  readonly actions: readonly Action[];
}

const EVERY_KIND: readonly LedgerKindId[] = ['petition', 'dispute', 'reception'];
const EVERY_OWNER: readonly FieldOwner[] = ['facts', 'handling', 'assignment'];

/** Operators keep the directory and see no case at all: they have no line. */
const GRANTS: readonly Grant[] = [
  {
    role: 'clerk',
    places: ['own'],
    kinds: EVERY_KIND,
    owners: EVERY_OWNER,
    actions: ['create', 'update', 'read', 'readClear', 'join'],
  },
  {
    role: 'supervisor',
    places: ['own', 'below'],
    kinds: EVERY_KIND,
    owners: ['handling', 'assignment'],
    actions: ['update'],
  },
  {
    role: 'supervisor',
    places: ['own'],
    kinds: EVERY_KIND,
    owners: EVERY_OWNER,
    actions: ['read', 'readClear'],
  },
  { role: 'supervisor', places: ['below'], kinds: EVERY_KIND, owners: EVERY_OWNER, actions: ['read'] },
  {
    role: 'supervisor',
    places: ['own', 'below'],
    kinds: EVERY_KIND,
    owners: EVERY_OWNER,
    actions: ['consolidate'],
  },
];

export function permits(question: Question): boolean {
  return GRANTS.some(
    (grant) =>
      grant.role === question.role &&
      grant.places.includes(question.place) &&
      grant.kinds.includes(question.kind) &&
      grant.owners.includes(question.owner) &&
      grant.actions.includes(question.action),
  );
}

/** Whether the role may do this to any field at all of cases in that place. */
export function permitsAny(question: Omit<Question, 'owner'>): boolean {
  return EVERY_OWNER.some((owner) => permits({ ...question, owner }));
}

/** @param home the unit a case is registered by; null when the directory has no such unit */
export function placeOf(member: Member, home: Unit | null): Place {
  if (home === null) return 'elsewhere';
  if (home.id === member.unitId) return 'own';
  return isWithin(home, member.unitId) ? 'below' : 'elsewhere';
}
