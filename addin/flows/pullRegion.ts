/**
 * Gathers the cases of a supervisor's region in a new sheet. Decides the order: everything is fetched before anything is
 * written, and the sheet comes whole, stamps included, so that a crash leaves no sheet or one that says of every row
 * what it is. Refuses to know Excel and files.
 */
import type { ApiProblem, LedgerApi } from '#addin/api/ledgerApi';
import type { SheetProblem, SheetWrites } from '#addin/flows/ledgerSheet';
import { fetchRegion, regionMark } from '#addin/flows/regionCases';
import { composeRegionSheet } from '#addin/flows/regionSheet';
import { asOfOf, sheetTitle, silentUnits } from '#addin/flows/regionWords';
import type { Language } from '#addin/flows/statusCells';
import type { Day } from '#domain/day';
import type { LedgerKindId } from '#domain/kinds/fields';
import { ledgerKind } from '#domain/kinds/kinds';

export interface RegionSheets {
  /**
   * A new sheet with exactly these cells, by this name or, where it is taken, with a number behind it. A written sheet is
   * durable when this resolves.
   */
  createSheet(
    name: string,
    writes: SheetWrites,
  ): Promise<{ readonly sheetName: string } | { readonly problem: SheetProblem }>;
}

export interface RegionPorts {
  readonly api: LedgerApi;
  readonly sheets: RegionSheets;
  /** 20 characters of base32 from a good random source. */
  readonly newWorkbookId: () => string;
  readonly today: () => Day;
}

export interface RegionOptions {
  readonly kind: LedgerKindId;
  readonly language: Language;
  readonly onProgress?: (unitsDone: number, units: number) => void;
}

export interface PulledRegion {
  readonly sheetName: string;
  readonly cases: number;
  readonly units: number;
  /** Instant (ISO 8601, UTC) up to which every unit is complete. */
  readonly asOf: string;
  /** Names of units that never synced, or not for SILENT_AFTER_DAYS. */
  readonly silentUnits: readonly string[];
}

export async function pullRegion(
  ports: RegionPorts,
  options: RegionOptions,
): Promise<PulledRegion | { readonly problem: ApiProblem | SheetProblem }> {
  const directory = await ports.api.directory();
  if ('problem' in directory) return directory;
  const { me, units } = directory.value;
  const region = await fetchRegion(ports.api, { ...options, units, cursor: null });
  if ('problem' in region) return region;

  const kind = ledgerKind(options.kind);
  const today = ports.today();
  const created = await ports.sheets.createSheet(
    `${sheetTitle(kind)} ${today}`,
    composeRegionSheet({
      kind,
      region,
      unitName: units.find(({ id }) => id === me.unitId)?.name ?? '',
      memory: {
        workbookId: ports.newWorkbookId(),
        home: me.unitId,
        region: regionMark(units),
        cursor: region.cursor,
      },
      today,
      language: options.language,
    }),
  );
  if ('problem' in created) return created;
  const { never, old } = silentUnits(region, today);
  return {
    sheetName: created.sheetName,
    cases: region.cases.size,
    units: region.units.length,
    asOf: asOfOf(region),
    silentUnits: [...never, ...old].map(({ name }) => name),
  };
}
