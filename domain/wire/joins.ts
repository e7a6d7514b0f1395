/**
 * Cases a person joined, as they travel: links to earlier cases and merged doubles of a case; `POST /v1/earlier` (has
 * this matter been here before?) and `POST /v1/cases/{caseId}/join`, as schemas. Decides shapes only.
 */
import * as z from 'zod/mini';
import { LIMITS, WIRE_VERSION } from '#domain/wire/limits';
import {
  caseIdSchema,
  caseViewSchema,
  fieldIdSchema,
  fieldValueSchema,
  kindSchema,
  unitIdSchema,
} from '#domain/wire/sync';
import { joinsViewSchema, repeatReasonSchema } from '#domain/wire/joinsView';

const version = z.int().check(z.minimum(1));

/** One case that is asked about: by what its row says, or, where it is registered, by its id alone. */
const askedRowSchema = z.strictObject({
  /** The client's own name for the row, echoed in the answer. */
  key: z.string().check(z.maxLength(64)),
  caseId: z.optional(caseIdSchema),
  /** As the row stands. Only of units whose cases the reader sees in the clear: what is masked must not be guessed at. */
  fields: z.optional(z.record(fieldIdSchema, fieldValueSchema)),
});

export const earlierRequestSchema = z.strictObject({
  wire: z.literal(WIRE_VERSION),
  kind: kindSchema,
  /** Units whose ledgers are looked through; the reader's own when left out. */
  units: z.optional(z.array(unitIdSchema).check(z.minLength(1), z.maxLength(LIMITS.unitsPerEarlier))),
  rows: z.array(askedRowSchema).check(z.minLength(1), z.maxLength(LIMITS.rowsPerEarlier)),
});

/** A case that may be the same matter, as much of it as it takes to tell. */
export const earlierCaseSchema = z.strictObject({
  caseId: caseIdSchema,
  systemNo: z.string(),
  unitId: z.string(),
  /** doubled: the same case entered twice. repeat: the same matter raised again. */
  as: z.enum(['doubled', 'repeat']),
  reason: repeatReasonSchema,
  day: z.nullable(z.string()),
  /** Masked where the reader may not see it in the clear. */
  name: z.nullable(z.string()),
  /** The office's own number. */
  number: z.nullable(z.string()),
  /** The first words of the matter. */
  words: z.string(),
  stage: z.string(),
});

export const earlierReplySchema = z.strictObject({
  wire: z.literal(WIRE_VERSION),
  rows: z.array(
    z.strictObject({
      key: z.string(),
      /** What the case is joined to already; absent where it is not registered. */
      joins: z.optional(joinsViewSchema),
      /** Most alike first, at most five a unit. */
      candidates: z.array(earlierCaseSchema),
    }),
  ),
});

/**
 * link: the case raises the other one's matter again. merge: the case is the other one entered twice, and the other
 * one survives. unlink and unmerge take that back.
 */
export const joinRequestSchema = z.strictObject({
  wire: z.literal(WIRE_VERSION),
  verb: z.enum(['link', 'unlink', 'merge', 'unmerge']),
  other: caseIdSchema,
  /** Of a link: why it is thought to be the same matter. */
  reason: z.optional(repeatReasonSchema),
  /** Of a merge that is not a preview: the versions that were on screen. */
  seen: z.optional(z.strictObject({ case: version, other: version })),
  /** Of a merge: whose value stands, for every field in which both say something else. */
  choices: z.optional(z.record(fieldIdSchema, z.enum(['survivor', 'doubled']))),
  /** true: answer what would be merged, write nothing. */
  dryRun: z.optional(z.boolean()),
});

export const joinReplySchema = z.strictObject({
  wire: z.literal(WIRE_VERSION),
  /** unchanged: it was so already (a repeat), or this is a preview. */
  outcome: z.enum(['written', 'unchanged']),
  case: caseViewSchema,
  other: caseViewSchema,
  /** Of a merge: how the fields of both come together. */
  fields: z.optional(
    z.array(
      z.strictObject({
        field: fieldIdSchema,
        survivor: z.nullable(fieldValueSchema),
        doubled: z.nullable(fieldValueSchema),
        choice: z.enum(['keep', 'fill', 'ask']),
      }),
    ),
  ),
});

export type EarlierRequest = z.infer<typeof earlierRequestSchema>;
export type EarlierReply = z.infer<typeof earlierReplySchema>;
export type EarlierCase = z.infer<typeof earlierCaseSchema>;
export type JoinRequest = z.infer<typeof joinRequestSchema>;
export type JoinReply = z.infer<typeof joinReplySchema>;
