/** The API through the handler Lambda calls, with events as API Gateway sends them. */
import { problemWords, type RequestProblemCode } from '#domain/wire/problems';
import { LIMITS } from '#domain/wire/limits';
import { changesReplySchema, directoryReplySchema, syncReplySchema } from '#domain/wire/sync';
import { historyReplySchema } from '#domain/wire/history';
import { statusOf } from '#functions/http/statusOf';
import type { CaseStore } from '#functions/store/caseStore';
import { backendOver, type TestBackend } from '../support/backend';
import { ABOUT, gatewayBefore, type Answer, type Gateway, type Sent } from '../support/gateway';
import { memoryStore } from '../support/memoryStore';
import { caseIdOf, createOf, requestOf } from '../support/samples';
import { MATTER, OTHER } from '../support/desk';

let backend: TestBackend;
let call: Gateway;

const open = (cases: CaseStore = memoryStore()) => {
  backend = backendOver(cases);
  call = gatewayBefore(backend);
};
beforeEach(() => open());

const sync = (sent: Sent = {}) =>
  call('POST', '/v1/sync', { body: requestOf([createOf('one', MATTER)]), ...sent });
const history = (sent: Sent = {}) => call('GET', `/v1/cases/${caseIdOf('one')}/history`, sent);
const region = (query: string, subject = 's-county') => call('GET', '/v1/region', { subject, query });
const earlier = (units: string[], subject = 's-east') =>
  call('POST', '/v1/earlier', {
    subject,
    body: { wire: 1, kind: 'petition', units, rows: [{ key: '1', fields: MATTER }] },
  });
const join = (body: object, sent: Sent = {}) =>
  call('POST', `/v1/cases/${caseIdOf('two')}/join`, {
    body: { wire: 1, other: caseIdOf('one'), ...body },
    ...sent,
  });
const casesOf = (answer: Answer) => changesReplySchema.parse(answer.json).cases;

describe('answers', () => {
  test('about needs no sign-in', async () => {
    const { status, json } = await call('GET', '/v1/about', { subject: null });
    expect({ status, json }).toEqual({
      status: 200,
      json: { service: 'petition-ledger', wire: 1, ...ABOUT },
    });
  });

  test('the directory shows a supervisor his subtree', async () => {
    const { json } = await call('GET', '/v1/directory', { subject: 's-county' });
    expect(directoryReplySchema.parse(json).units.map(({ id }) => id)).toEqual(['county', 'east', 'west']);
  });

  test('what was synced is read back by changes and history', async () => {
    const synced = syncReplySchema.parse((await sync()).json);
    const changes = changesReplySchema.parse((await call('GET', '/v1/changes')).json);
    expect(changes.cases).toEqual([synced.rows[0]!.case]);
    const { versions } = historyReplySchema.parse((await history()).json);
    expect(versions).toMatchObject([{ version: 1, author: '东山办事员', changed: MATTER, masked: [] }]);
  });

  test('a supervisor reads a town masked, in changes and history', async () => {
    await sync();
    const [seen] = casesOf(await call('GET', '/v1/changes', { subject: 's-county', query: 'unit=east' }));
    expect(seen?.fields).toEqual({ ...MATTER, name: '张*', phone: '139****5678' });
    const { versions } = historyReplySchema.parse((await history({ subject: 's-county' })).json);
    expect(versions[0]?.changed).toEqual({ ...MATTER, name: '张*', phone: '139****5678' });
    expect(versions[0]?.masked.toSorted()).toEqual(['name', 'phone']);
  });

  test('changes go on behind the cursor and are filtered by kind', async () => {
    await sync();
    const first = changesReplySchema.parse(
      (await call('GET', '/v1/changes', { query: 'kind=dispute' })).json,
    );
    expect(first.cases).toEqual([]);
    backend.clock.ms += 60_000;
    const walked = changesReplySchema.parse((await call('GET', '/v1/changes')).json);
    const next = await call('GET', '/v1/changes', { query: `cursor=${walked.cursor}` });
    expect(casesOf(next)).toEqual([]);
  });

  test('gzip both ways', async () => {
    const { headers, json } = await sync({ isGzip: true, headers: { 'accept-encoding': 'gzip' } });
    expect(headers['content-encoding']).toBe('gzip');
    expect(syncReplySchema.parse(json).rows.map(({ outcome }) => outcome)).toEqual(['created']);
  });

  test('an unknown case has no history', async () => {
    expect((await history()).json).toEqual({ wire: 1, caseId: caseIdOf('one'), versions: [], more: false });
  });
});

describe('refusals', () => {
  const failing = (error: Error): CaseStore => ({
    ...memoryStore(),
    readCases: async () => {
      throw error;
    },
  });
  const named = (name: string) => Object.assign(new Error('at 张三'), { name });
  const over = (bytes: number) => JSON.stringify({ wire: 1, pad: 'x'.repeat(bytes) });
  const rows = (count: number) => Array.from({ length: count }, () => createOf('one', MATTER));
  const cursorOf = (value: unknown) => `cursor=${Buffer.from(JSON.stringify(value)).toString('base64url')}`;

  const syncTwo = () => sync({ body: requestOf([createOf('one', MATTER), createOf('two', OTHER)]) });

  const cases: readonly (readonly [RequestProblemCode, string, () => Promise<Answer>])[] = [
    ['auth.required', 'no claims', () => sync({ subject: null })],
    ['auth.unknown-user', 'a stranger', () => sync({ subject: 's-nobody' })],
    ['access.denied', 'an operator syncs', () => sync({ subject: 's-op' })],
    ['access.denied', 'an operator reads changes', () => call('GET', '/v1/changes', { subject: 's-op' })],
    ['access.denied', 'an operator reads history', () => history({ subject: 's-op' })],
    ['access.denied', 'a clerk reads another town', () => call('GET', '/v1/changes', { query: 'unit=west' })],
    ['access.denied', 'a clerk reads another town’s history', () => history({ subject: 's-west' })],
    [
      'access.denied',
      'another county’s supervisor',
      () => call('GET', '/v1/changes', { subject: 's-other', query: 'unit=east' }),
    ],
    ['access.denied', 'a clerk asks for a region', () => region('kind=petition&units=east', 's-east')],
    ['access.denied', 'a region beyond one’s own', () => region('kind=petition&units=east,other')],
    ['request.invalid', 'a region without units', () => region('kind=petition')],
    [
      'request.invalid',
      'more units than one request takes',
      () => region(`kind=petition&units=${Array.from({ length: 201 }, (_, i) => `u${i}`).join(',')}`),
    ],
    ['cursor.invalid', 'a region from nowhere', () => region('kind=petition&units=east&cursor=x')],
    ['access.denied', 'an unknown unit', () => call('GET', '/v1/changes', { query: 'unit=nowhere' })],
    ['route.unknown', 'no such path', () => call('GET', '/v1/nothing')],
    ['route.unknown', 'no such method', () => call('GET', '/v1/sync')],
    ['request.invalid', 'no body', () => call('POST', '/v1/sync')],
    ['request.invalid', 'no JSON', () => sync({ body: '{"rows":' })],
    ['request.invalid', 'no object', () => sync({ body: '[]' })],
    ['request.invalid', 'no wire version', () => sync({ body: { rows: [] } })],
    ['request.invalid', 'an extra key', () => sync({ body: { ...requestOf(rows(1)), extra: 1 } })],
    [
      'request.invalid',
      'an unknown field',
      () => sync({ body: requestOf([createOf('one', { nonsense: 'x' })]) }),
    ],
    ['request.invalid', 'another encoding', () => sync({ headers: { 'content-encoding': 'br' } })],
    ['request.invalid', 'gzip that is none', () => sync({ headers: { 'content-encoding': 'gzip' } })],
    ['request.invalid', 'a case id that is none', () => call('GET', '/v1/cases/nonsense/history')],
    ['request.invalid', 'a kind that is none', () => call('GET', '/v1/changes', { query: 'kind=nonsense' })],
    ['request.too-large', 'too many bytes', () => sync({ body: over(LIMITS.bytesPerRequest) })],
    [
      'request.too-large',
      'too many bytes once unpacked',
      () => sync({ body: over(20 * LIMITS.bytesPerRequest), isGzip: true }),
    ],
    [
      'request.too-many-rows',
      'one row too many',
      () => sync({ body: requestOf(rows(LIMITS.rowsPerRequest + 1)) }),
    ],
    ['access.denied', 'earlier cases of another town', () => earlier(['west'])],
    ['access.denied', 'an operator asks for earlier cases', () => earlier(['county'], 's-op')],
    [
      'request.invalid',
      'earlier cases of too many units',
      () => earlier(Array.from({ length: 21 }, () => 'east')),
    ],
    ['access.denied', 'another town joins', () => join({ verb: 'unlink' }, { subject: 's-west' })],
    ['request.invalid', 'no such verb', () => join({ verb: 'delete' })],
    ['join.unknown-case', 'a case that is not there', () => join({ verb: 'unlink' })],
    [
      'join.changed',
      'cases that are not as they were seen',
      async () => {
        await syncTwo();
        return join({ verb: 'merge', seen: { case: 1, other: 7 } });
      },
    ],
    [
      'join.merged',
      'a case that was merged',
      async () => {
        await syncTwo();
        const choices = { content: 'survivor', petitionOn: 'survivor', name: 'survivor' };
        await join({ verb: 'merge', seen: { case: 1, other: 1 }, choices });
        return join({ verb: 'link', reason: 'same-name' });
      },
    ],
    ['client.too-old', 'an older wire', () => sync({ body: { ...requestOf(rows(1)), wire: 0 } })],
    ['client.too-old', 'an older join', () => join({ wire: 0 })],
    ['client.too-old', 'an older question', () => call('POST', '/v1/earlier', { body: { wire: 0 } })],
    ['client.too-new', 'newer answers', () => call('POST', '/v1/answers', { body: { wire: 2 } })],
    ['client.too-new', 'a newer wire', () => sync({ body: { ...requestOf(rows(1)), wire: 2, news: true } })],
    [
      'cursor.invalid',
      'a cursor that is none',
      () => call('GET', '/v1/changes', { query: 'cursor=nonsense' }),
    ],
    [
      'cursor.invalid',
      'another unit’s cursor',
      () =>
        call('GET', '/v1/changes', {
          query: cursorOf({ home: 'west', from: { since: '2026-03-01T00:00:00.000Z' } }),
        }),
    ],
    [
      'cursor.invalid',
      'a cursor without its safe instant',
      () =>
        call('GET', '/v1/changes', {
          query: cursorOf({
            home: 'east',
            from: { behind: { changedAt: '2026-03-01T00:00:00.000Z', caseId: caseIdOf('one') } },
          }),
        }),
    ],
    ['server.busy', 'a throttled store', () => (open(failing(named('ThrottlingException'))), sync())],
    ['server.failed', 'a bug', () => (open(failing(named('TypeError'))), sync())],
  ];

  test.each(cases)('%s: %s', async (code, _name, send) => {
    const { status, headers, json } = await send();
    const { detail: _detail, ...problem } = json;
    expect(headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(problem).toEqual({
      type: `urn:petition-ledger:problem:${code}`,
      title: problemWords[code].zh,
      status: statusOf[code],
      code,
      requestId: 'request-1',
    });
    expect(status).toBe(statusOf[code]);
  });

  test('every code is reached', () => {
    expect(new Set(cases.map(([code]) => code))).toEqual(new Set(Object.keys(statusOf)));
  });

  test('in English for who prefers it', async () => {
    const { json } = await call('GET', '/v1/nothing', { headers: { 'accept-language': 'en-GB,en' } });
    expect(json['title']).toBe(problemWords['route.unknown'].en);
  });

  test('details name paths and limits', async () => {
    const twoWrong = { ...requestOf([{ ...createOf('one', MATTER), caseId: '张三' }]), workbookId: 'x' };
    expect((await sync({ body: twoWrong })).json['detail']).toBe('malformed: workbookId, rows.0.caseId');
    expect((await sync({ body: requestOf(rows(201)) })).json['detail']).toBe(
      'at most 200 rows, these are 201',
    );
  });
});

describe('the log', () => {
  test('has one line a request, without names and values', async () => {
    await sync();
    expect(backend.lines).toEqual([
      {
        event: 'request',
        facts: { requestId: 'request-1', method: 'POST', route: '/v1/sync', status: 200, durationMs: 0 },
      },
    ]);
  });

  test('a bug is logged once, with its cause', async () => {
    const bug = new TypeError('no such thing');
    open({ ...memoryStore(), readCases: () => Promise.reject(bug) });
    await sync();
    expect(backend.lines.filter(({ event }) => event !== 'request')).toEqual([
      { event: 'server.failed', facts: { requestId: 'request-1', path: '/v1/sync', cause: bug } },
    ]);
  });
});
