/**
 * The text of a region cursor: opaque to clients, checked when it comes back, no secret and no grant. All units of a
 * walk share one `safe` instant, so that one cursor serves them all another day.
 */
import * as z from 'zod/mini';
import { caseIdSchema } from '#domain/wire/sync';

const instant = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/));

const cursorSchema = z.strictObject({
  /** Absent: from the first change on. */
  since: z.optional(instant),
  /** Within a walk: where the next walk will begin, and the unit and case the next page begins behind. */
  walk: z.optional(
    z.strictObject({
      safe: instant,
      unit: z.string(),
      behind: z.optional(z.strictObject({ changedAt: instant, caseId: caseIdSchema })),
    }),
  ),
});

export type RegionCursor = z.infer<typeof cursorSchema>;

export function formatRegionCursor(cursor: RegionCursor): string {
  return Buffer.from(JSON.stringify(cursor)).toString('base64url');
}

export function readRegionCursor(text: string): RegionCursor | null {
  try {
    const json: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
    const parsed = z.safeParse(cursorSchema, json);
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
