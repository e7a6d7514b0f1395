import { decodeJwt, UnsecuredJWT } from 'jose';
import { readdir } from 'node:fs/promises';
import { accessToken, type SignInRequest } from '#cli/signIn/accessToken';
import type { Fetch } from '#cli/signIn/serverAbout';
import { startLocalBackend, temporaryFolder, type LocalBackend } from '../../support/localBackend';
import { enterCode } from '../../support/scriptedBrowser';

jest.setTimeout(30_000);

type Folder = Awaited<ReturnType<typeof temporaryFolder>>;
let data: Folder;
let config: Folder;
let backend: LocalBackend;

beforeAll(async () => {
  data = await temporaryFolder();
  backend = await startLocalBackend(data.path);
});
afterAll(async () => {
  await backend.stop();
  await data.remove();
});
beforeEach(async () => {
  config = await temporaryFolder();
});
afterEach(() => config.remove());

function signIn(request: Partial<SignInRequest>) {
  return accessToken({
    apiUrl: backend.urls.api,
    user: 'clerk-mashi',
    interactive: false,
    env: { XDG_CONFIG_HOME: config.path },
    tell: () => {
      throw new Error('nobody was to be asked');
    },
    ...request,
  });
}

/** The issuer as a real one would be, without sample users; it may be asked every second whether the person is done. */
const withoutSampleUsers: Fetch = async (address, options) => {
  const response = await fetch(address, options);
  if (String(address).endsWith('/device/auth')) {
    return Response.json({ ...((await response.json()) as object), interval: 1 });
  }
  if (!String(address).includes('openid-configuration')) return response;
  const metadata = (await response.json()) as { grant_types_supported: string[] };
  const grants = metadata.grant_types_supported.filter((grant) => !grant.includes('sample'));
  return Response.json({ ...metadata, grant_types_supported: grants });
};

function browserOf(username: string): NonNullable<SignInRequest['tell']> {
  return ({ en }) => {
    const [, address = '', code = ''] = /Open (\S+) .* code (\S+) /.exec(en) ?? [];
    void enterCode(address, code, username);
  };
}

async function tokenIn(result: ReturnType<typeof signIn>): Promise<string> {
  const outcome = await result;
  if (!('token' in outcome)) throw new Error(outcome.words.en);
  return outcome.token;
}

async function codeIn(result: ReturnType<typeof signIn>): Promise<string> {
  const outcome = await result;
  return 'code' in outcome ? outcome.code : 'a token';
}

function subjectOf(token: string): string | undefined {
  return decodeJwt(token).sub;
}

test('a sample user gets a token the API takes, and nothing is kept', async () => {
  const token = await tokenIn(signIn({}));
  expect(subjectOf(token)).toBe('clerk-mashi');
  const response = await fetch(`${backend.urls.api}/v1/directory`, {
    headers: { authorization: `Bearer ${token}` },
  });
  expect(response.status).toBe(200);
  expect(await readdir(config.path)).toEqual([]);
});

test('a wrong user name is answered with where the right ones are', async () => {
  const problem = await signIn({ user: 'clerk-nowhere' });
  expect(problem).toEqual({
    code: 'signin.unknown-user',
    words: {
      zh: `没有名为“clerk-nowhere”的示例用户。可用的用户名由 npm start 列出，也可在浏览器打开 ${backend.urls.issuer} 查看（sample users are: clerk-mashi, clerk-taiping, supervisor, operator）。`,
      en: `There is no sample user "clerk-nowhere". npm start lists the names, and so does ${backend.urls.issuer} in a browser (sample users are: clerk-mashi, clerk-taiping, supervisor, operator).`,
    },
  });
  expect(await (await fetch(backend.urls.issuer)).text()).toContain('clerk-mashi');
});

test('a token of the environment comes first, unless it has expired or was refused', async () => {
  const env = (token: string) => ({ PETITION_LEDGER_TOKEN: token, XDG_CONFIG_HOME: config.path });
  const good = new UnsecuredJWT({ exp: 2000 }).encode();
  const now = () => 1_999_000;
  expect(await signIn({ env: env(good), now })).toEqual({ token: good });
  expect(await signIn({ env: env('opaque') })).toEqual({ token: 'opaque' });
  const expired = await signIn({ env: env(good), now: () => 2_000_000 });
  expect(expired).toMatchObject({ code: 'signin.expired' });
  expect(JSON.stringify(expired)).not.toContain(good);
  expect(await codeIn(signIn({ env: env(good), now, lastWasRefused: true }))).toBe('signin.expired');
});

test('without sample users a person signs in by browser; the sign-in is kept and renewed', async () => {
  const asked = { fetch: withoutSampleUsers };
  expect(await codeIn(signIn(asked))).toBe('signin.needs-browser');

  const first = await tokenIn(signIn({ ...asked, interactive: true, tell: browserOf('supervisor') }));
  expect(subjectOf(first)).toBe('supervisor');
  expect(await tokenIn(signIn(asked))).toBe(first);

  const nearItsEnd = () => Date.now() + 3_590_000;
  const second = await tokenIn(signIn({ ...asked, now: nearItsEnd }));
  expect(subjectOf(second)).toBe('supervisor');
  expect(second).not.toBe(first);
  const third = await tokenIn(signIn({ ...asked, lastWasRefused: true }));
  expect(third).not.toBe(second);
});

test('an issuer that answers nonsense, or not at all', async () => {
  const issuer = (answer: () => Promise<Response>): Fetch => {
    return (address, options) => (String(address).includes('/v1/about') ? fetch(address, options) : answer());
  };
  const down = async () => {
    throw new TypeError('fetch failed');
  };
  expect(await codeIn(signIn({ fetch: issuer(async () => new Response('<html>')) }))).toBe(
    'signin.not-a-ledger-server',
  );
  expect(await codeIn(signIn({ fetch: issuer(down) }))).toBe('signin.server-down');
});

test('any other refusal of the issuer is handed on', async () => {
  const refusing: Fetch = async (address, options) =>
    String(address).endsWith('/token')
      ? Response.json({ error: 'invalid_request', error_description: 'no' }, { status: 400 })
      : fetch(address, options);
  expect(await signIn({ fetch: refusing })).toMatchObject({
    code: 'signin.refused',
    words: { en: `The sign-in service ${backend.urls.issuer} refused (no). Ask the operator.` },
  });
});
