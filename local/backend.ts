/**
 * The local backend as a whole: ports first, then the database, the issuer, and the functions behind the gateway.
 * Decides the order of starting and, in reverse, of stopping; nothing is thrown away before all ports are ours.
 */
import { createLocalJWKSet } from 'jose';
import { clearDataFolder, openDataFolder, type DataFolder } from '#local/data/dataFolder';
import { startDynamo } from '#local/dynamo/process';
import { setFunctionEnvironment } from '#local/functionEnvironment';
import { tokenCheck } from '#local/gateway/checkToken';
import { allowOrigins } from '#local/gateway/crossOrigin';
import { gatewayListener, type FunctionHandler } from '#local/gateway/gateway';
import { API_AUDIENCE, createIssuer, PANE_CLIENT_ID, TERMINAL_CLIENT_ID } from '#local/issuer/issuer';
import { openIssuerKeys, publicKeySet, type IssuerKeys } from '#local/issuer/issuerKeys';
import { openPort, type OpenPort } from '#local/openPort';
import type { Settings } from '#local/settings';
import { isTrouble, type Service, type Trouble } from '#local/trouble';
import { openCertificate } from '#local/workbench/serving/certificate';
import { lazyWorkbench } from '#local/workbench/startWorkbench';

export interface Backend {
  readonly urls: Readonly<Record<Service, string>>;
  readonly folder: DataFolder;
  /** Settles when the backend cannot go on; never otherwise. */
  readonly lost: Promise<Trouble>;
  stop(): Promise<void>;
}

const REQUEST_GRACE_MS = 3000;

export async function startBackend(settings: Settings): Promise<Backend | Trouble> {
  const stops: (() => Promise<void>)[] = [];
  const stop = async () => {
    while (stops.length > 0) await stops.pop()?.();
  };
  const parts = await startParts(settings, stops);
  if (!isTrouble(parts)) return { ...parts, stop };
  await stop();
  return parts;
}

async function startParts(
  { dataFolder, fresh, ports, paneOrigins }: Settings,
  stops: (() => Promise<void>)[],
): Promise<Omit<Backend, 'stop'> | Trouble> {
  const folder = await openDataFolder(dataFolder, fresh);
  if (isTrouble(folder)) return folder;

  const issuer = await openPort('issuer', ports.issuer);
  if (isTrouble(issuer)) return issuer;
  stops.push(() => issuer.close(REQUEST_GRACE_MS));

  const certificate = await openCertificate(folder.certificateFolder, Date.now);
  if (isTrouble(certificate)) return certificate;
  const workbench = await openPort('workbench', ports.workbench, certificate);
  if (isTrouble(workbench)) return workbench;
  stops.push(() => workbench.close(REQUEST_GRACE_MS));

  const database = { folder: folder.databaseFolder, port: ports.dynamo, fresh };
  const api = await openPort('api', ports.api);
  if (isTrouble(api)) return api;
  const dynamo = await startDynamo(database);
  if (!isTrouble(dynamo)) stops.push(() => dynamo.stop());
  stops.push(() => api.close(REQUEST_GRACE_MS));
  if (isTrouble(dynamo)) return dynamo;

  const origins = [...new Set([workbench.url, ...paneOrigins])];
  const served = await serve({ issuer, api, dynamoUrl: dynamo.url, folder, fresh, paneOrigins: origins });
  if (isTrouble(served)) return served;
  workbench.serve(
    lazyWorkbench({ cacheFolder: folder.cacheFolder, apiUrl: api.url, onBug: reportWorkbenchBug }),
  );
  const urls = { api: api.url, issuer: issuer.url, dynamo: dynamo.url, workbench: workbench.url };
  return { urls, folder, lost: dynamo.lost };
}

interface Ground {
  readonly issuer: OpenPort;
  readonly api: OpenPort;
  readonly dynamoUrl: string;
  readonly folder: DataFolder;
  readonly fresh: boolean;
  readonly paneOrigins: readonly string[];
}

async function serve({
  issuer,
  api,
  dynamoUrl,
  folder,
  fresh,
  paneOrigins,
}: Ground): Promise<Trouble | null> {
  if (fresh) await clearDataFolder(folder);
  const keys = await openIssuerKeys(folder.issuerKeysFile);
  if (isTrouble(keys)) return keys;
  issuer.serve(await createIssuer(issuer.url, keys, Date.now, paneOrigins));
  const handler = await loadFunctions(issuer.url, dynamoUrl);
  api.serve(
    allowOrigins(
      paneOrigins,
      gatewayListener({ handler, checkToken: checkOf(issuer.url, keys), now: Date.now, onBug: reportBug }),
    ),
  );
  return null;
}

function checkOf(issuer: string, keys: IssuerKeys) {
  return tokenCheck({ issuer, audience: API_AUDIENCE, keys: createLocalJWKSet(publicKeySet(keys)) });
}

/** The functions read their environment when they are loaded. */
async function loadFunctions(issuerUrl: string, dynamoUrl: string): Promise<FunctionHandler> {
  const tableName = setFunctionEnvironment(
    {
      issuerUrl,
      dynamoUrl,
      audience: API_AUDIENCE,
      terminalClientId: TERMINAL_CLIENT_ID,
      paneClientId: PANE_CLIENT_ID,
    },
    process.env,
  );
  const { seedCounty } = await import('#local/seedCounty');
  await seedCounty(tableName);
  const { handler } = await import('#functions/api');
  return handler as unknown as FunctionHandler;
}

function reportBug(bug: unknown, requestId: string): void {
  process.stderr.write(`request ${requestId}: ${causeOf(bug)}\n`);
}

function reportWorkbenchBug(bug: unknown): void {
  process.stderr.write(`workbench: ${causeOf(bug)}\n`);
}

function causeOf(bug: unknown): string {
  return bug instanceof Error ? (bug.stack ?? bug.message) : String(bug);
}
