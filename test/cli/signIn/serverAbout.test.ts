import { serverAbout, type Fetch } from '#cli/signIn/serverAbout';

const about = {
  service: 'petition-ledger',
  wire: 1,
  issuer: 'https://issuer.test',
  audience: 'urn:test:api',
  terminalClientId: 'terminal',
  paneClientId: 'pane',
};

function answering(status: number, body: unknown): { fetch: Fetch; asked: string[] } {
  const asked: string[] = [];
  const fetch: Fetch = async (address) => {
    asked.push(String(address));
    return new Response(typeof body === 'string' ? body : JSON.stringify(body), { status });
  };
  return { fetch, asked };
}

test('a ledger server says what it is; a slash after its address is no matter', async () => {
  const { fetch, asked } = answering(200, about);
  expect(await serverAbout('https://api.test/', fetch)).toEqual(about);
  expect(asked).toEqual(['https://api.test/v1/about']);
});

test.each([
  ['a page', 200, '<!doctype html><html></html>', 'signin.not-a-ledger-server'],
  ['nothing', 200, '', 'signin.not-a-ledger-server'],
  ['null', 200, 'null', 'signin.not-a-ledger-server'],
  ['another service', 200, { ...about, service: 'other' }, 'signin.not-a-ledger-server'],
  ['too little', 200, { service: 'petition-ledger', wire: 1 }, 'signin.not-a-ledger-server'],
  ['no issuer address', 200, { ...about, issuer: 'x' }, 'signin.not-a-ledger-server'],
  ['not found', 404, about, 'signin.not-a-ledger-server'],
  ['a failure', 503, 'x', 'signin.server-down'],
  ['an older version', 200, { ...about, wire: 0 }, 'signin.server-too-old'],
  ['a newer version with more in it', 200, { ...about, wire: 2, more: 1 }, 'signin.server-too-new'],
])('an answer with %s', async (_name, status, body, code) => {
  expect(await serverAbout('https://api.test', answering(status, body).fetch)).toBe(code);
});

test.each([
  ['nonsense', 'signin.not-a-ledger-server'],
  ['http://api.test', 'signin.insecure-address'],
  ['ftp://api.test', 'signin.insecure-address'],
  ['http://127.0.0.1.api.test', 'signin.insecure-address'],
])('nothing is sent to %s', async (address, code) => {
  const { fetch, asked } = answering(200, about);
  expect(await serverAbout(address, fetch)).toBe(code);
  expect(asked).toEqual([]);
});

test.each(['http://127.0.0.1:4600', 'http://localhost:4600', 'http://[::1]:4600'])(
  'this machine’s own %s needs no encryption',
  async (address) => {
    expect(await serverAbout(address, answering(200, about).fetch)).toEqual(about);
  },
);

test('no connection', async () => {
  const fetch: Fetch = async () => {
    throw new TypeError('fetch failed');
  };
  expect(await serverAbout('https://api.test', fetch)).toBe('signin.server-down');
});
