/**
 * Under which line of law a unit's cases are dated, as the directory told. Decides what counts where it told nothing, or
 * something newer than this version: the national law.
 */
import { DEFAULT_LINE, isLawLine, type LawLine } from '#domain/clock/lawOfTheDay';

export interface LawLines {
  /** By unit id; a unit that is missing is under the national law. */
  readonly byUnit: ReadonlyMap<string, string>;
  /** Of a case that is registered nowhere yet; null when nobody is signed in. */
  readonly ownUnit: string | null;
}

export function lineOf({ byUnit, ownUnit }: LawLines, unitId: string | null = ownUnit): LawLine {
  const line = unitId === null ? undefined : byUnit.get(unitId);
  return line !== undefined && isLawLine(line) ? line : DEFAULT_LINE;
}
