/** Units and people as the directory knows them. Pure data; where it is stored is the server's business. */

export type Role = 'clerk' | 'supervisor' | 'operator';

export interface Unit {
  readonly id: string;
  readonly name: string;
  readonly parentId: string | null;
  /** Ids from the root down to and including this unit: a subtree test is one array lookup. */
  readonly path: readonly string[];
  /** Line of law its cases are dated by (clock/lawOfTheDay.ts); absent: that of the unit above it. */
  readonly lawLine?: string;
}

export interface Member {
  /** The `sub` claim of the issuer. */
  readonly subject: string;
  readonly name: string;
  readonly role: Role;
  readonly unitId: string;
}

/** Whether `unit` is `ancestorId` itself or stands below it. */
export function isWithin(unit: Unit, ancestorId: string): boolean {
  return unit.path.includes(ancestorId);
}
