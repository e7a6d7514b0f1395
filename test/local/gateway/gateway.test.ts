import type { FunctionEvent } from '#local/gateway/functionEvent';
import { gatewayListener, PAYLOAD_LIMIT_BYTES, type FunctionHandler } from '#local/gateway/gateway';
import { openPort, type OpenPort } from '#local/openPort';
import { isTrouble } from '#local/trouble';

const seen: FunctionEvent[] = [];
const bugs: unknown[] = [];
const remaining: number[] = [];
let handler: FunctionHandler;
let port: OpenPort;
let url: string;

beforeAll(async () => {
  const opened = await openPort('api', 0);
  if (isTrouble(opened)) throw new Error(opened.trouble);
  port = opened;
  url = port.url;
  port.serve(
    gatewayListener({
      handler: (event, context) => {
        seen.push(event);
        remaining.push(context.getRemainingTimeInMillis());
        return handler(event, context);
      },
      checkToken: async (authorization) => (authorization === 'Bearer good' ? { sub: 'someone' } : null),
      now: () => 1_000_000,
      onBug: (bug) => bugs.push(bug),
    }),
  );
});
afterAll(() => port.close(100));
beforeEach(() => {
  seen.length = 0;
  bugs.length = 0;
  remaining.length = 0;
  handler = async () => ({ statusCode: 200, body: 'done' });
});

test('a public route needs no token', async () => {
  const response = await fetch(`${url}/v1/about`);
  expect([response.status, await response.text()]).toEqual([200, 'done']);
  expect(response.headers.get('apigw-requestid')).toBe(seen[0]?.requestContext.requestId);
  expect(remaining).toEqual([30_000]);
});

test('without a good token nothing reaches the function', async () => {
  for (const headers of [{}, { authorization: 'Bearer bad' }]) {
    const response = await fetch(`${url}/v1/directory`, { headers });
    expect([response.status, await response.text()]).toEqual([401, '{"message":"Unauthorized"}']);
  }
  expect(seen).toEqual([]);
});

test('with one its claims do', async () => {
  await fetch(`${url}/v1/directory`, { headers: { authorization: 'Bearer good' } });
  expect(seen[0]?.requestContext.authorizer).toEqual({ jwt: { claims: { sub: 'someone' }, scopes: null } });
});

test('an unknown route is not found, token or not', async () => {
  const response = await fetch(`${url}/v1/nothing`, { headers: { authorization: 'Bearer good' } });
  expect([response.status, await response.text()]).toEqual([404, '{"message":"Not Found"}']);
});

test('ten megabytes pass, one byte more does not', async () => {
  const post = (bytes: number) =>
    fetch(`${url}/v1/sync`, {
      method: 'POST',
      headers: { authorization: 'Bearer good', 'content-type': 'text/plain' },
      body: Buffer.alloc(bytes, 97),
    });
  expect((await post(PAYLOAD_LIMIT_BYTES)).status).toBe(200);
  expect(seen[0]?.body?.length).toBe(PAYLOAD_LIMIT_BYTES);
  const refused = await post(PAYLOAD_LIMIT_BYTES + 1);
  expect([refused.status, await refused.text()]).toEqual([413, '{"message":"Request Entity Too Large"}']);
  expect(seen).toHaveLength(1);
});

test('a thrown error is a bug: reported, and answered without its words', async () => {
  const bug = new Error('secret detail');
  handler = async () => {
    throw bug;
  };
  const response = await fetch(`${url}/v1/about`);
  expect([response.status, await response.text()]).toEqual([500, '{"message":"Internal Server Error"}']);
  expect(bugs).toEqual([bug]);
});

test('a port that is taken is said with the flag that changes it', async () => {
  const taken = Number(new URL(url).port);
  expect(await openPort('issuer', taken)).toEqual({ trouble: 'port.used', service: 'issuer', port: taken });
});
