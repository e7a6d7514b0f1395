/**
 * Every route of the API on one page: parse → decide → act, each its own function. Decides nothing about cases.
 * Expected refusals become problem documents; what is thrown is a bug or an outage, caught here and logged once.
 */
import { Hono, type Context } from 'hono';
import { compress } from 'hono/compress';
import { ROUTES } from '#domain/wire/routes';
import { WIRE_VERSION } from '#domain/wire/limits';
import type { AboutReply } from '#domain/wire/sync';
import type { Backend } from '#functions/backend';
import type { AppEnv } from '#functions/http/appEnv';
import { identify } from '#functions/http/identify';
import {
  parseAnswers,
  parseAnswersQuery,
  parseChanges,
  parseEarlier,
  parseHistory,
  parseJoin,
  parseRegion,
  parseSync,
} from '#functions/http/parseRequests';
import { problemReply } from '#functions/http/problem';
import { isRefusal, refuse, type Refusal } from '#functions/refusal';
import { isBusy } from '#functions/store/dynamoWrite';
import { joinCases } from '#functions/usecases/joinCases';
import { keepAnswers } from '#functions/usecases/keepAnswers';
import { readAnswers } from '#functions/usecases/readAnswers';
import { readChanges } from '#functions/usecases/readChanges';
import { readDirectory } from '#functions/usecases/readDirectory';
import { readEarlier } from '#functions/usecases/readEarlier';
import { readHistory } from '#functions/usecases/readHistory';
import { readRegion } from '#functions/usecases/readRegion';
import type { Reader } from '#functions/usecases/reader';
import { syncRows } from '#functions/usecases/syncRows';

type Ctx = Context<AppEnv>;

/** What a client needs before signing in. */
export type About = Pick<AboutReply, 'issuer' | 'audience' | 'terminalClientId' | 'paneClientId'>;

export function createApp(backend: Backend, about: About): Hono<AppEnv> {
  const app = new Hono<AppEnv>();

  /** Parse, then decide who asks, then act; the first refusal is the answer. */
  const endpoint =
    <Input>(
      parse: (c: Ctx) => Input | Refusal | Promise<Input | Refusal>,
      act: (reader: Reader, input: Input, c: Ctx) => Promise<object>,
    ) =>
    async (c: Ctx): Promise<Response> => {
      const reader = await identify(c, backend);
      if (isRefusal(reader)) return problemReply(c, reader);
      const input = await parse(c);
      if (isRefusal(input)) return problemReply(c, input);
      const answer = await act(reader, input, c);
      return isRefusal(answer) ? problemReply(c, answer) : c.json(answer);
    };

  app.use(logged(backend));
  app.use(compress({ encoding: 'gzip' }));
  app.get(pathOf('about'), (c) => c.json({ service: 'petition-ledger', wire: WIRE_VERSION, ...about }));
  app.get(
    pathOf('directory'),
    endpoint(nothing, (reader) => readDirectory(backend, reader)),
  );
  app.post(
    pathOf('sync'),
    endpoint(parseSync, (reader, request, c) => syncRows(backend, reader, request, callOf(c, backend))),
  );
  app.get(
    pathOf('changes'),
    endpoint(parseChanges, (reader, query) => readChanges(backend, reader, query)),
  );
  app.get(
    pathOf('region'),
    endpoint(parseRegion, (reader, query) => readRegion(backend, reader, query)),
  );
  app.post(
    pathOf('earlier'),
    endpoint(parseEarlier, (reader, request) => readEarlier(backend, reader, request)),
  );
  app.post(
    pathOf('join'),
    endpoint(parseJoin, (reader, command, c) => joinCases(backend, reader, command, callOf(c, backend))),
  );
  app.get(
    pathOf('answers'),
    endpoint(parseAnswersQuery, (reader, query) => readAnswers(backend, reader, query)),
  );
  app.post(
    pathOf('keepAnswers'),
    endpoint(parseAnswers, (reader, said, c) => keepAnswers(backend, reader, said, callOf(c, backend))),
  );
  app.get(
    pathOf('history'),
    endpoint(parseHistory, (reader, query) => readHistory(backend, reader, query)),
  );
  app.notFound((c) => problemReply(c, refuse('route.unknown')));
  app.onError((error, c) => {
    const refused = isBusy(error) ? 'server.busy' : 'server.failed';
    backend.logger.error(refused, error, { requestId: c.get('requestId'), path: c.req.routePath });
    return problemReply(c, refuse(refused));
  });
  return app;
}

function logged({ clock, logger }: Backend) {
  return async (c: Ctx, next: () => Promise<void>): Promise<void> => {
    const startedAt = clock.now();
    c.set('requestId', c.env.event.requestContext.requestId);
    await next();
    logger.info('request', {
      requestId: c.get('requestId'),
      method: c.req.method,
      route: c.req.routePath,
      status: c.res.status,
      durationMs: clock.now() - startedAt,
    });
  };
}

/** Hono writes a path parameter `:name` where the contract writes `{name}`. */
function pathOf(route: keyof typeof ROUTES): string {
  return ROUTES[route].path.replace(/\{(\w+)\}/g, ':$1');
}

function nothing(): Record<string, never> {
  return {};
}

function callOf(c: Ctx, { clock }: Backend): { requestId: string; deadlineMs: number } {
  return {
    requestId: c.get('requestId'),
    deadlineMs: clock.now() + c.env.lambdaContext.getRemainingTimeInMillis(),
  };
}
