/** What a crash at any call of the store leaves of a link, a merge or an undoing, and who puts it right. */
import type { StoredCase } from '#functions/store/caseStore';
import { backendOver } from '../support/backend';
import { MATTER } from '../support/desk';
import { DOUBLE, EARLIER, LATER, LINK, MERGE, openJoinDesk, said, type JoinDesk } from '../support/joinDesk';
import { Crash, crashingAt, everyCall } from '../support/turns';

let desk: JoinDesk;
const join: JoinDesk['join'] = (...say) => desk.join(...say);
const current = () => desk.current();

beforeEach(async () => {
  desk = await openJoinDesk();
});

describe('a crash at any call of the store, before or after its effect', () => {
  const calls = Array.from({ length: 5 }, (_, nth) => nth);
  const crashes = calls.flatMap((nth) => [[nth, false] as const, [nth, true] as const]);
  const settled = async () => {
    const { earlier, later } = await current();
    return { earlier: outcomeOf(earlier), later: outcomeOf(later) };
  };

  test.each(crashes)(
    'merge (call %d, after: %s): both are whole, and again completes it',
    async (nth, isAfter) => {
      await join(MERGE, 'eastClerk', backendOver(crashingAt(desk.store, nth, isAfter))).catch(crashOnly);
      const { earlier, later } = await current();
      const stands = later.joins?.mergedInto ? earlier : later;
      expect(stands.fields['place']).toBe(DOUBLE.place);
      await join(MERGE);
      expect(await settled()).toEqual({
        earlier: {
          fields: { ...MATTER, place: DOUBLE.place, content: DOUBLE.content },
          absorbed: [LATER],
          into: null,
        },
        later: { fields: DOUBLE, absorbed: [], into: EARLIER },
      });
    },
  );

  test.each(crashes)(
    'unmerge (call %d, after: %s): both are whole, and again completes it',
    async (nth, isAfter) => {
      await join(MERGE);
      await join({ verb: 'unmerge' }, 'eastClerk', backendOver(crashingAt(desk.store, nth, isAfter))).catch(
        crashOnly,
      );
      await join({ verb: 'unmerge' });
      expect(await settled()).toEqual({
        earlier: { fields: MATTER, absorbed: [], into: null },
        later: { fields: DOUBLE, absorbed: [], into: null },
      });
    },
  );

  test.each(crashes)('link (call %d, after: %s): it stands once', async (nth, isAfter) => {
    await join(LINK, 'eastClerk', backendOver(crashingAt(desk.store, nth, isAfter))).catch(crashOnly);
    await join(LINK);
    expect((await current()).later.joins?.repeatOf.length).toBe(1);
    expect((await current()).later.version).toBe(2);
  });
});

test('a merge whose undoing passes it decides anew, and leaves no case without its survivor', async () => {
  let isFirst = true;
  const slow = everyCall(desk.store, async (call, name) => {
    const answer = await call();
    if (name === 'replace' && isFirst) {
      isFirst = false;
      await join({ verb: 'unmerge' });
    }
    return answer;
  });
  expect(await said(join(MERGE, 'eastClerk', backendOver(slow)))).toBe('join.changed');
  const { earlier, later } = await current();
  expect([earlier.fields, earlier.joins, later.fields, later.joins]).toEqual([
    MATTER,
    undefined,
    DOUBLE,
    undefined,
  ]);
});

function outcomeOf({ fields, joins }: StoredCase) {
  const absorbed = joins?.absorbed.map(({ caseId }) => caseId) ?? [];
  return { fields, absorbed, into: joins?.mergedInto?.caseId ?? null };
}

function crashOnly(error: unknown): void {
  if (!(error instanceof Crash)) throw error;
}
