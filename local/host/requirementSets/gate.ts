/**
 * Which requirement sets the host offers, and what an add-in that goes beyond them is answered. Decides by version
 * numbers; the library itself asks nobody.
 *
 * @see https://learn.microsoft.com/javascript/api/requirement-sets/excel/excel-api-requirement-sets
 */
import type { LibraryMetadata, RequirementSet } from '#local/host/requirementSets/libraryMetadata';
import { hostError } from '#local/host/wire/hostError';

/** By set name, as `Office.context.requirements.isSetSupported` is asked. */
export type OfferedSets = Readonly<Record<string, string>>;

/** What the workbench offers unless told otherwise. */
export const OFFERED_SETS: OfferedSets = {
  ExcelApi: '1.15',
  CustomFunctionsRuntime: '1.1',
  /** The library's own name for how it brings what functions in cells answered. */
  CustomFunctions: '1.8',
  SharedRuntime: '1.2',
  DialogApi: '1.2',
  DialogOrigin: '1.1',
  RibbonApi: '1.2',
  RichApiRuntime: '1.2',
  Settings: '1.1',
};

/** Answers a check that throws ApiNotFound for a member of a set, or of a version of it, that is not offered. */
export function requirementGate(metadata: LibraryMetadata, offered: OfferedSets) {
  const beyond = new Map<string, RequirementSet>();
  for (const [typeName, type] of Object.entries(metadata.types)) {
    for (const { wire, since } of [...type.properties, ...type.navigations, ...type.methods]) {
      if (since && !isOffered(since, offered)) beyond.set(`${typeName}.${wire}`, since);
    }
  }
  return (typeName: string, member: string): void => {
    const since = beyond.get(`${typeName}.${member}`);
    if (!since) return;
    throw hostError('ApiNotFound', `${typeName}.${member}`, `${since.set} ${since.version}`);
  };
}

function isOffered({ set, version }: RequirementSet, offered: OfferedSets): boolean {
  const upTo = offered[set];
  return upTo !== undefined && !isNewer(version, upTo);
}

/** 1.9 is older than 1.10. */
export function isNewer(version: string, than: string): boolean {
  const [a, b] = [version.split('.').map(Number), than.split('.').map(Number)];
  return a[0] === b[0] ? (a[1] ?? 0) > (b[1] ?? 0) : (a[0] ?? 0) > (b[0] ?? 0);
}
