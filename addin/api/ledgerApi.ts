/**
 * The backend as a client sees it: typed calls over HTTPS, every answer checked against the wire schemas. Decides
 * time-outs, retries on weak networks and what counts as nonsense; refuses to know sheets and how a token is got.
 * Every call may be repeated safely: the server recognises a repeated operation.
 */
import ky, { HTTPError, TimeoutError, type KyInstance } from 'ky';
import * as z from 'zod/mini';
import { answersReplySchema, type AnswersReply, type AnswersRequest } from '#domain/wire/answers';
import type { Words } from '#domain/words';
import { problemWords, type ProblemCode } from '#domain/wire/problems';
import {
  earlierReplySchema,
  joinReplySchema,
  type EarlierReply,
  type EarlierRequest,
  type JoinReply,
  type JoinRequest,
} from '#domain/wire/joins';
import { regionReplySchema, type RegionReply } from '#domain/wire/region';
import { ROUTES } from '#domain/wire/routes';
import {
  changesReplySchema,
  directoryReplySchema,
  problemSchema,
  syncReplySchema,
  type ChangesReply,
  type DirectoryReply,
  type SyncReply,
  type SyncRequest,
  type WireKind,
} from '#domain/wire/sync';

export type ApiProblemCode = ProblemCode | 'api.unreachable' | 'api.nonsense';

export interface ApiProblem {
  readonly code: ApiProblemCode;
  readonly message: Words;
  readonly requestId: string | null;
}

export type ApiResult<T> = { readonly value: T } | { readonly problem: ApiProblem };

export interface ChangesQuery {
  readonly kind: string;
  readonly unit: string;
  readonly cursor: string | null;
  /** A preview: reading to the end does not count as the unit's sync. */
  readonly dryRun?: boolean;
}

export interface RegionQuery {
  readonly kind: string;
  /** At most LIMITS.unitsPerRegion. */
  readonly units: readonly string[];
  readonly cursor: string | null;
}

export interface LedgerApi {
  directory(): Promise<ApiResult<DirectoryReply>>;
  sync(request: SyncRequest): Promise<ApiResult<SyncReply>>;
  changes(query: ChangesQuery): Promise<ApiResult<ChangesReply>>;
  region(query: RegionQuery): Promise<ApiResult<RegionReply>>;
  /** What the unit and those above it said of the columns of a kind. */
  answers(kind: WireKind): Promise<ApiResult<AnswersReply>>;
  keepAnswers(request: AnswersRequest): Promise<ApiResult<AnswersReply>>;
  earlier(request: EarlierRequest): Promise<ApiResult<EarlierReply>>;
  join(caseId: string, request: JoinRequest): Promise<ApiResult<JoinReply>>;
}

export interface ApiOptions {
  readonly apiUrl: string;
  /** Called before each request, so that a token may be renewed meanwhile. */
  readonly token: () => Promise<string>;
  readonly fetch?: typeof fetch;
  readonly timeoutMs?: number;
  readonly retries?: number;
}

const DEFAULT_TIMEOUT_MS = 60_000;
const DEFAULT_RETRIES = 3;
/** Bodies from this size on are worth compressing on a slow line. */
const GZIP_FROM_BYTES = 2_048;

const clientWords = {
  'api.unreachable': {
    zh: '连接不上服务器。请检查网络和服务器地址；未发送的行会在下次同步时补发。',
    en: 'The server cannot be reached. Check the network and the address; rows not sent go with the next sync.',
  },
  'api.nonsense': {
    zh: '该地址的回答无法识别，可能不是本系统的服务器，或被网络设备拦截。',
    en: 'The answer from this address makes no sense: perhaps it is not this system, or a network device interferes.',
  },
} satisfies Record<'api.unreachable' | 'api.nonsense', Words>;

export function createLedgerApi(options: ApiOptions): LedgerApi {
  const http = ky.create({
    prefixUrl: options.apiUrl,
    timeout: options.timeoutMs ?? DEFAULT_TIMEOUT_MS,
    retry: {
      limit: options.retries ?? DEFAULT_RETRIES,
      methods: ['get', 'post'],
      statusCodes: [429, 502, 503, 504],
    },
    ...(options.fetch ? { fetch: options.fetch } : {}),
    hooks: {
      beforeRequest: [
        async (request) => {
          request.headers.set('authorization', `Bearer ${await options.token()}`);
        },
      ],
    },
  });
  return {
    directory: () => call(directoryReplySchema, () => http.get(pathOf(ROUTES.directory.path))),
    sync: async (request) => {
      const result = await call(syncReplySchema, async () =>
        http.post(pathOf(ROUTES.sync.path), await jsonBody(request)),
      );
      return result as ApiResult<SyncReply>;
    },
    changes: ({ kind, unit, cursor, dryRun }) =>
      call(changesReplySchema, () =>
        http.get(pathOf(ROUTES.changes.path), {
          searchParams: { kind, unit, ...(cursor ? { cursor } : {}), ...(dryRun ? { dryRun } : {}) },
        }),
      ),
    region: ({ kind, units, cursor }) =>
      call(regionReplySchema, () =>
        http.get(pathOf(ROUTES.region.path), {
          searchParams: { kind, units: units.join(','), ...(cursor ? { cursor } : {}) },
        }),
      ),
    answers: (kind) =>
      call(answersReplySchema, () => http.get(pathOf(ROUTES.answers.path), { searchParams: { kind } })),
    keepAnswers: (request) =>
      call(answersReplySchema, async () =>
        http.post(pathOf(ROUTES.keepAnswers.path), await jsonBody(request)),
      ),
    earlier: (request) =>
      call(earlierReplySchema, async () => http.post(pathOf(ROUTES.earlier.path), await jsonBody(request))),
    join: (caseId, request) =>
      call(joinReplySchema, async () =>
        http.post(pathOf(ROUTES.join.path.replace('{caseId}', caseId)), await jsonBody(request)),
      ),
  };
}

async function call<T>(schema: z.ZodMiniType<T>, send: () => Promise<Response>): Promise<ApiResult<T>> {
  let response: Response;
  try {
    response = await send();
  } catch (error) {
    return { problem: await problemOf(error) };
  }
  const parsed = schema.safeParse(await jsonOf(response));
  return parsed.success ? { value: parsed.data } : { problem: clientProblem('api.nonsense') };
}

async function problemOf(error: unknown): Promise<ApiProblem> {
  if (error instanceof TimeoutError || error instanceof TypeError) return clientProblem('api.unreachable');
  if (!(error instanceof HTTPError)) throw error;
  const { response } = error;
  if (response.status === 401) return serverProblem('auth.required', null);
  const parsed = problemSchema.safeParse(await jsonOf(response));
  if (!parsed.success || !isProblemCode(parsed.data.code)) {
    return response.status >= 500 ? serverProblem('server.failed', null) : clientProblem('api.nonsense');
  }
  return serverProblem(parsed.data.code, parsed.data.requestId ?? null);
}

async function jsonOf(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch {
    return null;
  }
}

function isProblemCode(code: string): code is ProblemCode {
  return Object.hasOwn(problemWords, code);
}

function serverProblem(code: ProblemCode, requestId: string | null): ApiProblem {
  return { code, message: problemWords[code], requestId };
}

function clientProblem(code: keyof typeof clientWords): ApiProblem {
  return { code, message: clientWords[code], requestId: null };
}

async function jsonBody(value: unknown): Promise<NonNullable<Parameters<KyInstance['post']>[1]>> {
  const json = new TextEncoder().encode(JSON.stringify(value));
  const headers: Record<string, string> = { 'content-type': 'application/json' };
  if (json.byteLength < GZIP_FROM_BYTES) return { headers, body: json };
  const zipped = new Blob([json]).stream().pipeThrough(new CompressionStream('gzip'));
  return {
    headers: { ...headers, 'content-encoding': 'gzip' },
    body: new Uint8Array(await new Response(zipped).arrayBuffer()),
  };
}

function pathOf(path: string): string {
  return path.replace(/^\//, '');
}
