/** Runs `npm start` as a person would, on free ports and a folder of its own, for tests that need the whole backend. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface LocalBackend {
  readonly process: ChildProcess;
  readonly urls: {
    readonly api: string;
    readonly issuer: string;
    readonly dynamodb: string;
    readonly workbench: string;
  };
  /** What it said so far. */
  readonly said: () => { readonly out: string; readonly err: string };
  /** Sends Ctrl-C's signal and waits. @returns the exit code */
  stop(): Promise<number | null>;
}

export interface Ended {
  readonly exitCode: number | null;
  readonly out: string;
  readonly err: string;
}

const START = join(process.cwd(), 'local/start.mjs');
const READY = /^ready api=(\S+) issuer=(\S+) dynamodb=(\S+) workbench=(\S+)$/m;
export const ANY_PORTS = [
  '--api-port',
  '0',
  '--issuer-port',
  '0',
  '--dynamo-port',
  '0',
  '--workbench-port',
  '0',
];

export async function temporaryFolder(): Promise<{ path: string; remove: () => Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), 'petition-ledger-'));
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}

/** @throws Error with what it said when it ends before it is ready */
export async function startLocalBackend(dataFolder: string, args = ANY_PORTS): Promise<LocalBackend> {
  const started = launch(['--data', dataFolder, ...args]);
  const ready = await Promise.race([started.ready, started.ended]);
  if ('exitCode' in ready) throw new Error(`ended with ${ready.exitCode}: ${ready.err}`);
  return {
    process: started.process,
    urls: ready,
    said: started.said,
    stop: async () => {
      started.process.kill('SIGINT');
      return (await started.ended).exitCode;
    },
  };
}

/** For runs that are expected to end by themselves. */
export function runToItsEnd(args: readonly string[]): Promise<Ended> {
  return launch(args).ended;
}

function launch(args: readonly string[]) {
  const child = spawn(process.execPath, [START, ...args], {
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let err = '';
  child.stderr.on('data', (chunk) => (err += String(chunk)));
  const ready = new Promise<LocalBackend['urls']>((settle) => {
    child.stdout.on('data', (chunk) => {
      out += String(chunk);
      const [, api, issuer, dynamodb, workbench] = READY.exec(out) ?? [];
      if (api && issuer && dynamodb && workbench) settle({ api, issuer, dynamodb, workbench });
    });
  });
  const ended = once(child, 'close').then(([exitCode]) => ({
    exitCode: exitCode as number | null,
    out,
    err,
  }));
  return { process: child, ready, ended, said: () => ({ out, err }) };
}
