/**
 * What a directory's answer means for a check: the names of units that are known, and the line of law. Decides that a
 * directory which knows one unit alone says nothing about the names of others.
 */
import type { LawLines } from '#addin/flows/lawLines';
import type { DirectoryReply } from '#domain/wire/sync';

export function unitNamesOf({ unitNames }: DirectoryReply): readonly string[] {
  return unitNames.length > 1 ? unitNames : [];
}

export function lawLinesOf({ me, units }: DirectoryReply): LawLines {
  return {
    byUnit: new Map(units.flatMap(({ id, lawLine }) => (lawLine ? [[id, lawLine] as const] : []))),
    ownUnit: me.unitId,
  };
}
