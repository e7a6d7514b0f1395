/** A backend for tests: the real rules and use cases over any store, with a clock that the test moves. */
import { NATIONAL_CLOCK } from '#domain/clock/caseStatus';
import type { Member, Unit } from '#domain/access/directory';
import { isWithin } from '#domain/access/directory';
import { ledgerKind } from '#domain/kinds/kinds';
import type { RowResult, SyncRequest } from '#domain/wire/sync';
import type { Backend } from '#functions/backend';
import type { Clock } from '#functions/clock';
import { isRefusal } from '#functions/refusal';
import type { CaseStore } from '#functions/store/caseStore';
import type { DirectoryStore } from '#functions/store/directoryStore';
import type { Reader } from '#functions/usecases/reader';
import { syncRows } from '#functions/usecases/syncRows';
import { memoryAnswers } from './memoryAnswers';
import { MEMBERS, UNITS } from './county';

export interface LogLine {
  readonly event: string;
  readonly facts: Readonly<Record<string, unknown>>;
}

export interface TestBackend extends Backend {
  readonly clock: Clock & { ms: number };
  readonly lines: LogLine[];
}

export const START_MS = Date.UTC(2026, 2, 2, 1, 0, 0);

export function backendOver(cases: CaseStore, over: Partial<Backend> = {}): TestBackend {
  const clock = { ms: START_MS, now: () => clock.ms };
  const lines: LogLine[] = [];
  return {
    cases,
    directory: countyDirectory(),
    answers: memoryAnswers(),
    rules: { kindOf: ledgerKind, ...NATIONAL_CLOCK },
    pause: { wait: () => Promise.resolve(), random: () => 0.5 },
    logger: {
      info: (event, facts) => void lines.push({ event, facts }),
      error: (event, cause, facts) => void lines.push({ event, facts: { ...facts, cause } }),
    },
    ...over,
    clock,
    lines,
  };
}

/** The county of county.ts, which nobody can change. */
export function countyDirectory(): DirectoryStore {
  const units: readonly Unit[] = Object.values(UNITS);
  const members: readonly Member[] = Object.values(MEMBERS);
  const fixed = () => Promise.reject(new Error('this directory is fixed'));
  return {
    putUnit: fixed,
    putMember: fixed,
    memberBySubject: (subject) => Promise.resolve(members.find((each) => each.subject === subject) ?? null),
    unitById: (unitId) => Promise.resolve(units.find(({ id }) => id === unitId) ?? null),
    dataId: () => Promise.resolve('test-data'),
    unitsWithin: (unitId, most) =>
      Promise.resolve(units.filter((unit) => isWithin(unit, unitId)).slice(0, most)),
  };
}

export function readerOf(name: keyof typeof MEMBERS): Reader {
  const member = MEMBERS[name];
  return { member, unit: UNITS[member.unitId as keyof typeof UNITS] };
}

const FUNCTION_TIMEOUT_MS = 29_000;

/** The row results of a sync that is not refused as a whole. */
export async function sync(
  backend: TestBackend,
  request: SyncRequest,
  who: keyof typeof MEMBERS = 'eastClerk',
  call: { readonly requestId?: string; readonly leftMs?: number } = {},
): Promise<readonly RowResult[]> {
  const { requestId = 'request', leftMs = FUNCTION_TIMEOUT_MS } = call;
  const deadlineMs = backend.clock.now() + leftMs;
  const reply = await syncRows(backend, readerOf(who), request, { requestId, deadlineMs });
  if (isRefusal(reply)) throw new Error(`refused: ${reply.refused} ${reply.detail ?? ''}`);
  return reply.rows;
}
