/**
 * Who I am, and the units I may see: my own and those below it, each with the line of law it is under. Decides also which
 * other units' names are told: a clerk's ledger names units of the whole county, and a name is no secret.
 */
import type { Unit } from '#domain/access/directory';
import { DEFAULT_LINE } from '#domain/clock/lawOfTheDay';
import type { DirectoryReply } from '#domain/wire/sync';
import { WIRE_VERSION } from '#domain/wire/limits';
import type { Backend } from '#functions/backend';
import type { DirectoryStore } from '#functions/store/directoryStore';
import type { Reader } from '#functions/usecases/reader';
import { lawLinesOf } from '#functions/usecases/unitLaw';

/** A county with its villages has a few hundred. */
const MOST_NAMES = 2_000;

export async function readDirectory(
  { directory }: Backend,
  { member, unit }: Reader,
): Promise<DirectoryReply> {
  const [dataId, units] = await Promise.all([directory.dataId(), directory.unitsWithin(unit.id)]);
  const around = await unitsAround(directory, unit, units);
  const within = new Map(units.map((unit) => [unit.id, unit]));
  const lines = await lawLinesOf(
    within.keys(),
    async (unitId) => within.get(unitId) ?? directory.unitById(unitId),
  );
  return {
    wire: WIRE_VERSION,
    dataId,
    me: { name: member.name, role: member.role, unitId: member.unitId },
    units: units.map(({ id, name, parentId }) => {
      const lawLine = lines.get(id) ?? DEFAULT_LINE;
      return { id, name, parentId, ...(lawLine === DEFAULT_LINE ? {} : { lawLine }) };
    }),
    unitNames: [...new Set(around.map(({ name }) => name))],
  };
}

/** The widest subtree about the unit that has at most `MOST_NAMES` units; its own when even that has more. */
async function unitsAround(
  directory: DirectoryStore,
  { path }: Unit,
  within: readonly Unit[],
): Promise<readonly Unit[]> {
  let around = within;
  for (const above of path.slice(0, -1).reverse()) {
    const wider = await directory.unitsWithin(above, MOST_NAMES + 1);
    if (wider.length > MOST_NAMES) break;
    around = wider;
  }
  return around;
}
