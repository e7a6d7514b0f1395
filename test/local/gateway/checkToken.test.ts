import {
  createLocalJWKSet,
  exportJWK,
  generateKeyPair,
  generateSecret,
  SignJWT,
  UnsecuredJWT,
  type JWTPayload,
} from 'jose';
import { gatewayClaims, tokenCheck, type CheckToken } from '#local/gateway/checkToken';

const ISSUER = 'https://issuer.test';
const AUDIENCE = 'urn:test:api';
const good: JWTPayload = { iss: ISSUER, aud: AUDIENCE, sub: 'someone', iat: 1, exp: 4102444800 };

type Pair = Awaited<ReturnType<typeof generateKeyPair>>;
let ours: Pair;
let strangers: Pair;
let check: CheckToken;

beforeAll(async () => {
  ours = await generateKeyPair('RS256');
  strangers = await generateKeyPair('RS256');
  const key = { ...(await exportJWK(ours.publicKey)), kid: 'k', alg: 'RS256' };
  check = tokenCheck({ issuer: ISSUER, audience: AUDIENCE, keys: createLocalJWKSet({ keys: [key] }) });
});

function signed(payload: JWTPayload, key: Pair = ours): Promise<string> {
  return new SignJWT(payload).setProtectedHeader({ alg: 'RS256', kid: 'k' }).sign(key.privateKey);
}

test('a good token gives its claims, with or without the word Bearer', async () => {
  const token = await signed(good);
  const claims = { iss: ISSUER, aud: AUDIENCE, sub: 'someone', iat: '1', exp: '4102444800' };
  expect(await check(`Bearer ${token}`)).toEqual(claims);
  expect(await check(token)).toEqual(claims);
});

test.each<[string, () => Promise<string | undefined>]>([
  ['none', async () => undefined],
  ['an empty one', async () => 'Bearer '],
  ['garbage', async () => 'Bearer a.b.c'],
  ['expired', () => signed({ ...good, exp: 2 })],
  ['not yet valid', () => signed({ ...good, nbf: 4102444000 })],
  ['without an end', () => signed({ iss: ISSUER, aud: AUDIENCE, sub: 'someone' })],
  ['for another audience', () => signed({ ...good, aud: 'urn:other' })],
  ['by another issuer', () => signed({ ...good, iss: 'https://other.test' })],
  ['signed by a stranger', () => signed(good, strangers)],
  ['not signed', async () => new UnsecuredJWT(good).encode()],
  [
    'signed with a shared secret',
    async () =>
      new SignJWT(good).setProtectedHeader({ alg: 'HS256', kid: 'k' }).sign(await generateSecret('HS256')),
  ],
  ['tampered', async () => `${(await signed(good)).slice(0, -4)}AAAA`],
])('a token is refused: %s', async (_name, make) => {
  expect(await check(await make())).toBeNull();
});

test('claims are handed on as strings', () => {
  expect(gatewayClaims({ n: 1, b: true, list: ['a', 'b'], object: { a: 1 }, s: 'x' })).toEqual({
    n: '1',
    b: 'true',
    list: '[a b]',
    object: '{"a":1}',
    s: 'x',
  });
});
