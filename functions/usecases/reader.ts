/** The signed-in member whose request is served, and where other units stand as seen from him. */
import type { Member, Unit } from '#domain/access/directory';
import { placeOf, type Place } from '#domain/access/policy';

export interface Reader {
  readonly member: Member;
  /** The member's own unit. */
  readonly unit: Unit;
}

/** Where each home stands, seen from the reader; asks the directory once per home. */
export async function placesOf(
  reader: Reader,
  homes: Iterable<string>,
  unitById: (unitId: string) => Promise<Unit | null>,
): Promise<ReadonlyMap<string, Place>> {
  const distinct = [...new Set(homes)];
  const places = await Promise.all(
    distinct.map(async (home) =>
      placeOf(reader.member, home === reader.unit.id ? reader.unit : await unitById(home)),
    ),
  );
  return new Map(distinct.map((home, i) => [home, places[i]!]));
}
