/** What a case is joined to, as a reader of the case sees it; part of every case view. */
import * as z from 'zod/mini';

/** Closed list of domain/repeat/repeatKeys.ts. */
export const repeatReasonSchema = z.enum([
  'same-id',
  'same-phone',
  'same-name-and-address',
  'same-name',
  'same-place',
]);

const note = {
  caseId: z.string(),
  systemNo: z.string(),
  /** Display name of who joined, and when. */
  by: z.string(),
  at: z.string(),
};

export const joinsViewSchema = z.strictObject({
  /** Earlier cases whose matter this one raises again. */
  repeatOf: z.array(z.strictObject({ ...note, reason: repeatReasonSchema })),
  /** Cases that were this one entered twice. */
  absorbed: z.array(z.strictObject(note)),
  /** The survivor this case was merged into; null: it is a case of its own. */
  mergedInto: z.nullable(z.strictObject(note)),
});

export type JoinsView = z.infer<typeof joinsViewSchema>;
