/** The sheets of one ledger as the pane shows them. Decides the shapes; refuses to know how they come about. */
import type { SyncReport } from '#addin/flows/syncReport';
import type { Words } from '#domain/words';

/** How a sheet fared when all sheets of the ledger were gone through. */
export type SheetOutcome =
  | { readonly kind: 'checked'; readonly errors: number; readonly warnings: number }
  | ({ readonly kind: 'previewed' | 'sent' } & SheetCounts)
  | { readonly kind: 'problem'; readonly message: Words };

export type SheetCounts = Pick<SyncReport, 'created' | 'updated' | 'unchanged' | 'refused' | 'conflicts'>;

export interface LedgerSheetLine {
  readonly sheetName: string;
  readonly cases: number;
  /** Columns that wait for an answer. */
  readonly asked: number;
  readonly outcome: SheetOutcome | null;
}

/** The sheets of the ledger in view: month or year sheets under the same headings. */
export interface SheetsState {
  /** Visible sheets of the workbook. */
  readonly visible: readonly string[];
  readonly status: 'idle' | 'finding' | 'checking' | 'previewing' | 'sending';
  /** Null: nobody looked for them yet. */
  readonly lines: readonly LedgerSheetLine[] | null;
  /** The sheet that is gone through now. */
  readonly at: string | null;
}

export const NO_SHEETS: SheetsState = { visible: [], status: 'idle', lines: null, at: null };

/** From sheet to sheet of one ledger the figures stay; a preview does not, for the sheets may change meanwhile. */
export function sheetsSeenFrom(
  { lines }: SheetsState,
  { active, visible }: { readonly active: string; readonly visible: readonly string[] },
): SheetsState {
  const isOneOfThem = lines?.some(({ sheetName }) => sheetName === active) ?? false;
  const kept = (line: LedgerSheetLine) =>
    line.outcome?.kind === 'previewed' ? { ...line, outcome: null } : line;
  return { ...NO_SHEETS, visible, lines: isOneOfThem ? lines!.map(kept) : null };
}

/** Whether all may be sent: each was previewed, or cannot be synced for a reason that was told. */
export function isPreviewed({ lines }: SheetsState): boolean {
  const kinds = (lines ?? []).map(({ outcome }) => outcome?.kind);
  return kinds.includes('previewed') && kinds.every((kind) => kind === 'previewed' || kind === 'problem');
}
