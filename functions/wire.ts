/** The one place where real ports meet: DynamoDB, the domain's rules, the system clock. Read by the entries only. */
import { setTimeout as wait } from 'node:timers/promises';
import { NATIONAL_CLOCK } from '#domain/clock/caseStatus';
import { ledgerKind } from '#domain/kinds/kinds';
import type { Backend } from '#functions/backend';
import { systemClock } from '#functions/clock';
import { openLogger } from '#functions/logger';
import { dynamoAnswerStore } from '#functions/store/answerStore';
import { cachedDirectory } from '#functions/store/cachedDirectory';
import { directoryStore } from '#functions/store/directoryStore';
import { openDocuments } from '#functions/store/documents';
import { dynamoCaseStore } from '#functions/store/dynamoCaseStore';

/** How long a change of the directory may take to be noticed by a warm function. */
const DIRECTORY_CACHE_MS = 60_000;

export function openBackend(tableName: string): Backend {
  const documents = openDocuments(tableName);
  return {
    cases: dynamoCaseStore(documents),
    directory: cachedDirectory(directoryStore(documents), systemClock, DIRECTORY_CACHE_MS),
    answers: dynamoAnswerStore(documents),
    rules: { kindOf: ledgerKind, ...NATIONAL_CLOCK },
    clock: systemClock,
    pause: { wait: (ms) => wait(ms), random: Math.random },
    logger: openLogger(),
  };
}

/** @throws Error when the deployment did not set it */
export function requiredEnv(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`environment variable ${name} is not set`);
  return value;
}
