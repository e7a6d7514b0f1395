/**
 * A store in which nothing is written: a preview goes through the very decisions of a real sync. Reads see what the
 * rehearsal "wrote" before, so that two rows of one request meet each other as they would in earnest.
 */
import type { CaseStore, HeldClaim, StoredCase, Write } from '#functions/store/caseStore';

export function rehearsal(real: CaseStore): CaseStore {
  const cases = new Map<string, StoredCase>();
  const replaced = new Map<string, StoredCase[]>();
  const claims = new Map<string, HeldClaim>();

  const keep = (next: StoredCase): Promise<Write> => {
    cases.set(next.caseId, next);
    return Promise.resolve('written');
  };

  return {
    ...real,
    readCases: async (caseIds) => new Map([...(await real.readCases(caseIds)), ...only(cases, caseIds)]),
    readClaims: async (home, keys) =>
      new Map([...(await real.readClaims(home, keys)), ...only(claims, keys)]),
    readHistory: async (caseId, after) => {
      const rehearsed = (replaced.get(caseId) ?? []).filter(({ version }) => version > after);
      return [...rehearsed, ...(await real.readHistory(caseId, after))];
    },
    create: keep,
    replace: (theirs, next) => {
      replaced.set(theirs.caseId, [theirs, ...(replaced.get(theirs.caseId) ?? [])]);
      return keep(next);
    },
    restamp: (theirs, calendarRevision) => keep({ ...theirs, calendarRevision }),
    layClaim: (_home, key, claim) => {
      claims.set(key, claim);
      return Promise.resolve('written');
    },
    noteSync: () => Promise.resolve('lost'),
    reserveNumbers: () => Promise.reject(new Error('a rehearsal gives out no numbers')),
  };
}

function only<T>(all: ReadonlyMap<string, T>, keys: readonly string[]): [string, T][] {
  return keys.flatMap((key) => {
    const value = all.get(key);
    return value === undefined ? [] : [[key, value] as [string, T]];
  });
}
