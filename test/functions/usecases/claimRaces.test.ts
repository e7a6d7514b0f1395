/**
 * Several panes register the same matter at once under different case ids, some die at any call. Whatever the order:
 * never two cases; and when all have tried again, exactly one.
 */
import fc from 'fast-check';
import type { CaseStore } from '#functions/store/caseStore';
import { CLAIM_VOID_AFTER_MS, LONGEST_WRITE_MS } from '#functions/store/timing';
import { backendOver, sync, START_MS } from '../support/backend';
import { memoryStore } from '../support/memoryStore';
import { caseIdOf, createOf, requestOf } from '../support/samples';
import { Crash, crashingAt, Turns } from '../support/turns';

const NAMES = ['one', 'two', 'three'] as const;
const MATTER = { name: '张三', petitionOn: '2026-03-01', content: '反映村道多年未修' };

/** Mostly no time passes, or no claim would hold until its case is put. */
const jumpMs = fc.oneof({ weight: 5, arbitrary: fc.constant(1) }, { weight: 1, arbitrary: fc.nat(9_000) });
const choice = fc.record({ pick: fc.nat(20), jumpMs });
const pane = fc.record({
  skewMs: fc.nat(2_000),
  crash: fc.option(fc.record({ nth: fc.nat(9), isAfter: fc.boolean() })),
});

test('one matter becomes one case', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(choice, { minLength: 5, maxLength: 40 }),
      fc.tuple(pane, pane, pane),
      async (choices, panes) => {
        const store = memoryStore();
        const clock = { ms: START_MS };
        const turns = new Turns(clock, choices, LONGEST_WRITE_MS);
        const paneOf = (i: number, over: CaseStore) => {
          const now = () => clock.ms + panes[i]!.skewMs;
          return { ...backendOver(over), clock: { ms: 0, now } };
        };
        const register = (i: number, over: CaseStore, attempt: string) =>
          sync(paneOf(i, over), requestOf([createOf(NAMES[i]!, MATTER)]), 'eastClerk', {
            requestId: `${attempt}-${i}`,
            leftMs: 600_000,
          });
        const count = async () => (await store.readCases(NAMES.map((name) => caseIdOf(name)))).size;

        const twice = panes.map(async ({ crash }, i) => {
          const slow = turns.over(store);
          await register(i, crash ? crashingAt(slow, crash.nth, crash.isAfter) : slow, 'first').catch(
            onlyCrash,
          );
          await register(i, slow, 'second');
        });
        await turns.until(Promise.all(twice));
        expect(await count()).toBeLessThanOrEqual(1);

        clock.ms += CLAIM_VOID_AFTER_MS + 5_000;
        const last = [];
        for (const i of NAMES.keys()) last.push(...(await register(i, store, 'last')));
        expect(await count()).toBe(1);
        const problems = last.map(({ problem }) => problem?.code ?? 'registered').toSorted();
        expect(problems).toEqual(['registered', 'row.maybe-registered', 'row.maybe-registered']);
      },
    ),
    { numRuns: 500 },
  );
});

function onlyCrash(error: unknown): void {
  if (!(error instanceof Crash)) throw error;
}
