/**
 * What every engine of the case store must do, tested the same way on each: conditions, consistent reads, order of
 * change, idempotent history. Knows nothing of merging and permissions.
 */
import type { CaseStore, ChangeEntry, HeldClaim, SweepEntry, StoredCase } from '#functions/store/caseStore';
import { SWEEP_SHARDS } from '#functions/store/caseStore';
import { caseIdOf, storedCaseOf, successorOf } from '../functions/support/samples';

/** Every test works in a home of its own, so that one table serves all. */
export function describeStoreContract(engine: string, open: () => Promise<CaseStore>): void {
  describe(`case store on ${engine}`, () => {
    let store: CaseStore;
    let home = '';
    let homes = 0;
    const idOf = (name: string) => caseIdOf(name, home);
    const caseOf = (name: string, over: Partial<StoredCase> = {}) =>
      storedCaseOf({ caseId: idOf(name), ...over });
    const read = async (caseId: string) => (await store.readCases([caseId])).get(caseId);

    beforeAll(async () => {
      store = await open();
    });
    beforeEach(() => {
      home = `home-${++homes}`;
    });

    test('a case comes back as it was put, every kind of value included', async () => {
      const first = caseOf('one');
      expect(await store.create(first)).toBe('written');
      expect(await read(first.caseId)).toEqual(first);
    });

    test('only cases that exist are found, over more keys than one batch holds', async () => {
      const ids = Array.from({ length: 130 }, (_, i) =>
        idOf(`n${'abcdefghijklm'.charAt(i % 13)}${'abcdefghij'.charAt(i / 13)}`),
      );
      for (const caseId of ids.slice(0, 120)) await store.create(storedCaseOf({ caseId }));
      const found = await store.readCases([...ids, ids[0]!]);
      expect([...found.keys()].toSorted()).toEqual(ids.slice(0, 120).toSorted());
    });

    test('of two creates of one case the second is lost', async () => {
      const first = caseOf('one');
      await store.create(first);
      expect(await store.create({ ...first, fields: { name: '李四' } })).toBe('lost');
      expect(await read(first.caseId)).toEqual(first);
    });

    test('a replaced version goes to the history', async () => {
      const first = caseOf('one');
      const second = successorOf(first, { fields: { name: '李四' } });
      const third = successorOf(second, { fields: {} });
      await store.create(first);
      expect(await store.replace(first, second)).toBe('written');
      expect(await store.replace(second, third)).toBe('written');
      const { calendarRevision: _first, ...firstVersion } = first;
      const { calendarRevision: _second, ...secondVersion } = second;
      expect(await read(first.caseId)).toEqual(third);
      expect(await store.readHistory(first.caseId, 0)).toEqual([secondVersion, firstVersion]);
      expect(await store.readHistory(first.caseId, 1)).toEqual([secondVersion]);
    });

    test('of many writers over one version exactly one wins', async () => {
      const first = caseOf('one');
      await store.create(first);
      const nexts = Array.from({ length: 12 }, (_, i) => successorOf(first, { fields: { people: i } }));
      const outcomes = await Promise.all(nexts.map((next) => store.replace(first, next)));
      expect(outcomes.toSorted()).toEqual([...Array<string>(11).fill('lost'), 'written']);
      expect(await read(first.caseId)).toEqual(nexts[outcomes.indexOf('written')]);
    });

    test('restamping keeps the version and loses to any other write', async () => {
      const first = caseOf('one');
      await store.create(first);
      expect(await store.restamp(first, 'r2')).toBe('written');
      expect(await read(first.caseId)).toEqual({ ...first, calendarRevision: 'r2' });
      expect(await store.restamp(first, 'r3')).toBe('lost');
      await store.replace(first, successorOf(first));
      expect(await store.restamp({ ...first, calendarRevision: 'r2' }, 'r3')).toBe('lost');
    });

    test('a claim is laid once, refreshed by its case, taken over only from the exact one seen', async () => {
      const claim = (name: string, at: string, requestId = 'r'): HeldClaim => ({
        caseId: idOf(name),
        at,
        requestId,
      });
      const seen = claim('one', '2026-03-01T00:00:00.000Z');
      const refreshed = claim('one', '2026-03-01T00:00:01.000Z');
      const other = claim('two', '2026-03-01T00:00:02.000Z');
      expect(await store.layClaim(home, 'pair:x', seen, null)).toBe('written');
      expect(await store.layClaim(home, 'pair:x', other, null)).toBe('lost');
      expect(await store.layClaim(home, 'pair:x', refreshed, null)).toBe('written');
      expect(await store.layClaim(home, 'pair:x', other, seen)).toBe('lost');
      expect(await store.layClaim(home, 'pair:x', other, { ...refreshed, requestId: 's' })).toBe('lost');
      expect(await store.layClaim(home, 'pair:x', other, refreshed)).toBe('written');
      expect(await store.readClaims(home, ['pair:x', 'pair:y'])).toEqual(new Map([['pair:x', other]]));
    });

    test('who holds claims that begin alike: each case once, so many claims at most, given up ones left out', async () => {
      const lay = (key: string, caseId: string) =>
        store.layClaim(home, key, { caseId, at: '2026-03-01T00:00:00.000Z', requestId: 'r' }, null);
      for (const key of ['who:a:1', 'who:a:2', 'who:b:1']) await lay(key, idOf('one'));
      await lay('who:a:3', idOf('two'));
      await lay('who:a:4', '');
      expect(await store.claimHolders(home, 'who:a', 10)).toEqual([idOf('one'), idOf('two')]);
      expect(await store.claimHolders(home, 'who:a', 2)).toEqual([idOf('one')]);
      expect(await store.claimHolders(home, 'who:c', 10)).toEqual([]);
      expect(await store.claimHolders(`${home}-other`, 'who:a', 10)).toEqual([]);
    });

    test('what a case is joined to comes back, and stays with the version it stood in', async () => {
      const note = { caseId: idOf('two'), systemNo: 'n', by: '林晓', at: '2026-03-01T00:00:00.000Z' };
      const took = { took: { content: '新' }, before: { content: null } };
      const joins = {
        repeatOf: [{ ...note, reason: 'same-id' }],
        absorbed: [{ ...note, ...took }],
        mergedInto: null,
      } as const;
      const joined = caseOf('one', { joins });
      await store.create(joined);
      const { joins: _joins, ...alone } = successorOf(joined);
      await store.replace(joined, alone);
      expect(await read(joined.caseId)).toEqual(alone);
      expect((await store.readHistory(joined.caseId, 0)).map((version) => version.joins)).toEqual([joins]);
    });

    test('numbers are given out once, however many ask', async () => {
      const firsts = await Promise.all([3, 1, 5, 2].map((count) => store.reserveNumbers(home, 2026, count)));
      const given = firsts.flatMap((first, i) =>
        Array.from({ length: [3, 1, 5, 2][i]! }, (_, k) => first + k),
      );
      expect(given.toSorted((left, right) => left - right)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
      expect(await store.reserveNumbers(home, 2027, 1)).toBe(1);
    });

    test('changes come in the order of change, each case once, at its newest instant', async () => {
      const at = (second: number) => `2026-03-01T00:00:0${second}.000Z`;
      const cases = ['one', 'two', 'three', 'four'].map((name, i) => caseOf(name, { changedAt: at(i + 1) }));
      for (const each of cases) await store.create(each);
      await store.replace(cases[0]!, successorOf(cases[0]!, { changedAt: at(8) }));
      const entry = (i: number, over: Partial<ChangeEntry> = {}): ChangeEntry => {
        const { caseId, changedAt, version } = cases[i]!;
        return { caseId, changedAt, version, ...over };
      };
      const moved = entry(0, { changedAt: at(8), version: 2 });

      expect(await allChanges(store, home, { since: '0' })).toEqual([entry(1), entry(2), entry(3), moved]);
      expect(await allChanges(store, home, { since: at(4) })).toEqual([entry(3), moved]);
      expect(await allChanges(store, home, { behind: entry(2) })).toEqual([entry(3), moved]);
      expect(await allChanges(store, home, { behind: entry(0) })).toEqual([
        entry(1),
        entry(2),
        entry(3),
        moved,
      ]);
    });

    test('neither history nor claims nor numbers count as changes', async () => {
      const first = caseOf('one');
      await store.create(first);
      await store.replace(first, successorOf(first));
      await store.layClaim(
        home,
        'pair:x',
        { caseId: first.caseId, at: first.changedAt, requestId: 'r' },
        null,
      );
      await store.reserveNumbers(home, 2026, 1);
      expect((await allChanges(store, home, { since: '0' })).map(({ version }) => version)).toEqual([2]);
    });

    test('the last sync of a home is kept by kind, and never goes back', async () => {
      const at = (second: number) => `2026-03-01T00:00:0${second}.000Z`;
      const other = `${home}-other`;
      expect(await store.readLastSyncs([home], 'petition')).toEqual(new Map());
      expect(await store.noteSync(home, 'petition', at(2))).toBe('written');
      expect(await store.noteSync(home, 'petition', at(2))).toBe('lost');
      expect(await store.noteSync(home, 'petition', at(1))).toBe('lost');
      expect(await store.noteSync(other, 'dispute', at(1))).toBe('written');
      expect(await store.noteSync(home, 'petition', at(3))).toBe('written');
      expect(await store.readLastSyncs([home, other, home], 'petition')).toEqual(new Map([[home, at(3)]]));
      expect(await store.readLastSyncs([other], 'dispute')).toEqual(new Map([[other, at(1)]]));
      expect(await allChanges(store, home, { since: '0' })).toEqual([]);
    });

    test('the sweep sees cases with a running step, and no others', async () => {
      const running = ['one', 'two', 'three', 'four', 'five'].map((name) => caseOf(name));
      const ended = caseOf('ended', { status: { ...running[0]!.status, step: null, due: null } });
      for (const each of [...running, ended]) await store.create(each);
      await store.replace(running[1]!, successorOf(running[1]!, { status: ended.status }));
      const seen = (await allSweep(store)).filter(({ caseId }) => caseId.startsWith(`${home}.`));
      const expected = [0, 2, 3, 4].map((i): SweepEntry => {
        const { caseId, version, calendarRevision } = running[i]!;
        return { caseId, sweepDay: '2026-03-16', version, calendarRevision };
      });
      const byCase = (left: SweepEntry, right: SweepEntry) => (left.caseId < right.caseId ? -1 : 1);
      expect(seen.toSorted(byCase)).toEqual(expected.toSorted(byCase));
    });
  });
}

/** All pages of two. */
async function allChanges(
  store: CaseStore,
  home: string,
  start: Parameters<CaseStore['changesPage']>[1],
): Promise<ChangeEntry[]> {
  const all: ChangeEntry[] = [];
  let from = start;
  for (;;) {
    const page = await store.changesPage(home, from, 2);
    all.push(...page.entries);
    const last = page.entries.at(-1);
    if (!page.more || !last) return all;
    from = { behind: last };
  }
}

async function allSweep(store: CaseStore): Promise<SweepEntry[]> {
  const all: SweepEntry[] = [];
  for (let shard = 0; shard < SWEEP_SHARDS; shard++) {
    let behind: SweepEntry | null = null;
    do {
      const page: Awaited<ReturnType<CaseStore['sweepPage']>> = await store.sweepPage(shard, behind);
      all.push(...page.entries);
      behind = page.more ? (page.entries.at(-1) ?? null) : null;
    } while (behind);
  }
  return all;
}
