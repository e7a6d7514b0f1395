/** What is decided for a request as a whole. */
import type { RowResult } from '#domain/wire/sync';
import { syncRows } from '#functions/usecases/syncRows';
import { readerOf, START_MS, sync } from '../support/backend';
import { change, MATTER, openDesk, OTHER, type Desk } from '../support/desk';
import { caseIdOf, createOf, editOf, requestOf } from '../support/samples';

let desk: Desk;
beforeEach(() => {
  desk = openDesk();
});

describe('a whole request', () => {
  const refusedOf = (
    request: Parameters<typeof syncRows>[2],
    who: Parameters<typeof readerOf>[0] = 'eastClerk',
  ) => syncRows(desk.backend, readerOf(who), request, { requestId: 'r', deadlineMs: START_MS + 29_000 });

  test('a preview answers the same and writes nothing', async () => {
    const rows = [createOf('one', MATTER), createOf('two', MATTER), createOf('three', OTHER)];
    const preview = await sync(desk.backend, requestOf(rows, { dryRun: true }));
    expect(await desk.stored(caseIdOf('one'))).toBe(null);
    const real = await sync(desk.backend, requestOf(rows));
    const withoutNumber = (results: readonly RowResult[]) =>
      results.map((result) => (result.case ? { ...result, case: { ...result.case, systemNo: '' } } : result));
    expect(preview).toEqual(withoutNumber(real));
  });

  test('an operator has no case content', async () => {
    expect(await refusedOf(requestOf([createOf('one', MATTER)]), 'operator')).toEqual({
      refused: 'access.denied',
    });
  });

  test('unknown fields and values that are not canonical are named, without the values', async () => {
    const row = createOf('one', {
      nonsense: 'x',
      petitionOn: '2026-02-30',
      people: '5人',
      collective: '是',
      name: '',
    });
    expect(await refusedOf(requestOf([row]))).toEqual({
      refused: 'request.invalid',
      detail:
        'unknown field nonsense; value of petitionOn is not canonical; value of people is not canonical; value of collective is not canonical; value of name is not canonical',
    });
  });

  test('when time runs out the remaining rows are busy and nothing more is written', async () => {
    const results = await sync(desk.backend, requestOf([createOf('one', MATTER)]), 'eastClerk', {
      leftMs: 4_000,
    });
    expect(results[0]?.problem).toEqual({ code: 'row.busy' });
    expect(await desk.stored(caseIdOf('one'))).toBe(null);
  });

  test('numbers of one request are a block without holes, in the order of its rows', async () => {
    const names = ['a', 'b', 'c', 'd', 'e'];
    const rows = names.map((name, i) =>
      createOf(name, { name: `村民${name}`, content: `第${i}件反映的事情` }),
    );
    const results = await sync(desk.backend, requestOf(rows));
    expect(results.map((result) => result.case?.systemNo)).toEqual(
      names.map((_name, i) => `east-2026-00000${i + 1}`),
    );
    expect(await desk.backend.cases.reserveNumbers('east', 2026, 1)).toBe(6);
  });

  test('rows whose cases would overflow the answer are asked to come again, unwritten', async () => {
    const letters = 'abcdefghijklmnopqrstuvwxyz';
    const names = Array.from({ length: 78 }, (_, i) => `${letters.charAt(i % 26)}${letters.charAt(i / 26)}`);
    const long = '长'.repeat(20_000);
    for (const name of names) {
      await desk.one(createOf(name, { name: `村民${name}`, content: `${name}${long}` }));
    }
    const edits = names.map((name) => editOf(caseIdOf(name), 1, { remark: change('备注', 1, null) }, name));
    const results = await sync(desk.backend, requestOf(edits));
    const written = results.findIndex(({ problem }) => problem?.code === 'row.busy');
    expect(written).toBe(69);
    expect(results.slice(0, written).every(({ outcome }) => outcome === 'updated')).toBe(true);
    expect(results.slice(written).every(({ problem }) => problem?.code === 'row.busy')).toBe(true);
    expect((await desk.stored(caseIdOf(names.at(-1)!)))?.version).toBe(1);
  });
});
