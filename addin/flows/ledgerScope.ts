/**
 * What a sheet is a sheet of: one unit's own ledger, or the consolidated cases of a region. Decides what travels from it,
 * where its news comes from and how a case looks in it; the order of a sync is the same for both (syncLedger.ts).
 */
import type { ApiProblem, LedgerApi } from '#addin/api/ledgerApi';
import type { WorkbookMemory } from '#addin/flows/ownLayout';
import { pullCases } from '#addin/flows/pullCases';
import { fetchRegion, regionMark, shownBy } from '#addin/flows/regionCases';
import { travelsFromConsolidated } from '#domain/access/consolidate';
import type { LedgerKind } from '#domain/kinds/fields';
import { fieldOf } from '#domain/kinds/kinds';
import type { PushContext } from '#domain/sync/planPush';
import type { CaseView, DirectoryReply } from '#domain/wire/sync';

export interface News {
  readonly cases: ReadonlyMap<string, CaseView>;
  /** What the workbook remembers from now on. */
  readonly memory: WorkbookMemory;
}

export interface LedgerScope {
  /** Set for a sheet from which not every field travels and no case is registered. */
  readonly travels: Pick<PushContext, 'travels'>;
  /** A case from the server as this sheet shows it. */
  shown(view: CaseView): CaseView;
  /** Cases changed since the last time, as this sheet shows them. */
  news(): Promise<News | { readonly problem: ApiProblem }>;
}

export interface ScopeOf {
  readonly api: LedgerApi;
  readonly kind: LedgerKind;
  readonly memory: WorkbookMemory;
  readonly units: DirectoryReply['units'];
  readonly dryRun: boolean;
}

export function ledgerScope(of: ScopeOf): LedgerScope {
  return of.memory.region === undefined ? unitScope(of) : regionScope(of);
}

function unitScope({ api, kind, memory, dryRun }: ScopeOf): LedgerScope {
  return {
    travels: {},
    shown: (view) => view,
    news: async () => {
      const { home: unit, cursor } = memory;
      const pulled = await pullCases(api, { kind: kind.id, unit, cursor, dryRun });
      return 'problem' in pulled
        ? pulled
        : { cases: pulled.cases, memory: { ...memory, cursor: pulled.cursor } };
    },
  };
}

/** A region whose units are not those of the last pull is read from the beginning: the cursor speaks of the others. */
function regionScope({ api, kind, memory, units }: ScopeOf): LedgerScope {
  const region = regionMark(units);
  return {
    travels: {
      travels: (field) => {
        const def = fieldOf(kind, field);
        return def !== null && travelsFromConsolidated(def);
      },
    },
    shown: shownBy(units),
    news: async () => {
      const cursor = memory.region === region ? memory.cursor : null;
      const fetched = await fetchRegion(api, { kind: kind.id, units, cursor });
      if ('problem' in fetched) return fetched;
      return { cases: fetched.cases, memory: { ...memory, region, cursor: fetched.cursor } };
    },
  };
}
