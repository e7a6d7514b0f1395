import { chmod, readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { configFolder, tokenCache } from '#cli/signIn/tokenCache';
import { temporaryFolder } from '../../support/localBackend';

const token = { issuer: 'https://issuer.test', audience: 'urn:test:api', accessToken: 'a', expiresAt: 5 };
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(() => folder.remove());

async function onlyFile(): Promise<string> {
  const [name = '', ...others] = await readdir(join(folder.path, 'tokens'));
  expect(others).toEqual([]);
  return join(folder.path, 'tokens', name);
}

test('a token is kept for one user at one server, for its owner alone', async () => {
  const cache = tokenCache(folder.path, 'https://api.test', 'one');
  await cache.write({ ...token, refreshToken: 'r' });
  await cache.write(token);
  expect(await cache.read()).toEqual(token);
  expect(await tokenCache(folder.path, 'https://api.test/', 'one').read()).toEqual(token);
  expect(await tokenCache(folder.path, 'https://api.test', 'two').read()).toBeNull();
  expect(await tokenCache(folder.path, 'https://other.test', 'one').read()).toBeNull();
  expect((await stat(await onlyFile())).mode & 0o777).toBe(0o600);
  expect((await stat(join(folder.path, 'tokens'))).mode & 0o777).toBe(0o700);
});

test('a file that is damaged or open to others counts as none', async () => {
  const cache = tokenCache(folder.path, 'https://api.test', 'one');
  await cache.write(token);
  await chmod(await onlyFile(), 0o644);
  expect(await cache.read()).toBeNull();
  await chmod(await onlyFile(), 0o600);
  await writeFile(await onlyFile(), '{');
  expect(await cache.read()).toBeNull();
});

test('the folder is the person’s own configuration folder', () => {
  expect(configFolder({ XDG_CONFIG_HOME: '/x' })).toBe(join('/x', 'petition-ledger'));
  expect(configFolder({ APPDATA: '/y', XDG_CONFIG_HOME: '/x' })).toBe(join('/y', 'petition-ledger'));
});
