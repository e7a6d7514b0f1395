/**
 * The database process: an embedded DynamoDB on the loopback address, its tables in LevelDB files. It ends when its
 * parent says so or is gone (however the parent ended), and leaves interrupts of the terminal to the parent.
 * Knows nothing of tables or cases.
 */
import dynalite from 'dynalite';
import type { RequestListener, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ChildOrder, ChildReport } from '#local/dynamo/childMessage';
import { destroyFiles, failureOf, filesFailure } from '#local/dynamo/levelFiles';
import { LOOPBACK } from '#local/openPort';

const CLOSE_GRACE_MS = 2000;

async function run(order: ChildOrder): Promise<void> {
  const unusable = await filesFailure(order.folder);
  if (unusable && !(order.fresh && unusable.code === 'LEVEL_CORRUPTION')) return fail(unusable);
  const taken = await portFailure(order.port);
  if (taken) return fail(taken);
  if (order.fresh) {
    const kept = await destroyFiles(order.folder);
    if (kept) return fail(kept);
  }
  const server = dynalite({ path: order.folder, createTableMs: 0, deleteTableMs: 0, updateTableMs: 0 });
  refuseBrowsers(server);
  process.once('disconnect', () => stop(server));
  server.once('error', fail);
  server.listen(order.port, LOOPBACK, () => {
    report({ kind: 'ready', port: (server.address() as AddressInfo).port });
  });
}

/** Whether the port can be had, asked before files are thrown away. */
async function portFailure(port: number): Promise<Error | null> {
  const { createServer } = await import('node:http');
  const probe = createServer();
  return new Promise((settle) => {
    probe.once('error', settle).listen(port, LOOPBACK, () => probe.close(() => settle(null)));
  });
}

/** The database does not check signatures and allows every origin: a web page open on this machine must not reach it. */
function refuseBrowsers(server: Server): void {
  const [answer] = server.listeners('request') as RequestListener[];
  server.removeAllListeners('request');
  server.on('request', (request, response) => {
    if (request.headers.origin === undefined) answer?.(request, response);
    else response.writeHead(403).end();
  });
}

function stop(server: Server): void {
  setTimeout(() => server.closeAllConnections(), CLOSE_GRACE_MS).unref();
  server.close(() => process.exit(0));
}

function fail(error: unknown): void {
  report({ kind: 'failed', ...failureOf(error) });
  process.exitCode = 1;
  if (process.connected) process.disconnect();
}

function report(message: ChildReport, sent: () => void = () => {}): void {
  if (process.connected) process.send?.(message, sent);
  else sent();
}

/** A request cut off by its client reaches us as a thrown error; all others are failures of the files. */
function isCutConnection(error: Error): boolean {
  return (error as NodeJS.ErrnoException).code === 'ECONNRESET';
}

process.on('SIGINT', () => {});
process.on('SIGTERM', () => {});
process.on('SIGHUP', () => {});
process.on('uncaughtException', (error) => {
  if (isCutConnection(error)) return;
  report({ kind: 'failed', ...failureOf(error) }, () => process.exit(1));
});

await run(JSON.parse(process.argv[2] ?? '') as ChildOrder);
