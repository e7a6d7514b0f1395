/**
 * The case store in plain maps, for tests that need every interleaving of many runs. The contract suite holds it to
 * the same behaviour as the real engines.
 */
import { homeOf } from '#domain/sync/ids';
import type { CaseVersion } from '#domain/sync/caseVersion';
import type { CaseStore, HeldClaim, StoredCase, SweepEntry, Write } from '#functions/store/caseStore';

const written = (): Promise<Write> => Promise.resolve('written');
const lost = (): Promise<Write> => Promise.resolve('lost');

const PAGE = 2;

export function memoryStore(): CaseStore {
  const cases = new Map<string, StoredCase>();
  const history = new Map<string, Map<number, CaseVersion>>();
  const claims = new Map<string, HeldClaim>();
  const numbers = new Map<string, number>();
  const syncs = new Map<string, string>();

  const putIf = (condition: boolean, next: StoredCase): Promise<Write> => {
    if (!condition) return lost();
    cases.set(next.caseId, next);
    return written();
  };
  const versionOf = (caseId: string) => cases.get(caseId)?.version;

  return {
    readCases: (caseIds) => Promise.resolve(only(cases, caseIds)),
    readHistory: (caseId, after) =>
      Promise.resolve(
        [...(history.get(caseId)?.values() ?? [])]
          .filter(({ version }) => version > after)
          .toSorted((left, right) => right.version - left.version),
      ),
    create: (first) => putIf(!cases.has(first.caseId), first),
    replace: (theirs, next) => {
      const versions = history.get(theirs.caseId) ?? new Map<number, CaseVersion>();
      const { calendarRevision: _revision, ...version } = theirs;
      history.set(theirs.caseId, versions.set(theirs.version, version));
      return putIf(versionOf(theirs.caseId) === theirs.version, next);
    },
    restamp: (theirs, calendarRevision) => {
      const current = cases.get(theirs.caseId);
      const isSame =
        current?.version === theirs.version && current.calendarRevision === theirs.calendarRevision;
      return putIf(isSame, { ...theirs, calendarRevision });
    },
    readClaims: (home, keys) => {
      const held = keys.flatMap((key) => {
        const claim = claims.get(`${home} ${key}`);
        return claim ? [[key, claim] as const] : [];
      });
      return Promise.resolve(new Map(held));
    },
    claimHolders: (home, beginning, limit) => {
      const keys = [...claims.keys()].filter((key) => key.startsWith(`${home} ${beginning}`)).toSorted();
      const holders = keys.slice(0, limit).map((key) => claims.get(key)!.caseId);
      return Promise.resolve([...new Set(holders)].filter((caseId) => caseId !== ''));
    },
    layClaim: (home, key, claim, over) => {
      const held = claims.get(`${home} ${key}`);
      const isFree = !held || held.caseId === claim.caseId || JSON.stringify(held) === JSON.stringify(over);
      if (!isFree) return lost();
      claims.set(`${home} ${key}`, claim);
      return written();
    },
    reserveNumbers: (home, year, count) => {
      const before = numbers.get(`${home} ${year}`) ?? 0;
      numbers.set(`${home} ${year}`, before + count);
      return Promise.resolve(before + 1);
    },
    readLastSyncs: (homes, kind) => {
      const noted = homes.flatMap((home) => {
        const at = syncs.get(`${home} ${kind}`);
        return at ? [[home, at] as const] : [];
      });
      return Promise.resolve(new Map(noted));
    },
    noteSync: (home, kind, at) => {
      const noted = syncs.get(`${home} ${kind}`);
      if (noted !== undefined && noted >= at) return lost();
      syncs.set(`${home} ${kind}`, at);
      return written();
    },
    changesPage: (home, from, limit) => {
      const start = 'since' in from ? from.since : `${from.behind.changedAt} ${from.behind.caseId}`;
      const ordered = [...cases.values()]
        .filter(({ caseId }) => homeOf(caseId) === home)
        .map(({ caseId, changedAt, version }) => ({ caseId, changedAt, version }))
        .toSorted((left, right) => (place(left) < place(right) ? -1 : 1))
        .filter((entry) => ('since' in from ? entry.changedAt >= start : place(entry) > start));
      return Promise.resolve({ entries: ordered.slice(0, limit), more: ordered.length > limit });
    },
    sweepPage: (shard, behind) => {
      const entries = [...cases.values()]
        .filter(({ status }) => shard === 0 && status.step !== null && status.due !== null)
        .map(({ caseId, status, version, calendarRevision }): SweepEntry => {
          return { caseId, sweepDay: status.due ?? '', version, calendarRevision };
        })
        .toSorted((left, right) => (sweepPlace(left) < sweepPlace(right) ? -1 : 1))
        .filter((entry) => !behind || sweepPlace(entry) > sweepPlace(behind));
      return Promise.resolve({ entries: entries.slice(0, PAGE), more: entries.length > PAGE });
    },
  };
}

function place({ changedAt, caseId }: { changedAt: string; caseId: string }): string {
  return `${changedAt} ${caseId}`;
}

function sweepPlace({ sweepDay, caseId }: SweepEntry): string {
  return `${sweepDay} ${caseId}`;
}

function only(cases: ReadonlyMap<string, StoredCase>, caseIds: readonly string[]): Map<string, StoredCase> {
  return new Map(
    caseIds.flatMap((caseId) => {
      const found = cases.get(caseId);
      return found ? [[caseId, found] as const] : [];
    }),
  );
}
