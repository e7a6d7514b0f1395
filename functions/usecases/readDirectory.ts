/** Who I am, and the units I may see: my own and those below it, each with the line of law it is under. */
import { DEFAULT_LINE } from '#domain/clock/lawOfTheDay';
import type { DirectoryReply } from '#domain/wire/sync';
import { WIRE_VERSION } from '#domain/wire/limits';
import type { Backend } from '#functions/backend';
import type { Reader } from '#functions/usecases/reader';
import { lawLinesOf } from '#functions/usecases/unitLaw';

export async function readDirectory({ directory }: Backend, { member }: Reader): Promise<DirectoryReply> {
  const [dataId, units] = await Promise.all([directory.dataId(), directory.unitsWithin(member.unitId)]);
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
  };
}
