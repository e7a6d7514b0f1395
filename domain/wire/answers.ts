/**
 * `GET` and `POST /v1/answers`: what a unit's clerks said of their ledgers' columns, as schemas. Decides shapes only;
 * what an answer means is domain/recognise/unitAnswers.ts, who may is domain/access/answerPolicy.ts.
 */
import * as z from 'zod/mini';
import { LIMITS, WIRE_VERSION } from '#domain/wire/limits';
import { fieldIdSchema, kindSchema } from '#domain/wire/sync';

export const columnAnswerSchema = z.strictObject({
  /** Headings over the column with the group above them, normalised; no value of the sheet. */
  heading: z.string().check(z.minLength(1), z.maxLength(LIMITS.charactersPerHeading)),
  /** Null: none of the fields. */
  field: z.nullable(fieldIdSchema),
  /** The field the column was taken for when the clerk said otherwise. */
  over: z.nullable(fieldIdSchema),
});

/** Always of the writer's own unit; an answer replaces the unit's former one for the same heading. */
export const answersRequestSchema = z.strictObject({
  wire: z.literal(WIRE_VERSION),
  kind: kindSchema,
  answers: z.array(columnAnswerSchema).check(z.minLength(1), z.maxLength(LIMITS.answersPerRequest)),
});

export const keptAnswerSchema = z.strictObject({
  ...columnAnswerSchema.shape,
  /** Name of the unit above that said so; null: the reader's own. */
  unit: z.nullable(z.string()),
  /** Instant (ISO 8601, UTC). */
  at: z.string(),
});

/** One answer for each heading: the nearest unit's on the way from the reader's own up to the root. */
export const answersReplySchema = z.strictObject({
  wire: z.literal(WIRE_VERSION),
  kind: kindSchema,
  answers: z.array(keptAnswerSchema),
});

export type ColumnAnswer = z.infer<typeof columnAnswerSchema>;
export type AnswersRequest = z.infer<typeof answersRequestSchema>;
export type AnswersReply = z.infer<typeof answersReplySchema>;
