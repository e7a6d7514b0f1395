/** What the pane shows of "has this matter been here before?", as one value. */
import type { FixedCell } from '#addin/flows/applyFixes';
import type { AskedMatter, EarlierMatter } from '#addin/flows/earlierMatters';
import type { MergedField } from '#domain/repeat/mergeFields';
import type { JoinsView } from '#domain/wire/joinsView';

/** Whether earlier ledgers were looked through too, or why not. */
export type ServerAnswer = 'answered' | 'signed-out' | 'failed';

/** Two cases a person may still merge: nothing is written before it is confirmed. */
export interface MergePreview {
  readonly matter: EarlierMatter;
  readonly fields: readonly MergedField[];
  /** Versions of both cases as they are shown. */
  readonly seen: { readonly case: number; readonly other: number };
  readonly choices: Readonly<Record<string, 'survivor' | 'doubled'>>;
}

/** What a person did last, and how it is taken back. */
export interface JoinDone {
  readonly verb: 'link' | 'unlink' | 'merge' | 'unmerge';
  readonly caseId: string;
  readonly other: string;
}

export interface FoundEarlier {
  readonly status: 'found';
  readonly asked: AskedMatter;
  readonly server: ServerAnswer;
  /** What the asked case is joined to already; null: to nothing, or it is not registered. */
  readonly joins: JoinsView | null;
  readonly merging: MergePreview | null;
  readonly done: JoinDone | null;
  /** The office's own column, once it was marked on a person's word. */
  readonly marked: FixedCell | null;
  /** The cell was changed by somebody since and was left alone. */
  readonly isMarkLeft: boolean;
}

export type EarlierState = { readonly status: 'no-case' } | { readonly status: 'looking' } | FoundEarlier;
