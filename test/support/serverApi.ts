/** The API client's port, answered by the real use cases over a store in memory: a server without the wire. */
import type { ApiResult, LedgerApi } from '#addin/api/ledgerApi';
import { problemWords, type ProblemCode } from '#domain/wire/problems';
import { isRefusal, type Refusal } from '#functions/refusal';
import { joinCases } from '#functions/usecases/joinCases';
import { keepAnswers } from '#functions/usecases/keepAnswers';
import { readAnswers } from '#functions/usecases/readAnswers';
import { readChanges } from '#functions/usecases/readChanges';
import { readDirectory } from '#functions/usecases/readDirectory';
import { readEarlier } from '#functions/usecases/readEarlier';
import { readRegion } from '#functions/usecases/readRegion';
import { syncRows } from '#functions/usecases/syncRows';
import type { SyncReply, WireKind } from '#domain/wire/sync';
import { readerOf, type TestBackend } from '../functions/support/backend';
import type { MEMBERS } from '../functions/support/county';

export function serverApi(backend: TestBackend, who: keyof typeof MEMBERS): LedgerApi {
  const reader = readerOf(who);
  const nextCall = () => {
    backend.clock.ms += 1_000;
    return { requestId: 'test', deadlineMs: backend.clock.now() + 29_000 };
  };
  return {
    directory: async () => answer(await readDirectory(backend, reader)),
    sync: async (request) => answer<SyncReply>(await syncRows(backend, reader, request, nextCall())),
    answers: async (kind) => answer(await readAnswers(backend, reader, { kind })),
    keepAnswers: async (request) => answer(await keepAnswers(backend, reader, request, nextCall())),
    earlier: async (request) => answer(await readEarlier(backend, reader, request)),
    join: async (caseId, request) =>
      answer(await joinCases(backend, reader, { ...request, caseId }, nextCall())),
    changes: async ({ kind, unit, cursor, dryRun }) =>
      answer(
        await readChanges(backend, reader, {
          kind: kind as WireKind,
          unit,
          cursor: cursor ?? undefined,
          dryRun,
        }),
      ),
    region: async ({ kind, units, cursor }) =>
      answer(
        await readRegion(backend, reader, { kind: kind as WireKind, units, cursor: cursor ?? undefined }),
      ),
  };
}

function answer<T>(reply: T | Refusal): ApiResult<T> {
  if (!isRefusal(reply)) return { value: reply };
  const code: ProblemCode = reply.refused;
  return { problem: { code, message: problemWords[code], requestId: 'test' } };
}
