/** Everything the pane shows, as one value. Decides the shapes of its states; refuses to know how they come about. */
import type { AcceptedFinding } from '#addin/flows/acceptFindings';
import type { FoundCase } from '#addin/flows/findCase';
import type { LawLines } from '#addin/flows/lawLines';
import type { Fixed, FixedCell } from '#addin/flows/applyFixes';
import type { SettledSheet } from '#addin/flows/sheetsOfLedger';
import { NO_SHEETS, type SheetsState } from '#addin/pane/sheetsState';
import type { SyncReport } from '#addin/flows/syncReport';
import type { PulledRegion } from '#addin/flows/pullRegion';
import type { EarlierState } from '#addin/pane/earlierState';
import type { Language, Trouble } from '#addin/pane/ports';
import type { Acceptance } from '#domain/check/acceptance';
import type { FindingGroup } from '#addin/pane/findingGroups';
import type { Finding } from '#domain/check/finding';
import type { LiveChecker } from '#domain/check/liveChecker';
import type { Day } from '#domain/day';
import type { SheetGrid } from '#domain/grid';
import type { Role } from '#domain/access/directory';
import type { Recognition } from '#domain/recognise/recognition';
import type { UnitAnswer } from '#domain/recognise/unitAnswers';
import type { Words } from '#domain/words';

export type Screen = 'welcome' | 'ledger' | 'check' | 'sync' | 'region' | 'settings';

export interface Person {
  readonly name: string;
  readonly role: Role;
  readonly unitName: string;
}

export interface AccountState {
  readonly status: 'out' | 'signing-in' | 'in' | 'expired';
  readonly person: Person | null;
  readonly message: Words | null;
  /** Names of the units the directory showed; for the check. */
  readonly units: readonly string[];
  /** Under which law the cases of each unit are dated. */
  readonly lawLines: LawLines;
  /** What the unit said of columns, as far as it was asked: by kind of ledger. */
  readonly columnAnswers: ReadonlyMap<string, readonly UnitAnswer[]>;
}

/** The ledger of one sheet, with its columns settled by what was known of them. */
export type KnownLedger = SettledSheet;

export type LedgerState =
  | { readonly status: 'none' }
  | { readonly status: 'reading'; readonly share: number }
  | { readonly status: 'unknown'; readonly message: Words; readonly otherSheet: string | null }
  | { readonly status: 'known'; readonly known: KnownLedger };

export interface CheckResult {
  readonly sheetName: string;
  readonly grid: SheetGrid;
  readonly recognition: Recognition;
  readonly cases: number;
  /** Open and accepted ones, in the sheet's order. */
  readonly all: readonly Finding[];
  readonly acceptances: readonly Acceptance[];
  /** Open ones: what is counted, shown and marked. */
  readonly findings: readonly Finding[];
  /** The open ones as they are listed. */
  readonly groups: readonly FindingGroup[];
  /** The order of the list, which a person has seen and which is kept; see placesOf. */
  readonly places: readonly string[];
  readonly accepted: readonly AcceptedFinding[];
  /** Follows edits of the sheet. */
  readonly live: LiveChecker;
}

/** What a person did last with findings. */
export type LastAct =
  | (Fixed & { readonly kind: 'fixed' | 'undone' })
  | { readonly kind: 'accepted'; readonly acceptances: readonly Acceptance[] }
  | { readonly kind: 'reopened'; readonly count: number };

export interface CheckState {
  readonly status: 'idle' | 'running' | 'stopped' | 'done';
  readonly share: number;
  readonly result: CheckResult | null;
  readonly marksOn: boolean;
  /** The sheet is not the one that was checked any more: rows were inserted or deleted, or headings changed. */
  readonly isStale: boolean;
  /** Cells of the last fix, while they can be taken back. */
  readonly undoable: readonly FixedCell[];
  readonly lastAct: LastAct | null;
  /** Which folds of the findings a person opened or closed, by their id; kept through every later check. */
  readonly folds: ReadonlyMap<string, boolean>;
  /** Findings a person is about to accept: a reason is owed. */
  readonly asking: readonly Finding[] | null;
  /** A fix or an undo is being written. */
  readonly isFixing: boolean;
}

export interface SyncState {
  readonly status: 'idle' | 'previewing' | 'previewed' | 'sending' | 'sent';
  readonly progress: { readonly sent: number; readonly all: number } | null;
  readonly report: SyncReport | null;
  /** By conflictKey: what the clerk chose and has not sent yet. */
  readonly choices: ReadonlyMap<string, 'mine' | 'theirs'>;
  /** Excel row numbers the clerk declared to be new cases. */
  readonly asNew: ReadonlySet<number>;
}

export interface RegionState {
  readonly status: 'idle' | 'pulling' | 'done';
  readonly share: number;
  readonly pulled: PulledRegion | null;
}

/** The case of the row that was selected when it was asked for. */
export type ExplainedState =
  | { readonly status: 'no-case' }
  | { readonly status: 'found'; readonly today: Day; readonly case: FoundCase };

export interface PaneState {
  readonly language: Language;
  readonly apiUrl: string;
  readonly screen: Screen;
  /** Sheet the clerk looks at. */
  readonly activeSheet: string | null;
  readonly account: AccountState;
  readonly ledger: LedgerState;
  readonly check: CheckState;
  readonly sync: SyncState;
  readonly sheets: SheetsState;
  readonly region: RegionState;
  readonly explained: ExplainedState | null;
  readonly earlier: EarlierState | null;
  readonly removed: number | null;
  readonly trouble: Trouble | null;
}

/** Who is not signed in belongs to no unit, and the national law is shown. */
export const SIGNED_OUT: AccountState = {
  status: 'out',
  person: null,
  message: null,
  units: [],
  lawLines: { byUnit: new Map(), ownUnit: null },
  columnAnswers: new Map(),
};

export const IDLE_CHECK: CheckState = {
  status: 'idle',
  share: 0,
  result: null,
  marksOn: true,
  isStale: false,
  undoable: [],
  lastAct: null,
  folds: new Map(),
  asking: null,
  isFixing: false,
};

export const IDLE_SYNC: SyncState = {
  status: 'idle',
  progress: null,
  report: null,
  choices: new Map(),
  asNew: new Set(),
};

export const IDLE_REGION: RegionState = { status: 'idle', share: 0, pulled: null };

export function initialState(language: Language, apiUrl: string, isSignedIn: boolean): PaneState {
  return {
    language,
    apiUrl,
    screen: isSignedIn ? 'ledger' : 'welcome',
    activeSheet: null,
    account: SIGNED_OUT,
    ledger: { status: 'none' },
    check: IDLE_CHECK,
    sync: IDLE_SYNC,
    sheets: NO_SHEETS,
    region: IDLE_REGION,
    explained: null,
    earlier: null,
    removed: null,
    trouble: null,
  };
}

/** Whether something runs that another action must not cross. */
export function isBusy({ ledger, check, sync, sheets, region }: PaneState): boolean {
  return (
    ledger.status === 'reading' ||
    check.status === 'running' ||
    check.isFixing ||
    sync.status === 'previewing' ||
    sync.status === 'sending' ||
    sheets.status !== 'idle' ||
    region.status === 'pulling'
  );
}
