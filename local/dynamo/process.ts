/**
 * Starts the database process and watches it. Decides which trouble its failures are; what is stored in it is not
 * known here.
 */
import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { ChildOrder, ChildReport } from '#local/dynamo/childMessage';
import { LOOPBACK, portTrouble } from '#local/openPort';
import type { Trouble } from '#local/trouble';

export interface Dynamo {
  readonly url: string;
  /** Settles when the process ended without being asked to; never otherwise. */
  readonly lost: Promise<Trouble>;
  stop(): Promise<void>;
}

const CHILD = fileURLToPath(new URL('child.ts', import.meta.url));
const STOP_LIMIT_MS = 8000;

export async function startDynamo(order: ChildOrder): Promise<Dynamo | Trouble> {
  const child = fork(CHILD, [JSON.stringify(order)], {
    execArgv: ['--import', import.meta.resolve('tsx')],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const ended = new Promise<void>((settle) => child.once('exit', () => settle()));
  const first = await firstReport(child);
  if (first.kind === 'failed') {
    await ended;
    return troubleOf(first, order);
  }
  let stopping = false;
  let failure: Failure | null = null;
  child.on('message', (report: ChildReport) => {
    if (report.kind === 'failed') failure = report;
  });
  const lost = new Promise<Trouble>((settle) => {
    child.once('exit', () => {
      if (!stopping) settle(troubleOf(failure ?? exitOf(child), order));
    });
  });
  return {
    url: `http://${LOOPBACK}:${first.port}`,
    lost,
    stop: () => {
      stopping = true;
      return stopChild(child, ended);
    },
  };
}

function firstReport(child: ChildProcess): Promise<ChildReport> {
  return new Promise((settle) => {
    child.once('message', (report: ChildReport) => settle(report));
    child.once('exit', () => settle(exitOf(child)));
  });
}

type Failure = ChildReport & { kind: 'failed' };

function exitOf({ exitCode, signalCode }: ChildProcess): Failure {
  return { kind: 'failed', code: 'EXIT', reason: `exit ${signalCode ?? exitCode ?? ''}`.trim() };
}

async function stopChild(child: ChildProcess, ended: Promise<void>): Promise<void> {
  const cut = setTimeout(() => child.kill('SIGKILL'), STOP_LIMIT_MS);
  if (child.connected) child.disconnect();
  await ended;
  clearTimeout(cut);
}

function troubleOf({ code, reason }: Failure, order: ChildOrder): Trouble {
  if (code === 'EADDRINUSE' || code === 'EACCES') {
    return portTrouble({ code }, 'dynamo', order.port);
  }
  if (code === 'LEVEL_LOCKED') return { trouble: 'data.in-use', folder: order.folder };
  if (/no space left/i.test(reason)) return { trouble: 'disk.full', path: order.folder };
  if (/permission denied/i.test(reason)) return { trouble: 'data.no-permission', path: order.folder };
  if (code.startsWith('LEVEL_')) return { trouble: 'data.damaged', path: order.folder };
  return { trouble: 'dynamo.stopped', reason };
}
