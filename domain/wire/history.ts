/** `GET /v1/cases/{caseId}/history?before=`: who changed what and when, as schemas. */
import * as z from 'zod/mini';
import { joinsViewSchema } from '#domain/wire/joinsView';
import { WIRE_VERSION } from '#domain/wire/limits';
import { caseIdSchema, fieldIdSchema, fieldValueSchema } from '#domain/wire/sync';

export const historyReplySchema = z.strictObject({
  wire: z.literal(WIRE_VERSION),
  caseId: caseIdSchema,
  /** Newest first. */
  versions: z.array(
    z.strictObject({
      version: z.int(),
      changedAt: z.string(),
      /** Display name; `system` where dates were computed anew by a later calendar. */
      author: z.string(),
      /** Fields this version changed, with their new values; null where it cleared one. */
      changed: z.record(fieldIdSchema, z.nullable(fieldValueSchema)),
      /** Changed fields shown to this reader in mask form. */
      masked: z.array(fieldIdSchema),
      /** What the case was joined to from this version on; absent: to nothing. */
      joins: z.optional(joinsViewSchema),
    }),
  ),
  /** Older versions stand before the last of these: ask again with `before` = its version. */
  more: z.boolean(),
});

export type HistoryReply = z.infer<typeof historyReplySchema>;
