/**
 * What a directory's answer means for a check: the names of units that are known, and the line of law. Decides that a
 * clerk, who is shown the own unit alone, doubts no other unit by it.
 */
import type { LawLines } from '#addin/flows/lawLines';
import type { DirectoryReply } from '#domain/wire/sync';

export function unitNamesOf({ me, units }: DirectoryReply): readonly string[] {
  return me.role === 'clerk' ? [] : units.map(({ name }) => name);
}

export function lawLinesOf({ me, units }: DirectoryReply): LawLines {
  return {
    byUnit: new Map(units.flatMap(({ id, lawLine }) => (lawLine ? [[id, lawLine] as const] : []))),
    ownUnit: me.unitId,
  };
}
