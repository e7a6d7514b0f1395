/**
 * From a request to a use case's input, or the refusal that says what is wrong with it. Decides form and limits of
 * the wire; details name paths and limits, never values.
 */
import type { Context } from 'hono';
import * as z from 'zod/mini';
import { answersRequestSchema, type AnswersRequest } from '#domain/wire/answers';
import { LIMITS, WIRE_VERSION } from '#domain/wire/limits';
import { earlierRequestSchema, joinRequestSchema, type EarlierRequest } from '#domain/wire/joins';
import {
  caseIdSchema,
  kindSchema,
  syncRequestSchema,
  unitIdSchema,
  type SyncRequest,
} from '#domain/wire/sync';
import type { AppEnv } from '#functions/http/appEnv';
import { readJson } from '#functions/http/body';
import { isRefusal, refuse, type Refusal } from '#functions/refusal';
import type { AnswersQuery } from '#functions/usecases/readAnswers';
import type { ChangesQuery } from '#functions/usecases/readChanges';
import type { JoinCommand } from '#functions/usecases/joinCases';
import type { HistoryQuery } from '#functions/usecases/readHistory';
import type { RegionQuery } from '#functions/usecases/readRegion';

type Ctx = Context<AppEnv>;

const MOST_ISSUES_NAMED = 5;

const cursorText = z.optional(z.string().check(z.maxLength(1_000)));

export const changesQuerySchema = z.object({
  kind: z.optional(kindSchema),
  unit: z.optional(unitIdSchema),
  cursor: cursorText,
  dryRun: z.optional(
    z.pipe(
      z.enum(['true', 'false']),
      z.transform((text) => text === 'true'),
    ),
  ),
});

export const regionQuerySchema = z.object({
  kind: kindSchema,
  /** Ids of units, separated by commas. */
  units: z.pipe(
    z
      .string()
      .check(z.regex(/^[A-Za-z0-9-]{1,32}(?:,[A-Za-z0-9-]{1,32})*$/))
      .check(z.refine((text) => text.split(',').length <= LIMITS.unitsPerRegion)),
    z.transform((text: string) => [...new Set(text.split(','))]),
  ),
  cursor: cursorText,
});

export const historyQuerySchema = z.object({
  caseId: caseIdSchema,
  before: z.optional(z.pipe(z.string().check(z.regex(/^[1-9]\d{0,8}$/)), z.transform(Number))),
});

export async function parseSync(c: Ctx): Promise<SyncRequest | Refusal> {
  const body = await readBody(c);
  if (isRefusal(body)) return body;
  const { rows } = body;
  if (Array.isArray(rows) && rows.length > LIMITS.rowsPerRequest) {
    return refuse('request.too-many-rows', `at most ${LIMITS.rowsPerRequest} rows, these are ${rows.length}`);
  }
  return checked(syncRequestSchema, body);
}

export async function parseEarlier(c: Ctx): Promise<EarlierRequest | Refusal> {
  const body = await readBody(c);
  return isRefusal(body) ? body : checked(earlierRequestSchema, body);
}

export const joinPathSchema = z.object({ caseId: caseIdSchema });

export async function parseJoin(c: Ctx): Promise<JoinCommand | Refusal> {
  const body = await readBody(c);
  if (isRefusal(body)) return body;
  const path = checked(joinPathSchema, { caseId: c.req.param('caseId') });
  if (isRefusal(path)) return path;
  const request = checked(joinRequestSchema, body);
  return isRefusal(request) ? request : { ...request, ...path };
}

export const answersQuerySchema = z.object({ kind: kindSchema });

export function parseAnswersQuery(c: Ctx): AnswersQuery | Refusal {
  return checked(answersQuerySchema, c.req.query());
}

export async function parseAnswers(c: Ctx): Promise<AnswersRequest | Refusal> {
  const body = await readBody(c);
  return isRefusal(body) ? body : checked(answersRequestSchema, body);
}

export function parseChanges(c: Ctx): ChangesQuery | Refusal {
  return checked(changesQuerySchema, c.req.query());
}

export function parseRegion(c: Ctx): RegionQuery | Refusal {
  return checked(regionQuerySchema, c.req.query());
}

export function parseHistory(c: Ctx): HistoryQuery | Refusal {
  return checked(historyQuerySchema, { ...c.req.query(), caseId: c.req.param('caseId') });
}

/** The fields of a JSON body in the wire's own version: what another one means is not guessed at. */
async function readBody(c: Ctx): Promise<Readonly<Record<string, unknown>> | Refusal> {
  const body = await readJson(c.req.raw);
  if (isRefusal(body)) return body;
  const fields = z.record(z.string(), z.unknown()).safeParse(body.json);
  if (!fields.success) return refuse('request.invalid', 'the body is not a JSON object');
  const { wire } = fields.data;
  if (typeof wire === 'number' && wire < WIRE_VERSION) return refuse('client.too-old', speaks());
  if (typeof wire === 'number' && wire > WIRE_VERSION) return refuse('client.too-new', speaks());
  return fields.data;
}

function checked<T>(schema: z.core.$ZodType<T>, input: unknown): T | Refusal {
  const result = z.safeParse(schema, input);
  if (result.success) return result.data;
  const paths = result.error.issues.map((issue) => issue.path.join('.') || '(body)');
  return refuse(
    'request.invalid',
    `malformed: ${[...new Set(paths)].slice(0, MOST_ISSUES_NAMED).join(', ')}`,
  );
}

function speaks(): string {
  return `this server speaks wire version ${WIRE_VERSION}`;
}
