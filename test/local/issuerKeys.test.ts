import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openIssuerKeys, publicKeySet } from '#local/issuer/issuerKeys';
import { isTrouble } from '#local/trouble';
import { temporaryFolder } from '../support/localBackend';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(() => folder.remove());

test('keys are made once, for their owner alone, and read again', async () => {
  const file = join(folder.path, 'keys.json');
  const keys = await openIssuerKeys(file);
  if (isTrouble(keys)) throw new Error(keys.trouble);
  expect((await stat(file)).mode & 0o077).toBe(0);
  expect(await openIssuerKeys(file)).toEqual(keys);
  expect(Object.keys(publicKeySet(keys).keys[0] ?? {}).sort()).toEqual([
    'alg',
    'e',
    'kid',
    'kty',
    'n',
    'use',
  ]);
});

test.each(['', '{', '{"signingKey":{"kty":"RSA"},"cookieSecret":"x"}'])(
  'unreadable keys are trouble and stay as they are: %j',
  async (text) => {
    const file = join(folder.path, 'keys.json');
    await writeFile(file, text);
    expect(await openIssuerKeys(file)).toEqual({ trouble: 'data.damaged', path: file });
    expect(await readFile(file, 'utf8')).toBe(text);
  },
);
