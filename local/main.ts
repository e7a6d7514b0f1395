/**
 * `npm start` once Node and the packages are known to be good: starts the backend, says where things are, and ends on
 * Ctrl-C with status 0. Trouble is said in a sentence, status 1. Decides words and status only.
 */
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { announcement } from '#local/announcement';
import { startBackend, type Backend } from '#local/backend';
import { readSettings, type Settings } from '#local/settings';
import { isTrouble, troubleWords, type Trouble } from '#local/trouble';
import { nextStopRequest } from '#local/stopRequest';
import { placeTryoutLedger } from '#local/tryoutLedger';

const REPOSITORY = fileURLToPath(new URL('..', import.meta.url));
const SAMPLE_LEDGER = fileURLToPath(
  new URL('../test/fixtures/ledgers/town-register-2025.xlsx', import.meta.url),
);

/** Ends the process. @param args after the program's name */
export async function main(args: readonly string[]): Promise<void> {
  const trouble = await runUntilStopped(args);
  if (trouble) sayTrouble(trouble);
  process.exit(trouble ? 1 : 0);
}

/** Null when a person stopped it. */
async function runUntilStopped(args: readonly string[]): Promise<Trouble | null> {
  const stopRequest = nextStopRequest();
  const settings = readSettings(args, process.env, REPOSITORY);
  if (isTrouble(settings)) return settings;
  const backend = await startBackend(settings);
  if (isTrouble(backend)) return backend;
  const said = await sayWhereThingsAre(backend, settings);
  const trouble = said ?? (await Promise.race([stopRequest, backend.lost]));
  if (!trouble) process.stdout.write('\n  正在停止… · Stopping…\n');
  await backend.stop();
  return trouble;
}

async function sayWhereThingsAre(backend: Backend, settings: Settings): Promise<Trouble | null> {
  const ledger = await placeTryoutLedger(SAMPLE_LEDGER, backend.folder.tryoutFolder);
  if (isTrouble(ledger)) return ledger;
  process.stdout.write(
    announcement({
      urls: backend.urls,
      dataFolder: settings.dataFolder,
      hadData: backend.folder.hadData && !settings.fresh,
      tryoutLedger: ledger === null ? null : shortest(ledger),
    }),
  );
  return null;
}

function shortest(path: string): string {
  const fromRepository = relative(REPOSITORY, path);
  return fromRepository.startsWith('..') ? path : fromRepository;
}

function sayTrouble(trouble: Trouble): void {
  const { zh, en } = troubleWords(trouble);
  process.stderr.write(`\n${zh}\n${en}\n\n`);
}
