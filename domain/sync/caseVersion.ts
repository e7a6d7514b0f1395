/** One version of a case as the server keeps it: the current one, and each one before it in the history. */
import type { LedgerKindId } from '#domain/kinds/fields';
import type { Joins } from '#domain/sync/joins';
import type { MergeState } from '#domain/sync/merge';
import type { CaseStatus } from '#domain/wire/sync';

export interface CaseVersion extends MergeState {
  readonly caseId: string;
  readonly kind: LedgerKindId;
  readonly systemNo: string;
  /** Instant of this version, ISO 8601 UTC with milliseconds; strictly after the previous version's. */
  readonly changedAt: string;
  /** Subject and display name of who made this version. */
  readonly author: { readonly subject: string; readonly name: string };
  /** The operation that made this version. */
  readonly opId: string;
  readonly workbookId: string;
  readonly status: CaseStatus;
  /** Absent while nobody joined it to another case. */
  readonly joins?: Joins;
}
