/**
 * The text of a cursor: opaque to clients, checked when it comes back. It is no secret and grants nothing: whose
 * changes may be read is decided anew by every request.
 */
import * as z from 'zod/mini';
import { caseIdSchema } from '#domain/wire/sync';

const instant = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/));

const cursorSchema = z.strictObject({
  home: z.string(),
  /** Within a walk: where the next walk will begin. */
  safe: z.optional(instant),
  from: z.union([
    z.strictObject({ since: instant }),
    z.strictObject({ behind: z.strictObject({ changedAt: instant, caseId: caseIdSchema }) }),
  ]),
});

/** Where a walk stands. A walk that begins reads from `since` on; one that goes on, behind a case. */
export interface ChangesCursor {
  readonly home: string;
  /** Everything changed before this instant was visible when the walk began. */
  readonly safe: string;
  readonly from: From;
}

export type From =
  { readonly since: string } | { readonly behind: { readonly changedAt: string; readonly caseId: string } };

export function formatCursor({ home, safe, from }: ChangesCursor): string {
  const cursor =
    'since' in from
      ? { home, from }
      : { home, safe, from: { behind: { changedAt: from.behind.changedAt, caseId: from.behind.caseId } } };
  return Buffer.from(JSON.stringify(cursor)).toString('base64url');
}

/** @param start the walk that begins now, for a cursor that ends an earlier one */
export function readCursor(text: string, start: ChangesCursor): ChangesCursor | null {
  const parsed = z.safeParse(cursorSchema, parseJson(Buffer.from(text, 'base64url').toString('utf8')));
  if (!parsed.success) return null;
  const { home, safe, from } = parsed.data;
  if ('since' in from) return safe === undefined ? { home, safe: start.safe, from } : null;
  return safe === undefined ? null : { home, safe, from };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
