/** Everything the use cases need from outside, in one value that the entries wire and the tests fake. */
import type { LawLine } from '#domain/clock/lawOfTheDay';
import type { Fields } from '#domain/fieldValue';
import type { LedgerKind, LedgerKindId } from '#domain/kinds/fields';
import type { CaseStatus } from '#domain/wire/sync';
import type { Clock } from '#functions/clock';
import type { Logger } from '#functions/logger';
import type { AnswerStore } from '#functions/store/answerStore';
import type { CaseStore } from '#functions/store/caseStore';
import type { DirectoryStore } from '#functions/store/directoryStore';

export interface Backend {
  readonly cases: CaseStore;
  readonly directory: DirectoryStore;
  readonly answers: AnswerStore;
  readonly rules: CaseRules;
  readonly clock: Clock;
  readonly pause: Pause;
  readonly logger: Logger;
}

/** The domain's say about cases: kinds, and the dates of a case. */
export interface CaseRules {
  readonly kindOf: (id: LedgerKindId) => LedgerKind;
  /** @param line of law of the unit the case lives in */
  readonly statusOf: (kind: LedgerKindId, fields: Fields, line: LawLine) => CaseStatus;
  /** What `statusOf` computes with under that line; stored beside its result. */
  readonly revisionOf: (line: LawLine) => string;
  /** Zone in which the line's "today" is taken. */
  readonly timeZoneOf: (line: LawLine) => string;
}

/** Waits between attempts at a write. */
export interface Pause {
  readonly wait: (ms: number) => Promise<void>;
  /** 0 ≤ x < 1. */
  readonly random: () => number;
}
