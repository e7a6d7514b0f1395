/**
 * Writers on hosts whose clocks differ, puts that show late, a reader that walks in small pages meanwhile: after its
 * last walk it knows the newest version of every case. The same reader without its window misses some.
 */
import fc from 'fast-check';
import type { Backend } from '#functions/backend';
import { isRefusal } from '#functions/refusal';
import type { CaseStore } from '#functions/store/caseStore';
import { CHANGE_WINDOW_MS, CLOCK_SKEW_MS, LONGEST_WRITE_MS } from '#functions/store/timing';
import { readChanges } from '#functions/usecases/readChanges';
import { backendOver, readerOf, START_MS, sync } from '../support/backend';
import { memoryStore } from '../support/memoryStore';
import { caseIdOf, createOf, opIdOf, requestOf } from '../support/samples';
import { Turns, type Choice } from '../support/turns';

const NAMES = ['one', 'two', 'three', 'four', 'five'] as const;

interface Run {
  readonly choices: readonly Choice[];
  /** Per writer: how far its clock is ahead, and the cases it writes in order. */
  readonly writers: readonly { readonly skewMs: number; readonly cases: readonly (typeof NAMES)[number][] }[];
  readonly readerSkewMs: number;
  readonly walks: number;
}

const run: fc.Arbitrary<Run> = fc.record({
  choices: fc.array(fc.record({ pick: fc.nat(20), jumpMs: fc.nat(8_000) }), { minLength: 5, maxLength: 40 }),
  writers: fc.array(
    fc.record({
      skewMs: fc.nat(CLOCK_SKEW_MS),
      cases: fc.array(fc.constantFrom(...NAMES), { minLength: 1, maxLength: 4 }),
    }),
    { minLength: 1, maxLength: 3 },
  ),
  readerSkewMs: fc.nat(CLOCK_SKEW_MS),
  walks: fc.integer({ min: 1, max: 4 }),
});

/** Cases whose newest version the reader does not know in the end. */
async function missedBy(
  { choices, writers, readerSkewMs, walks }: Run,
  readerAheadMs: number,
): Promise<string[]> {
  const store = memoryStore();
  const clock = { ms: START_MS };
  const turns = new Turns(clock, choices, LONGEST_WRITE_MS);
  const hostOf = (skewMs: number, over: CaseStore): ReturnType<typeof backendOver> => {
    return { ...backendOver(over), clock: { ms: 0, now: () => clock.ms + skewMs } };
  };
  const slow = turns.over(store);
  const reader = hostOf(readerSkewMs + readerAheadMs, smallPages(slow));
  const known = new Map<string, number>();

  const writing = writers.map(async ({ skewMs, cases }, i) => {
    for (const [j, name] of cases.entries()) {
      const values = { caseNo: name, remark: `${i} ${j}` };
      const row = createOf(name, values, { ops: [opIdOf(`${'abc'.charAt(i)}${'abcd'.charAt(j)}`)] });
      await sync(
        hostOf(skewMs, slow),
        requestOf([j === 0 && i === 0 ? row : overwriting(row)]),
        'eastClerk',
        { leftMs: 600_000 },
      );
    }
  });
  const reading = (async () => {
    let cursor: string | undefined;
    for (let walk = 0; walk < walks; walk++) cursor = await walkOnce(reader, cursor, known);
    return cursor;
  })();
  await turns.until(Promise.all([reading, ...writing]));
  await walkOnce(hostOf(readerSkewMs + readerAheadMs, store), await reading, known);

  const current = await store.readCases(NAMES.map((name) => caseIdOf(name)));
  return [...current.values()]
    .filter(({ caseId, version }) => known.get(caseId) !== version)
    .map(({ caseId }) => caseId);
}

/** An edit whose base agrees with anything, so that every write makes a version. */
function overwriting(row: ReturnType<typeof createOf>): ReturnType<typeof createOf> {
  const remark = { value: row.changes['remark']!.value, base: { version: 1_000, hash: '' } };
  return { ...row, changes: { ...row.changes, remark } };
}

async function walkOnce(
  reader: Backend,
  from: string | undefined,
  known: Map<string, number>,
): Promise<string | undefined> {
  let cursor = from;
  for (;;) {
    const page = await readChanges(reader, readerOf('eastClerk'), { cursor });
    if (isRefusal(page)) throw new Error(page.refused);
    for (const { caseId, version } of page.cases)
      known.set(caseId, Math.max(version, known.get(caseId) ?? 0));
    cursor = page.cursor;
    if (!page.more) return cursor;
  }
}

function smallPages(store: CaseStore): CaseStore {
  return {
    ...proxied(store),
    changesPage: (home, from, limit) => store.changesPage(home, from, Math.min(limit, 2)),
  };
}

/** A proxy has no own methods to spread. */
function proxied(store: CaseStore): CaseStore {
  return Object.fromEntries(
    Object.keys(memoryStore()).map((name) => [name, store[name as keyof CaseStore]]),
  ) as unknown as CaseStore;
}

test('no change is skipped', async () => {
  await fc.assert(
    fc.asyncProperty(run, async (each) => {
      expect(await missedBy(each, 0)).toEqual([]);
    }),
    { numRuns: 250 },
  );
});

test('a reader whose window is too short is found out', async () => {
  const result = await fc.check(
    fc.asyncProperty(run, async (each) => {
      expect(await missedBy(each, CHANGE_WINDOW_MS)).toEqual([]);
    }),
    { numRuns: 2_000 },
  );
  expect(result.failed).toBe(true);
});
