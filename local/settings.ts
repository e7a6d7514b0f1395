/**
 * What the person who runs `npm start` may choose: flags first, then environment, then the fixed defaults below.
 * Decides names and defaults; does not look at the disk or the network.
 */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { isTrouble, type Service, type Trouble } from '#local/trouble';

export interface Settings {
  /** Throw away what earlier runs kept. */
  readonly fresh: boolean;
  /** Absolute path. */
  readonly dataFolder: string;
  /** 0 takes any free port. */
  readonly ports: Readonly<Record<Service, number>>;
  /** Where the task pane may be served from: its pages may call the API, and the issuer sends people back to them. */
  readonly paneOrigins: readonly string[];
}

export const DEFAULT_PORTS = {
  api: 4600,
  issuer: 4601,
  dynamo: 4602,
  workbench: 4603,
} as const satisfies Record<Service, number>;

/** The page beside the local backend, and the server that real Excel loads the pane from. */
export const DEFAULT_PANE_ORIGINS = ['https://localhost:4603', 'https://localhost:4604'] as const;

const options = {
  fresh: { type: 'boolean' },
  data: { type: 'string' },
  'api-port': { type: 'string' },
  'issuer-port': { type: 'string' },
  'dynamo-port': { type: 'string' },
  'workbench-port': { type: 'string' },
  'pane-origins': { type: 'string' },
} as const;

/**
 * @param args after the program's name
 * @param env LEDGER_DATA, LEDGER_API_PORT, LEDGER_ISSUER_PORT, LEDGER_DYNAMO_PORT, LEDGER_WORKBENCH_PORT and LEDGER_PANE_ORIGINS
 *   are read
 * @param repository absolute path; the default data folder is `.data` in it, a relative one counts from there too
 */
export function readSettings(
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  repository: string,
): Settings | Trouble {
  const flags = readFlags(args);
  if (isTrouble(flags)) return flags;
  const api = readPort('api', flags['api-port'] ?? env['LEDGER_API_PORT']);
  const issuer = readPort('issuer', flags['issuer-port'] ?? env['LEDGER_ISSUER_PORT']);
  const dynamo = readPort('dynamo', flags['dynamo-port'] ?? env['LEDGER_DYNAMO_PORT']);
  const workbench = readPort('workbench', flags['workbench-port'] ?? env['LEDGER_WORKBENCH_PORT']);
  if (isTrouble(api)) return api;
  if (isTrouble(issuer)) return issuer;
  if (isTrouble(dynamo)) return dynamo;
  if (isTrouble(workbench)) return workbench;
  return {
    fresh: flags.fresh ?? false,
    dataFolder: resolve(repository, flags.data ?? env['LEDGER_DATA'] ?? '.data'),
    ports: { api, issuer, dynamo, workbench },
    paneOrigins: originsIn(flags['pane-origins'] ?? env['LEDGER_PANE_ORIGINS']),
  };
}

/** Origins separated by commas; what is no address is left out. */
function originsIn(text: string | undefined): readonly string[] {
  if (text === undefined) return DEFAULT_PANE_ORIGINS;
  return text.split(',').flatMap((address) => (URL.canParse(address) ? [new URL(address).origin] : []));
}

function readFlags(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, strict: true, allowPositionals: false }).values;
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    if (!code.startsWith('ERR_PARSE_ARGS')) throw error;
    return unknownArgument(args);
  }
}

/** parseArgs names the argument only inside an English sentence; the first one outside our list is the same. */
function unknownArgument(args: readonly string[]): Trouble {
  const isKnown = (argument: string) => Object.keys(options).some((name) => argument === `--${name}`);
  return {
    trouble: 'settings.unknown',
    argument: args.find((argument) => !isKnown(argument)) ?? args.join(' '),
  };
}

function readPort(service: Service, text: string | undefined): number | Trouble {
  if (text === undefined) return DEFAULT_PORTS[service];
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  return port <= 65_535 ? port : { trouble: 'settings.port', flag: `--${service}-port`, value: text };
}
