import { DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  ANY_PORTS,
  runToItsEnd,
  startLocalBackend,
  temporaryFolder,
  type LocalBackend,
} from '../support/localBackend';

jest.setTimeout(30_000);

const TableName = 'petition-ledger';
const key = { pk: { S: 'test' }, sk: { S: 'kept' } };
const running: LocalBackend[] = [];
let folder: Awaited<ReturnType<typeof temporaryFolder>>;

beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(async () => {
  for (const backend of running.splice(0))
    if (backend.process.exitCode === null) backend.process.kill('SIGKILL');
  await folder.remove();
});

async function start(args?: string[]): Promise<LocalBackend> {
  const backend = await startLocalBackend(folder.path, args);
  running.push(backend);
  return backend;
}

function samePorts({ urls }: LocalBackend): string[] {
  const port = (url: string) => new URL(url).port;
  return [
    '--api-port',
    port(urls.api),
    '--issuer-port',
    port(urls.issuer),
    '--dynamo-port',
    port(urls.dynamodb),
    '--workbench-port',
    port(urls.workbench),
  ];
}

function database({ urls }: LocalBackend): DynamoDBClient {
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  return new DynamoDBClient({ endpoint: urls.dynamodb, region: 'local', credentials });
}

async function isKept(backend: LocalBackend): Promise<boolean> {
  return (await database(backend).send(new GetItemCommand({ TableName, Key: key }))).Item !== undefined;
}

async function tokenOf({ urls }: LocalBackend, username: string): Promise<string> {
  const form = {
    grant_type: 'urn:petition-ledger:sample-user',
    client_id: 'petition-ledger-terminal',
    username,
  };
  const response = await fetch(`${urls.issuer}/token`, { method: 'POST', body: new URLSearchParams(form) });
  return ((await response.json()) as { access_token: string }).access_token;
}

async function statusWith({ urls }: LocalBackend, token: string): Promise<number> {
  return (await fetch(`${urls.api}/v1/directory`, { headers: { authorization: `Bearer ${token}` } })).status;
}

/** As a terminal does it: everything that was started hears it, and npm passes it on once more. */
async function pressCtrlC({ process: main, said }: LocalBackend) {
  const group = -(main.pid ?? 0);
  process.kill(group, 'SIGINT');
  process.kill(group, 'SIGINT');
  const exitCode = await new Promise((settle) => main.once('close', settle));
  return { exitCode, err: said().err, left: isAnyAlive(group) };
}

function isAnyAlive(group: number): boolean {
  try {
    return process.kill(group, 0);
  } catch {
    return false;
  }
}

test('data and tokens outlive Ctrl-C and a restart, and are gone after --fresh', async () => {
  const first = await start();
  await database(first).send(new PutItemCommand({ TableName, Item: key }));
  const token = await tokenOf(first, 'clerk-mashi');
  expect(await statusWith(first, token)).toBe(200);
  expect(await pressCtrlC(first)).toEqual({ exitCode: 0, err: '', left: false });

  const second = await start(samePorts(first));
  expect([await isKept(second), await statusWith(second, token)]).toEqual([true, 200]);
  expect(await pressCtrlC(second)).toEqual({ exitCode: 0, err: '', left: false });

  const third = await start([...samePorts(first), '--fresh']);
  expect([await isKept(third), await statusWith(third, token)]).toEqual([false, 401]);
  expect(await third.stop()).toBe(0);
});

test('a second start on the same folder or port says so and disturbs nothing', async () => {
  const backend = await start();
  await database(backend).send(new PutItemCommand({ TableName, Item: key }));

  const sameFolder = await runToItsEnd(['--data', folder.path, '--fresh', ...ANY_PORTS]);
  expect(sameFolder.exitCode).toBe(1);
  expect(sameFolder.err.trim().split('\n')).toEqual([
    expect.stringContaining('正由另一个 npm start 使用'),
    expect.stringContaining('is in use by another npm start'),
  ]);

  const { port } = new URL(backend.urls.dynamodb);
  const elsewhere = join(folder.path, '../', `${folder.path}-elsewhere`);
  const samePort = await runToItsEnd(['--data', elsewhere, ...ANY_PORTS.slice(0, 4), '--dynamo-port', port]);
  expect(samePort.exitCode).toBe(1);
  expect(samePort.err).toContain(`Port ${port} (DynamoDB) is in use`);
  expect(samePort.err).not.toContain('    at ');

  expect(await isKept(backend)).toBe(true);
  expect(await backend.stop()).toBe(0);
});

test('killed without warning: the database ends too, and nothing that was saved is lost', async () => {
  const first = await start();
  await database(first).send(new PutItemCommand({ TableName, Item: key }));
  const group = -(first.process.pid ?? 0);
  first.process.kill('SIGKILL');
  for (let waited = 0; isAnyAlive(group) && waited < 100; waited++) await pause(50);
  expect(isAnyAlive(group)).toBe(false);

  const second = await start();
  expect(await isKept(second)).toBe(true);
  expect(await second.stop()).toBe(0);
});

test('a damaged database is said, kept, and replaced by --fresh', async () => {
  expect(await (await start()).stop()).toBe(0);
  const current = join(folder.path, 'dynamodb', 'CURRENT');
  await writeFile(current, 'damaged');

  const refused = await runToItsEnd(['--data', folder.path, ...ANY_PORTS]);
  expect(refused.exitCode).toBe(1);
  expect(refused.err).toContain('The local data is damaged');
  expect(refused.err).not.toContain('    at ');
  expect((await readdir(join(folder.path, 'dynamodb'))).length).toBeGreaterThan(1);

  const fresh = await start([...ANY_PORTS, '--fresh']);
  expect(existsSync(current)).toBe(true);
  expect(await fresh.stop()).toBe(0);
});

test('a database that dies is said, and ends the rest', async () => {
  const backend = await start();
  const ended = new Promise((settle) => backend.process.once('close', settle));
  process.kill(await databaseProcess(backend), 'SIGKILL');
  expect(await ended).toBe(1);
  expect(backend.said().err).toContain('The database process ended unexpectedly (exit SIGKILL)');
});

/** The only child whose command names it; Linux tells without another program. */
async function databaseProcess({ process: main }: LocalBackend): Promise<number> {
  const children = existsSync('/proc/self')
    ? (await readFile(`/proc/${main.pid}/task/${main.pid}/children`, 'utf8')).trim().split(' ')
    : execFileSync('pgrep', ['-P', String(main.pid)], { encoding: 'utf8' })
        .trim()
        .split('\n');
  const commands = children.map((pid) => commandOf(pid));
  return Number(children[commands.findIndex((command) => command.includes('dynamo/child'))]);
}

function commandOf(pid: string): string {
  return existsSync('/proc/self')
    ? readFileSync(`/proc/${pid}/cmdline`, 'utf8')
    : execFileSync('ps', ['-o', 'args=', '-p', pid], { encoding: 'utf8' });
}

function pause(ms: number): Promise<void> {
  return new Promise((settle) => {
    setTimeout(settle, ms);
  });
}
