import { SignJWT } from 'jose';
import { renewingToken } from '#cli/signIn/renewingToken';

const START = Date.UTC(2026, 0, 1);
const tokenUntil = (ms: number) =>
  new SignJWT({})
    .setProtectedHeader({ alg: 'HS256' })
    .setExpirationTime(new Date(ms))
    .sign(new Uint8Array(32));

test('a token is kept until shortly before it expires, then renewed once', async () => {
  const [first, second] = [await tokenUntil(START + 600_000), await tokenUntil(START + 7_200_000)];
  const clock = { ms: START };
  let renewals = 0;
  const renew = () => Promise.resolve((renewals++, second));
  const token = renewingToken(first, renew, () => clock.ms);
  expect(await token()).toBe(first);
  clock.ms += 545_000;
  expect([await token(), await token(), renewals]).toEqual([second, second, 1]);
});

test('where none is to be had, or the token does not say, the first is used to its end', async () => {
  const expired = await tokenUntil(START - 1_000);
  expect(
    await renewingToken(
      expired,
      () => Promise.resolve(null),
      () => START,
    )(),
  ).toBe(expired);
  expect(
    await renewingToken(
      'opaque',
      () => Promise.reject(new Error('never asked')),
      () => START,
    )(),
  ).toBe('opaque');
});
