import { functionEvent, type GatewayRequest } from '#local/gateway/functionEvent';
import { matchRoute } from '#local/gateway/matchRoute';

const gzipped = Buffer.from([0x1f, 0x8b, 0x08, 0xff]);

function request(changes: Partial<GatewayRequest>): GatewayRequest {
  return {
    method: 'POST',
    path: '/v1/sync',
    query: '',
    headers: { host: ['127.0.0.1:4600'], 'content-type': ['application/json'], 'user-agent': ['test/1'] },
    body: Buffer.from('{"台账":1}'),
    sourceIp: '127.0.0.1',
    receivedAt: Date.UTC(2026, 2, 1, 9, 3, 58),
    requestId: 'r-1',
    ...changes,
  };
}

function eventOf(changes: Partial<GatewayRequest>, claims: Record<string, string> | null = null) {
  const made = request(changes);
  const matched = matchRoute(made.method, made.path);
  if (!matched) throw new Error('no route');
  return functionEvent(made, matched, claims);
}

test('a request with a token becomes the event of payload format 2.0', () => {
  expect(eventOf({}, { sub: 'clerk-mashi', exp: '1795312705' })).toEqual({
    version: '2.0',
    routeKey: 'POST /v1/sync',
    rawPath: '/v1/sync',
    rawQueryString: '',
    headers: { host: '127.0.0.1:4600', 'content-type': 'application/json', 'user-agent': 'test/1' },
    requestContext: {
      accountId: '000000000000',
      apiId: 'local',
      authorizer: { jwt: { claims: { sub: 'clerk-mashi', exp: '1795312705' }, scopes: null } },
      domainName: '127.0.0.1:4600',
      domainPrefix: '127',
      http: {
        method: 'POST',
        path: '/v1/sync',
        protocol: 'HTTP/1.1',
        sourceIp: '127.0.0.1',
        userAgent: 'test/1',
      },
      requestId: 'r-1',
      routeKey: 'POST /v1/sync',
      stage: '$default',
      time: '01/Mar/2026:09:03:58 +0000',
      timeEpoch: 1772355838000,
    },
    body: '{"台账":1}',
    isBase64Encoded: false,
  });
});

test('a route without token has no authorizer, a request without body no body', () => {
  const event = eventOf({ method: 'GET', path: '/v1/about', body: Buffer.alloc(0) });
  expect('authorizer' in event.requestContext).toBe(false);
  expect('body' in event).toBe(false);
  expect(event.isBase64Encoded).toBe(false);
});

test.each([
  ['gzipped JSON', { 'content-type': ['application/json'], 'content-encoding': ['gzip'] }],
  ['a type that is not text', { 'content-type': ['application/octet-stream'] }],
  ['no type', {}],
])('%s travels in base64, byte for byte', (_name, headers) => {
  const event = eventOf({ headers, body: gzipped });
  expect(event.isBase64Encoded).toBe(true);
  expect(Buffer.from(event.body ?? '', 'base64')).toEqual(gzipped);
});

test('queries are decoded and several values of a name joined; the raw text is kept', () => {
  const event = eventOf({
    method: 'GET',
    path: '/v1/changes',
    query: 'kind=petition&unit=a&unit=b%2Cc&cursor=',
  });
  expect(event.rawQueryString).toBe('kind=petition&unit=a&unit=b%2Cc&cursor=');
  expect(event.queryStringParameters).toEqual({ kind: 'petition', unit: 'a,b,c', cursor: '' });
});

test('path parameters are decoded', () => {
  const event = eventOf({ method: 'GET', path: '/v1/cases/mashi.a%2Fb/history' });
  expect(event.routeKey).toBe('GET /v1/cases/{caseId}/history');
  expect(event.pathParameters).toEqual({ caseId: 'mashi.a/b' });
});

test('cookies stand apart from the headers, repeated headers are joined', () => {
  const event = eventOf({ headers: { cookie: ['a=1; b=2', 'c=3'], 'x-twice': ['1', '2'] } });
  expect(event.cookies).toEqual(['a=1', 'b=2', 'c=3']);
  expect(event.headers).toEqual({ 'x-twice': '1,2' });
});
