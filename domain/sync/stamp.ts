/**
 * The stamp: what a row's hidden cell remembers, so that the sheet itself is the outbox. Decides its text form;
 * a damaged stamp is told from none. Refuses to know how stamps are compared (touched.ts) and merged (merge.ts).
 */

/** What the sheet last saw of one field on the server. */
export interface FieldBase {
  /** Case version the value is based on. */
  readonly version: number;
  /** Short hash of the canonical value at that version (hash.ts). */
  readonly hash: string;
  /** Short hash of the cell's raw value when it was last equal to the base. */
  readonly rawHash: string;
}

export interface Stamp {
  readonly caseId: string;
  /** Revision of reader and mapping that made the hashes; another revision alone makes no edits. */
  readonly revision: string;
  /** Newest case version the row is known to have seen; 0 while the create is unconfirmed. */
  readonly version: number;
  readonly fields: Readonly<Partial<Record<string, FieldBase>>>;
  /** Operation ids sent and not yet acknowledged, oldest first. */
  readonly ops: readonly string[];
}
