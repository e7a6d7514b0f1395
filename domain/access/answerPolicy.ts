/**
 * Who may know and change what a unit's clerks said of their ledgers' columns. What is not granted is denied. A unit's
 * answers help the units below it: offices of one county keep their ledgers alike. Refuses to know what was said.
 */
import { isWithin, type Member, type Role, type Unit } from '#domain/access/directory';
import { normaliseText } from '#domain/recognise/normalise';
import { LIMITS } from '#domain/wire/limits';

export type AnswerAction = 'read' | 'write';

/** Where a unit stands, seen from a member: his own, one above it on the way to the root, or any other. */
export type AnswerPlace = 'own' | 'above' | 'elsewhere';

interface Grant {
  readonly roles: readonly Role[];
  readonly places: readonly AnswerPlace[];
  readonly actions: readonly AnswerAction[];
}

/** Operators see no ledger and are asked about no column: they have no line. */
const GRANTS: readonly Grant[] = [
  { roles: ['clerk', 'supervisor'], places: ['own'], actions: ['read', 'write'] },
  { roles: ['clerk', 'supervisor'], places: ['above'], actions: ['read'] },
];

export function permitsAnswers(role: Role, place: AnswerPlace, action: AnswerAction): boolean {
  return GRANTS.some(
    ({ roles, places, actions }) =>
      roles.includes(role) && places.includes(place) && actions.includes(action),
  );
}

/** @param own the member's unit */
export function answerPlaceOf(member: Member, own: Unit, unitId: string): AnswerPlace {
  if (unitId === member.unitId) return 'own';
  return isWithin(own, unitId) ? 'above' : 'elsewhere';
}

const LONG_NUMBER = /\d{7}/;

/**
 * Whether a heading may leave the workbook: a short one without a number as long as a phone's or an ID's.
 *
 * @source PIPL art. 6: no more than the purpose needs; a heading that holds a person's data serves no other workbook
 */
export function mayShareHeading(heading: string): boolean {
  const text = normaliseText(heading);
  return (
    text !== '' &&
    Array.from(text).length <= LIMITS.charactersPerHeading &&
    !LONG_NUMBER.test(text.replace(/[-.·]/g, ''))
  );
}
