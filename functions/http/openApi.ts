/**
 * The OpenAPI document, made from the route table, the wire schemas and the table of problems. Built at development
 * time only (`npm run openapi` writes docs/openapi.json); no function loads it.
 */
import * as z from 'zod/mini';
import { answersReplySchema, answersRequestSchema } from '#domain/wire/answers';
import { historyReplySchema } from '#domain/wire/history';
import {
  earlierReplySchema,
  earlierRequestSchema,
  joinReplySchema,
  joinRequestSchema,
} from '#domain/wire/joins';
import { WIRE_VERSION } from '#domain/wire/limits';
import { problemWords, type RequestProblemCode } from '#domain/wire/problems';
import { regionReplySchema } from '#domain/wire/region';
import { ROUTES } from '#domain/wire/routes';
import {
  aboutReplySchema,
  changesReplySchema,
  directoryReplySchema,
  problemSchema,
  syncReplySchema,
  syncRequestSchema,
} from '#domain/wire/sync';
import {
  answersQuerySchema,
  changesQuerySchema,
  historyQuerySchema,
  joinPathSchema,
  regionQuerySchema,
} from '#functions/http/parseRequests';
import { statusOf } from '#functions/http/statusOf';

type Json = Readonly<Record<string, unknown>>;
type RouteName = keyof typeof ROUTES;

interface Operation {
  readonly summary: string;
  readonly query?: z.ZodMiniObject;
  readonly body?: z.ZodMiniType;
  readonly reply: z.ZodMiniType;
}

const OPERATIONS = {
  about: { summary: '登录前所需的信息 What a client needs before signing in', reply: aboutReplySchema },
  directory: { summary: '本人与可见单位 Who I am and the units I may see', reply: directoryReplySchema },
  sync: { summary: '同步台账行 Sync rows of a ledger', body: syncRequestSchema, reply: syncReplySchema },
  changes: {
    summary: '自某处以来的变化 Cases changed since a cursor',
    query: changesQuerySchema,
    reply: changesReplySchema,
  },
  region: {
    summary: '各单位的事项，供汇总表用 Cases of several units, for a consolidated sheet',
    query: regionQuerySchema,
    reply: regionReplySchema,
  },
  earlier: {
    summary: '这件事以前来过吗 Has this matter been here before?',
    body: earlierRequestSchema,
    reply: earlierReplySchema,
  },
  join: {
    summary:
      '关联重复信访，或合并重复登记的两件，均可撤销 Link a repeat or merge a doubled entry; both can be undone',
    query: joinPathSchema,
    body: joinRequestSchema,
    reply: joinReplySchema,
  },
  answers: {
    summary: '本单位及上级单位对台账各列的认定 What units said of the columns of their ledgers',
    query: answersQuerySchema,
    reply: answersReplySchema,
  },
  keepAnswers: {
    summary: '记下经办人对台账各列的认定 Keeps what a clerk said of columns for the own unit',
    body: answersRequestSchema,
    reply: answersReplySchema,
  },
  history: {
    summary: '一件的历次修改 Who changed what in a case',
    query: historyQuerySchema,
    reply: historyReplySchema,
  },
} as const satisfies Record<RouteName, Operation>;

export function openApiDocument(): Json {
  const paths: Record<string, Json> = {};
  for (const name of Object.keys(OPERATIONS) as RouteName[]) {
    const { method, path } = ROUTES[name];
    paths[path] = { ...paths[path], [method.toLowerCase()]: operationOf(name) };
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Petition Ledger', version: String(WIRE_VERSION) },
    paths,
    components: {
      securitySchemes: { jwt: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
      schemas: { Problem: schemaOf(problemSchema, 'output') },
    },
  };
}

function operationOf(name: RouteName): Json {
  const { summary, query, body, reply }: Operation = OPERATIONS[name];
  return {
    operationId: name,
    summary,
    security: ROUTES[name].auth === 'jwt' ? [{ jwt: [] }] : [],
    ...(query ? { parameters: parametersOf(query, ROUTES[name].path) } : {}),
    ...(body ? { requestBody: { required: true, content: jsonOf(schemaOf(body, 'input')) } } : {}),
    responses: {
      200: { description: 'OK', content: jsonOf(schemaOf(reply, 'output')) },
      ...problemResponses(),
    },
  };
}

function parametersOf(query: z.ZodMiniObject, path: string): readonly Json[] {
  const { properties = {}, required = [] } = schemaOf(query, 'input') as {
    readonly properties?: Readonly<Record<string, Json>>;
    readonly required?: readonly string[];
  };
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: path.includes(`{${name}}`) ? 'path' : 'query',
    required: required.includes(name),
    schema,
  }));
}

/** One response a status, with all its codes and their words. */
function problemResponses(): Json {
  const codes = Object.keys(statusOf) as RequestProblemCode[];
  const statuses = [...new Set(codes.map((code) => statusOf[code]))];
  return Object.fromEntries(
    statuses.map((status) => {
      const lines = codes
        .filter((code) => statusOf[code] === status)
        .map((code) => `\`${code}\` ${problemWords[code].zh} ${problemWords[code].en}`);
      const content = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } };
      return [status, { description: lines.join('\n\n'), content }];
    }),
  );
}

function jsonOf(schema: Json): Json {
  return { 'application/json': { schema } };
}

function schemaOf(schema: z.ZodMiniType, io: 'input' | 'output'): Json {
  const { $schema: _dialect, ...json } = z.toJSONSchema(schema, { io });
  return json;
}
