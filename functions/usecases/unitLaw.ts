/**
 * Which line of law the cases of a home are under: the unit's own setting or the nearest one above it in the tree.
 * Decides whom to ask only; how settings are inherited is domain/clock/lawOfTheDay.ts.
 */
import type { Unit } from '#domain/access/directory';
import { DEFAULT_LINE, lawLineOf, type LawLine } from '#domain/clock/lawOfTheDay';

type UnitById = (unitId: string) => Promise<Unit | null>;

/** By home. A home the directory does not know is under the national law. */
export async function lawLinesOf(
  homes: Iterable<string>,
  unitById: UnitById,
): Promise<ReadonlyMap<string, LawLine>> {
  const distinct = [...new Set(homes)];
  const find = askingOnce(unitById);
  const lines = await Promise.all(distinct.map((home) => lineOf(home, find)));
  return new Map(distinct.map((home, i) => [home, lines[i]!]));
}

async function lineOf(home: string, unitById: UnitById): Promise<LawLine> {
  const unit = await unitById(home);
  if (!unit) return DEFAULT_LINE;
  const above = await Promise.all(unit.path.slice(0, -1).map(unitById));
  return lawLineOf([...above.map((each) => each?.lawLine), unit.lawLine]);
}

/** The same, asking the directory once per unit for as long as the answer of this call is kept. */
export function askingOnce(unitById: UnitById): UnitById {
  const asked = new Map<string, Promise<Unit | null>>();
  return (unitId) => {
    const known = asked.get(unitId) ?? unitById(unitId);
    asked.set(unitId, known);
    return known;
  };
}
