import { LIMITS } from '#domain/wire/limits';
import type { RegionReply } from '#domain/wire/region';
import { isRefusal } from '#functions/refusal';
import { readChanges } from '#functions/usecases/readChanges';
import { NOTED_EVERY_MS } from '#functions/usecases/noteSync';
import { readRegion, type RegionQuery } from '#functions/usecases/readRegion';
import { backendOver, readerOf, START_MS, sync, type TestBackend } from '../support/backend';
import type { MEMBERS } from '../support/county';
import { MATTER } from '../support/desk';
import { memoryStore } from '../support/memoryStore';
import { caseIdOf, createOf, requestOf } from '../support/samples';

type Who = keyof typeof MEMBERS;

let backend: TestBackend;
beforeEach(() => {
  backend = backendOver(memoryStore());
});

async function region(over: Partial<RegionQuery> = {}, who: Who = 'supervisor'): Promise<RegionReply> {
  const reply = await answer(over, who);
  if (isRefusal(reply)) throw new Error(reply.refused);
  return reply;
}

const answer = (over: Partial<RegionQuery> = {}, who: Who = 'supervisor') =>
  readRegion(backend, readerOf(who), { kind: 'petition', units: ['county', 'east', 'west'], ...over });

const register = (name: string, who: Who, home: string, content = MATTER.content) =>
  sync(
    backend,
    requestOf([
      createOf(name, { ...MATTER, name: `村民${name}`, content }, { caseId: caseIdOf(name, home) }),
    ]),
    who,
  );

const pulls = (who: Who, over: Parameters<typeof readChanges>[2] = {}) =>
  readChanges(backend, readerOf(who), { kind: 'petition', ...over });

const casesOf = (reply: RegionReply) =>
  reply.units.map(({ unitId, cases }) => [unitId, cases.map(({ caseId }) => caseId)]);
const lastSyncs = async () =>
  (await region()).units.map(({ unitId, lastSyncAt }) => [unitId, lastSyncAt?.slice(11, 19) ?? null]);

test('cases stand under their units, masked, with the units’ names', async () => {
  await register('one', 'eastClerk', 'east');
  await register('two', 'westClerk', 'west');
  const reply = await region();
  expect(casesOf(reply)).toEqual([
    ['county', []],
    ['east', [caseIdOf('one', 'east')]],
    ['west', [caseIdOf('two', 'west')]],
  ]);
  expect(reply.units.map(({ name }) => name)).toEqual(['清河县', '东山镇', '西河镇']);
  expect(reply.units[1]!.cases[0]).toMatchObject({
    fields: { name: '村*', phone: '139****5678', content: MATTER.content },
    masked: expect.arrayContaining(['name', 'phone']) as unknown,
  });
});

test('another kind’s cases stay out', async () => {
  await register('one', 'eastClerk', 'east');
  expect(casesOf(await region({ kind: 'dispute', units: ['east'] }))).toEqual([['east', []]]);
});

test.each<[Who, readonly string[]]>([
  ['eastClerk', ['east']],
  ['eastClerk', ['west']],
  ['operator', ['county', 'east']],
  ['otherSupervisor', ['east']],
  ['supervisor', ['east', 'other']],
  ['supervisor', ['nowhere']],
])('%s is denied %j', async (who, units) => {
  expect(await answer({ units }, who)).toEqual({ refused: 'access.denied' });
});

describe('last sync', () => {
  test('a unit that only sent rows, or only previewed, has not synced yet', async () => {
    await register('one', 'eastClerk', 'east');
    await pulls('eastClerk', { dryRun: true });
    expect(await lastSyncs()).toEqual([
      ['county', null],
      ['east', null],
      ['west', null],
    ]);
  });

  test('reading one’s own changes to the end is a sync, with nothing to send too', async () => {
    await pulls('westClerk');
    expect(await lastSyncs()).toEqual([
      ['county', null],
      ['east', null],
      ['west', '01:00:00'],
    ]);
  });

  test('the supervisor reading a town’s changes is no sync of the town', async () => {
    await pulls('supervisor', { unit: 'east' });
    expect((await lastSyncs())[1]).toEqual(['east', null]);
  });

  test('one kind’s sync says nothing of another’s', async () => {
    await pulls('eastClerk', { kind: 'dispute' });
    expect((await lastSyncs())[1]).toEqual(['east', null]);
    await pulls('eastClerk', { kind: undefined });
    expect((await lastSyncs())[1]).toEqual(['east', '01:00:00']);
  });

  test('is written again after five minutes, not before', async () => {
    const store = memoryStore();
    const noted: string[] = [];
    const noteSync: typeof store.noteSync = (home, kind, at) => (
      noted.push(at),
      store.noteSync(home, kind, at)
    );
    backend = backendOver({ ...store, noteSync });
    await pulls('eastClerk');
    backend.clock.ms = START_MS + NOTED_EVERY_MS - 1;
    await pulls('eastClerk');
    backend.clock.ms = START_MS + NOTED_EVERY_MS;
    await pulls('eastClerk');
    expect(noted).toEqual([START_MS, START_MS + NOTED_EVERY_MS].map((ms) => new Date(ms).toISOString()));
  });
});

describe('pages', () => {
  const names = Array.from('abcdefghijklmnopqrst');

  test('each stays near a megabyte, units in order, every case once', async () => {
    const long = '长'.repeat(20_000);
    for (const name of names) {
      await register(name, 'eastClerk', 'east', `${name}${long}`);
      await register(name, 'westClerk', 'west', `${name}${long}`);
      backend.clock.ms += 1_000;
    }
    const seen: [string, string][] = [];
    let pages = 0;
    let cursor: string | undefined;
    for (let more = true; more; pages++) {
      const page = await region({ cursor });
      expect(Buffer.byteLength(JSON.stringify(page))).toBeLessThan(LIMITS.bytesPerRequest + 2_000);
      for (const { unitId, cases } of page.units)
        seen.push(...cases.map(({ caseId }): [string, string] => [unitId, caseId]));
      cursor = page.cursor;
      more = page.more;
    }
    expect(pages).toBe(3);
    expect(seen).toEqual(
      ['east', 'west'].flatMap((home) => names.map((name) => [home, caseIdOf(name, home)])),
    );
  });

  test('many cases of another kind end a page, not the walk', async () => {
    const store = memoryStore();
    const entries = Array.from({ length: 500 }, (_, i) => ({
      caseId: caseIdOf('none'),
      changedAt: new Date(START_MS + i).toISOString(),
      version: 1,
    }));
    let asked = 0;
    backend = backendOver({
      ...store,
      changesPage: () => Promise.resolve({ entries, more: ++asked < 6 }),
    });
    const first = await region({ units: ['east'] });
    expect([first.more, asked]).toEqual([true, 4]);
    const second = await region({ units: ['east'], cursor: first.cursor });
    expect([second.more, asked]).toEqual([false, 6]);
  });

  test('the next walk brings what changed since, of every unit', async () => {
    await register('one', 'eastClerk', 'east');
    backend.clock.ms += 60_000;
    const { cursor } = await region();
    backend.clock.ms += 60_000;
    await register('two', 'westClerk', 'west');
    expect(casesOf(await region({ cursor }))).toEqual([
      ['county', []],
      ['east', []],
      ['west', [caseIdOf('two', 'west')]],
    ]);
  });

  test.each<[string, string]>([
    ['no cursor at all', 'nonsense'],
    ['one of another shape', Buffer.from('{"home":"east"}').toString('base64url')],
    [
      'one within a unit not asked for',
      Buffer.from(JSON.stringify({ walk: { safe: '2026-03-01T00:00:00.000Z', unit: 'other' } })).toString(
        'base64url',
      ),
    ],
  ])('%s is refused', async (_what, cursor) => {
    expect(await answer({ cursor })).toEqual({ refused: 'cursor.invalid' });
  });
});
