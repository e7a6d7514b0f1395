import { X509Certificate } from 'node:crypto';
import { readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isTrouble } from '#local/trouble';
import { trustSteps } from '#local/trust/trustSteps';
import { openCertificate } from '#local/workbench/serving/certificate';
import { temporaryFolder } from '../../support/localBackend';

const DAY_MS = 86_400_000;
let folder: Awaited<ReturnType<typeof temporaryFolder>>;

beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(() => folder.remove());

async function opened(now = Date.now()) {
  const certificate = await openCertificate(join(folder.path, 'certificate'), () => now);
  if (isTrouble(certificate)) throw new Error(certificate.trouble);
  return certificate;
}

test('made for localhost, its key for the owner only, the key of its authority nowhere', async () => {
  const { cert, authorityFile } = await opened();
  const certificate = new X509Certificate(cert);
  expect([certificate.checkHost('localhost'), certificate.checkIP('127.0.0.1')]).toEqual([
    'localhost',
    '127.0.0.1',
  ]);
  const names = await readdir(join(authorityFile, '..'));
  expect(names.sort()).toEqual(['authority.crt', 'localhost.crt', 'localhost.key']);
  const { mode } = await stat(join(authorityFile, '../localhost.key'));
  expect(process.platform === 'win32' ? 0o600 : mode & 0o777).toBe(0o600);
});

test('kept from one start to the next, made anew before it expires', async () => {
  const first = await opened();
  expect((await opened()).cert).toBe(first.cert);
  expect((await opened(Date.now() + 380 * DAY_MS)).cert).not.toBe(first.cert);
});

test('a damaged one is made anew', async () => {
  const { authorityFile } = await opened();
  await writeFile(join(authorityFile, '../localhost.crt'), 'nonsense');
  expect(new X509Certificate((await opened()).cert).checkHost('localhost')).toBe('localhost');
});

test.each(['win32', 'darwin', 'linux'] as const)(
  'on %s there is a way to trust it and a way back',
  (platform) => {
    const { run, byHand, undo } = trustSteps(platform, '/data/authority.crt');
    const commands = run ? [run.join(' ')] : byHand;
    expect(commands.length).toBeGreaterThan(0);
    expect(commands.every((command) => command.includes('/data/authority.crt'))).toBe(true);
    expect(undo).not.toBe('');
  },
);
