/**
 * Fetches the cases of a region, so many units a request, page by page, and puts each into the form in which it stands
 * in a consolidated sheet. Decides that form: the masked projection is the value, there and in the bases of its stamps,
 * and the registering unit is always named. Refuses to know sheets.
 */
import type { ApiProblem, LedgerApi } from '#addin/api/ledgerApi';
import { keepNewest } from '#addin/flows/pullCases';
import { consolidatedView } from '#domain/access/consolidate';
import { ledgerKind } from '#domain/kinds/kinds';
import { idHash } from '#domain/sync/hash';
import { homeOf } from '#domain/sync/ids';
import { LIMITS } from '#domain/wire/limits';
import type { RegionUnit } from '#domain/wire/region';
import type { CaseView, DirectoryReply, WireKind } from '#domain/wire/sync';

export type UnitOfRegion = Omit<RegionUnit, 'cases'>;

export interface Region {
  /** In the order of the directory. */
  readonly units: readonly UnitOfRegion[];
  readonly cases: ReadonlyMap<string, CaseView>;
  /** Where the next pull of the same units starts. */
  readonly cursor: string;
}

export interface RegionAsked {
  readonly kind: WireKind;
  readonly units: DirectoryReply['units'];
  /** Null for every case. */
  readonly cursor: string | null;
  readonly onProgress?: (unitsDone: number, units: number) => void;
}

/** The field that says which unit registered a case; in a consolidated sheet always filled. */
export const REGISTERING_UNIT = 'registeredBy';

export async function fetchRegion(
  api: LedgerApi,
  asked: RegionAsked,
): Promise<Region | { readonly problem: ApiProblem }> {
  const units = new Map<string, UnitOfRegion>();
  const cases = new Map<string, CaseView>();
  const shown = shownBy(asked.units);
  let cursor: string | null = null;
  for (const ids of groupsOf(asked.units.map(({ id }) => id))) {
    const walked = await walk(api, { ...asked, ids });
    if ('problem' in walked) {
      if (walked.problem.code !== 'cursor.invalid' || asked.cursor === null) return walked;
      return fetchRegion(api, { ...asked, cursor: null });
    }
    for (const { cases: some, ...unit } of walked.units) {
      units.set(unit.unitId, unit);
      for (const view of some) keepNewest(cases, shown(view));
    }
    // The first group's walk began first: what its cursor leaves out, no later one had to bring.
    cursor ??= walked.cursor;
    asked.onProgress?.(units.size, asked.units.length);
  }
  if (cursor === null) throw new Error('a region without units');
  return { units: [...units.values()], cases, cursor };
}

/** Tells these units from any others; order does not matter. */
export function regionMark(units: DirectoryReply['units']): string {
  return idHash(['region', ...units.map(({ id }) => id).sort()], 20);
}

/** A case as a consolidated sheet shows it: nothing counts as masked, because the mask is what the sheet holds. */
export function shownBy(units: DirectoryReply['units']): (view: CaseView) => CaseView {
  const names = new Map(units.map(({ id, name }) => [id, name]));
  return (view) => {
    const { fields, ...rest } = consolidatedView(view, ledgerKind(view.kind));
    const home = homeOf(view.caseId);
    const registering = fields[REGISTERING_UNIT] ?? names.get(home) ?? home;
    return { ...rest, fields: { ...fields, [REGISTERING_UNIT]: registering }, masked: [] };
  };
}

async function walk(
  api: LedgerApi,
  { kind, ids, cursor: start }: RegionAsked & { readonly ids: readonly string[] },
): Promise<
  { readonly units: readonly RegionUnit[]; readonly cursor: string } | { readonly problem: ApiProblem }
> {
  const units: RegionUnit[] = [];
  for (let cursor = start; ;) {
    const reply = await api.region({ kind, units: ids, cursor });
    if ('problem' in reply) return reply;
    units.push(...reply.value.units);
    if (!reply.value.more) return { units, cursor: reply.value.cursor };
    ({ cursor } = reply.value);
  }
}

function groupsOf(ids: readonly string[]): readonly (readonly string[])[] {
  const most = LIMITS.unitsPerRegion;
  return Array.from({ length: Math.ceil(ids.length / most) }, (_, i) => ids.slice(i * most, (i + 1) * most));
}
