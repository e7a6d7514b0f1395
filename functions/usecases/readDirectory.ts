/** Who I am, and the units I may see: my own and those below it. */
import type { DirectoryReply } from '#domain/wire/sync';
import { WIRE_VERSION } from '#domain/wire/limits';
import type { Backend } from '#functions/backend';
import type { Reader } from '#functions/usecases/reader';

export async function readDirectory({ directory }: Backend, { member }: Reader): Promise<DirectoryReply> {
  const [dataId, units] = await Promise.all([directory.dataId(), directory.unitsWithin(member.unitId)]);
  return {
    wire: WIRE_VERSION,
    dataId,
    me: { name: member.name, role: member.role, unitId: member.unitId },
    units: units.map(({ id, name, parentId }) => ({ id, name, parentId })),
  };
}
