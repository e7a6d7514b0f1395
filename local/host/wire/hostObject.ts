/**
 * What stands behind a proxy of office.js: an object of a named type, and the table of that type's members. Decides the
 * shape in which every type is written down; a member that is in no table does not exist.
 */

/** Names of members are the library's names on the wire (`Values`, `GetRange`). */
export interface MemberTable<Self> {
  /** What the library names the object by from the next batch on, after `add(...)` for instance. */
  readonly id?: (self: Self) => string;
  readonly get?: Readonly<Record<string, (self: Self) => unknown>>;
  readonly set?: Readonly<Record<string, (self: Self, value: unknown) => void>>;
  /** Objects that hang on this one. Null stands for an `…OrNullObject` that is none. */
  readonly navigate?: Readonly<Record<string, (self: Self) => HostObject | null>>;
  /** Methods; they answer a plain value, an object, null for a null object, or nothing. */
  readonly call?: Readonly<Record<string, (self: Self, args: readonly unknown[]) => unknown>>;
  /** Of a collection: all items, and one by its key. */
  readonly items?: (self: Self) => readonly HostObject[];
  readonly item?: (self: Self, key: unknown) => HostObject;
}

export interface HostType<Self> {
  readonly name: string;
  readonly members: MemberTable<Self>;
  /** An object of this type. */
  of(self: Self): HostObject;
}

export class HostObject {
  /** While the add-in tracks the object: what it is called on the wire. */
  referenceId: string | null = null;

  constructor(
    readonly type: HostType<unknown>,
    readonly self: unknown,
  ) {}
}

export function hostType<Self>(name: string, members: MemberTable<Self>): HostType<Self> {
  const type: HostType<Self> = {
    name,
    members,
    of: (self) => new HostObject(type as HostType<unknown>, self),
  };
  return type;
}
