/**
 * Which requirement sets the host offers, and what an add-in that goes beyond them is answered. Decides by version
 * numbers; the library itself asks nobody.
 *
 * @see https://learn.microsoft.com/javascript/api/requirement-sets/excel/excel-api-requirement-sets
 */
import type { LibraryMetadata } from '#local/host/requirementSets/libraryMetadata';
import { hostError } from '#local/host/wire/hostError';

/** By set name, as `Office.context.requirements.isSetSupported` is asked. */
export type OfferedSets = Readonly<Record<string, string>> & { readonly ExcelApi: string };

/** What the workbench offers unless told otherwise. */
export const OFFERED_SETS: OfferedSets = {
  ExcelApi: '1.15',
  SharedRuntime: '1.2',
  DialogApi: '1.2',
  DialogOrigin: '1.1',
  RibbonApi: '1.2',
  RichApiRuntime: '1.2',
  Settings: '1.1',
};

/** Answers a check that throws ApiNotFound for a member newer than the offered ExcelApi. */
export function requirementGate(metadata: LibraryMetadata, offered: OfferedSets) {
  const since = new Map<string, string>();
  for (const [typeName, type] of Object.entries(metadata.types)) {
    for (const { wire, since: version } of [...type.properties, ...type.navigations, ...type.methods]) {
      if (version !== null) since.set(`${typeName}.${wire}`, version);
    }
  }
  return (typeName: string, member: string): void => {
    const version = since.get(`${typeName}.${member}`);
    if (version !== undefined && isNewer(version, offered.ExcelApi)) {
      throw hostError('ApiNotFound', `${typeName}.${member}`, `ExcelApi ${version}`);
    }
  };
}

/** 1.9 is older than 1.10. */
export function isNewer(version: string, than: string): boolean {
  const [a, b] = [version.split('.').map(Number), than.split('.').map(Number)];
  return a[0] === b[0] ? (a[1] ?? 0) > (b[1] ?? 0) : (a[0] ?? 0) > (b[0] ?? 0);
}
