/**
 * `GET /v1/region?kind=&units=&cursor=`: the cases of several units for a consolidated sheet, as schemas. Decides shapes
 * only; what of a case may stand in a consolidated sheet is domain/access/consolidate.ts.
 */
import * as z from 'zod/mini';
import { WIRE_VERSION } from '#domain/wire/limits';
import { caseViewSchema } from '#domain/wire/sync';

export const regionUnitSchema = z.strictObject({
  unitId: z.string(),
  name: z.string(),
  /** Instant of the last sync by a member of the unit itself, to within a few minutes; null: never. */
  lastSyncAt: z.nullable(z.string()),
  /** Instant (ISO 8601, UTC) up to which the unit's cases are complete once its last page has arrived. */
  asOf: z.string(),
  /** Changed since the cursor, oldest change first; sensitive fields masked, even those of the reader's own unit. */
  cases: z.array(caseViewSchema),
});

/** Units in the order asked; one whose cases fill several pages stands on each of them, with other cases. */
export const regionReplySchema = z.strictObject({
  wire: z.literal(WIRE_VERSION),
  units: z.array(regionUnitSchema),
  /**
   * With `more`: give it back with the same units for the next page. Without: give it back another day, with any units
   * that were complete when it was given, for what has changed since.
   */
  cursor: z.string(),
  more: z.boolean(),
});

export type RegionUnit = z.infer<typeof regionUnitSchema>;
export type RegionReply = z.infer<typeof regionReplySchema>;
