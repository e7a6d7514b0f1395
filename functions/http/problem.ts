/** Problem documents (RFC 9457). Decides their form and language; codes and words are domain/wire/problems.ts. */
import type { Context } from 'hono';
import { problemWords } from '#domain/wire/problems';
import type { Problem } from '#domain/wire/sync';
import { statusOf } from '#functions/http/statusOf';
import type { AppEnv } from '#functions/http/appEnv';
import type { Refusal } from '#functions/refusal';

/** English for a client that prefers it, Chinese for all others. */
export function problemReply(c: Context<AppEnv>, { refused, detail }: Refusal): Response {
  const status = statusOf[refused];
  const words = problemWords[refused];
  const problem: Problem = {
    type: `urn:petition-ledger:problem:${refused}`,
    title: /^en\b/i.test(c.req.header('accept-language') ?? '') ? words.en : words.zh,
    status,
    code: refused,
    requestId: c.get('requestId'),
    ...(detail === undefined ? {} : { detail }),
  };
  return c.json(problem, status, { 'content-type': 'application/problem+json' });
}
