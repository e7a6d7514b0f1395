/**
 * What travels between a sheet and the server, as schemas: the client's types, the server's parser and the OpenAPI
 * document all come from here. Decides shapes only; merging is domain/sync, refusals are problems.ts.
 */
import * as z from 'zod/mini';
import { joinsViewSchema } from '#domain/wire/joinsView';
import { LIMITS, WIRE_VERSION } from '#domain/wire/limits';
import type { RowProblem } from '#domain/wire/problems';

const text = z.string().check(z.maxLength(LIMITS.charactersPerValue));

/** A canonical field value (domain/fieldValue.ts). */
export const fieldValueSchema = z.union([text, z.number(), z.boolean(), z.strictObject({ unread: text })]);

export const fieldIdSchema = z.string().check(z.regex(/^[a-zA-Z][a-zA-Z0-9]{0,39}$/));
const version = z.int().check(z.minimum(0));

export const unitIdSchema = z.string().check(z.regex(/^[A-Za-z0-9-]{1,32}$/));
export const kindSchema = z.enum(['petition', 'dispute', 'reception']);
export const caseIdSchema = z.string().check(z.regex(/^[A-Za-z0-9-]{1,32}\.[a-z2-7]{20}$/));
export const opIdSchema = z.string().check(z.regex(/^[a-z2-7]{16}$/));

/**
 * One changed field of a row. `base` names what the sheet's value was derived from: the case version, and the short
 * hash (domain/sync/hash.ts) of the value at that version; null when the sheet never saw the field on the server.
 */
export const fieldChangeSchema = z.strictObject({
  value: z.nullable(fieldValueSchema),
  base: z.nullable(z.strictObject({ version, hash: z.string().check(z.maxLength(16)) })),
});

export const syncRowSchema = z.strictObject({
  /** The client's own name for the row, echoed in the answer; Excel's row number in practice. */
  key: z.string().check(z.maxLength(64)),
  caseId: caseIdSchema,
  /** Version of the case the row's stamp names; 0 for a row never confirmed by the server (a create). */
  baseVersion: version,
  /** Touched fields only; for a create every filled field, with base null. */
  changes: z.record(fieldIdSchema, fieldChangeSchema),
  /** Unacknowledged operation ids of this row, oldest first; the last one is this content's. */
  ops: z.array(opIdSchema).check(z.minLength(1), z.maxLength(32)),
  /** Cases this new row is known to be distinct from, though they share identity fields. */
  distinctFrom: z.optional(z.array(caseIdSchema).check(z.maxLength(500))),
});

export const syncRequestSchema = z.strictObject({
  wire: z.literal(WIRE_VERSION),
  kind: kindSchema,
  /** The workbook's own id (hidden in the workbook), so that copies and second ledgers can be told apart. */
  workbookId: z.string().check(z.regex(/^[a-z2-7]{20}$/)),
  /** true: decide and answer everything, write nothing. */
  dryRun: z.optional(z.boolean()),
  rows: z.array(syncRowSchema).check(z.minLength(1)),
});

export type WireKind = z.infer<typeof kindSchema>;
export type SyncRow = z.infer<typeof syncRowSchema>;
export type SyncRequest = z.infer<typeof syncRequestSchema>;

/** Stage and next date of a case, computed by the server at every write; never "days left", which depends on today. */
export const caseStatusSchema = z.strictObject({
  stage: z.string(),
  /** The running step, null when nothing is owed any more. */
  step: z.nullable(z.string()),
  /** Last day of the running step as the rule profile counts it (rolled to a working day). */
  due: z.nullable(z.string()),
  /** The same without rolling. */
  strictDue: z.nullable(z.string()),
  article: z.nullable(z.string()),
  /** The holiday calendar does not reach the date yet. */
  provisional: z.boolean(),
  /** Rule profile the dates were counted by (domain/clock/lawOfTheDay.ts); absent for the national one in force. */
  profile: z.optional(z.string()),
});

/** A case as a reader may see it. */
export const caseViewSchema = z.strictObject({
  caseId: caseIdSchema,
  kind: kindSchema,
  version,
  /** The system's own number; the office's number is a field. */
  systemNo: z.string(),
  fields: z.record(fieldIdSchema, fieldValueSchema),
  /** Version at which each field last changed; fields that were cleared are listed here and absent in `fields`. */
  fieldVersions: z.record(fieldIdSchema, version),
  /** Fields shown to this reader in mask form (张*, 139****5678); never a base, never to be written back. */
  masked: z.array(fieldIdSchema),
  changedAt: z.string(),
  /** Display name of who made this version. */
  author: z.string(),
  status: caseStatusSchema,
  /** Absent while nobody joined it to another case. */
  joins: z.optional(joinsViewSchema),
});

/** Both sides changed this field differently: the server keeps theirs, the sheet keeps mine. */
export const conflictSchema = z.strictObject({
  field: fieldIdSchema,
  mine: z.nullable(fieldValueSchema),
  theirs: z.nullable(fieldValueSchema),
  /** Version in which theirs was written, by whom and when. */
  version,
  author: z.string(),
  at: z.string(),
});

export type CaseStatus = z.infer<typeof caseStatusSchema>;
export type CaseView = z.infer<typeof caseViewSchema>;
export type Conflict = z.infer<typeof conflictSchema>;

const rowProblemSchema = z.strictObject({
  code: z.string(),
  fields: z.optional(z.array(fieldIdSchema)),
  candidates: z.optional(z.array(caseIdSchema)),
});

/**
 * created / updated: a new version was written. unchanged: nothing new (a repeat, or equal values). refused: see
 * `problem`; nothing of the row was written. A row with conflicts may still be updated in its other fields.
 */
export const rowResultSchema = z.strictObject({
  key: z.string(),
  caseId: caseIdSchema,
  outcome: z.enum(['created', 'updated', 'unchanged', 'refused']),
  /** The case after this request; absent when refused. Fields in conflict hold theirs. */
  case: z.optional(caseViewSchema),
  conflicts: z.array(conflictSchema),
  problem: z.optional(rowProblemSchema),
});

export const syncReplySchema = z.strictObject({
  wire: z.literal(WIRE_VERSION),
  rows: z.array(rowResultSchema),
});

export type RowResult = Omit<z.infer<typeof rowResultSchema>, 'problem'> & { readonly problem?: RowProblem };
export type SyncReply = { readonly wire: typeof WIRE_VERSION; readonly rows: readonly RowResult[] };

/** `GET /v1/changes?kind=&unit=&cursor=`: cases of one home partition changed since the cursor, oldest first. */
export const changesReplySchema = z.strictObject({
  wire: z.literal(WIRE_VERSION),
  cases: z.array(caseViewSchema),
  /** Give it back next time; the answer may repeat cases already seen (drop them by version), never skip one. */
  cursor: z.string(),
  /** More pages are waiting behind this cursor. */
  more: z.boolean(),
  /** Instant (ISO 8601, UTC) up to which this answer is complete. */
  asOf: z.string(),
});

export type ChangesReply = z.infer<typeof changesReplySchema>;

/** `GET /v1/directory`: who I am and the units I may see. */
export const directoryReplySchema = z.strictObject({
  wire: z.literal(WIRE_VERSION),
  /** Names the server's data: a sheet that was synced with another server's is told so. */
  dataId: z.string(),
  me: z.strictObject({
    name: z.string(),
    role: z.enum(['clerk', 'supervisor', 'operator']),
    unitId: z.string(),
  }),
  units: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      parentId: z.nullable(z.string()),
      /** Line of law its cases are dated by, its own or an inherited one (domain/clock/lawOfTheDay.ts); absent: national. */
      lawLine: z.optional(z.string()),
    }),
  ),
  /** Names of the units around mine, for checking how they are written in a ledger; no right follows from it. */
  unitNames: z.array(z.string()),
});

export type DirectoryReply = z.infer<typeof directoryReplySchema>;

/** `GET /v1/about` (public): what a client needs before signing in. */
export const aboutReplySchema = z.strictObject({
  service: z.literal('petition-ledger'),
  wire: z.int(),
  issuer: z.string(),
  audience: z.string(),
  /** OIDC client id for the terminal (a public client). */
  terminalClientId: z.string(),
  /** OIDC client id for the task pane (a public client with redirects). */
  paneClientId: z.string(),
});

export type AboutReply = z.infer<typeof aboutReplySchema>;

/** RFC 9457 problem document. */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  detail: z.optional(z.string()),
  requestId: z.optional(z.string()),
});

export type Problem = z.infer<typeof problemSchema>;
