/**
 * What the pane needs of the world, as it sees it: a workbook, a server, a person, a clock. The task pane fulfils it with
 * Excel and the browser; tests and drawings of the screens with plain objects.
 */
import type { LedgerApi } from '#addin/api/ledgerApi';
import type { RemovedTraces } from '#addin/excel/removeTraces';
import type { SheetEvents } from '#addin/excel/sheetEvents';
import type { SelectedRow, SheetNames } from '#addin/excel/sheets';
import type { FixableSheet } from '#addin/flows/applyFixes';
import type { SheetProblem } from '#addin/flows/ledgerSheet';
import type { PulledRegion, RegionOptions } from '#addin/flows/pullRegion';
import type { MarkPlan } from '#addin/flows/markPlan';
import type { RowMarks } from '#addin/flows/markTexts';
import type { ApiProblem } from '#addin/api/ledgerApi';
import type { Session } from '#addin/signIn/session';
import type { Acceptance } from '#domain/check/acceptance';
import type { Day } from '#domain/day';
import type { ColumnMemory, SheetMemory } from '#domain/recognise/columnMemory';
import type { Words } from '#domain/words';

export type Language = 'zh' | 'en';

type OrProblem<T> = Promise<T | { readonly problem: SheetProblem }>;

/** Of a sheet that is read, in rows, or written, in cells. */
export interface SheetWatch {
  readonly onProgress?: (done: number, all: number) => void;
  /** Called between portions; a throw ends the work. */
  readonly checkpoint?: () => Promise<void>;
}

export interface WorkbookPort {
  sheetNames(): OrProblem<SheetNames>;
  sheet(name: string, watch?: SheetWatch): FixableSheet;
  selectedRow(): OrProblem<SelectedRow>;
  goTo(sheetName: string, address?: string): OrProblem<object>;
  showMarks(sheetName: string, plan: MarkPlan, watch?: SheetWatch): OrProblem<object>;
  /** Marks of single rows, where the check's columns are there. */
  rewriteMarks(
    sheetName: string,
    headingRow: number,
    rows: readonly RowMarks[],
  ): OrProblem<{ readonly areThere: boolean }>;
  hideMarks(sheetName: string): OrProblem<object>;
  removeTraces(): OrProblem<RemovedTraces>;
  readColumnMemory(): OrProblem<{ readonly memory: ColumnMemory }>;
  rememberColumns(sheetName: string, memory: SheetMemory): OrProblem<object>;
  readAcceptances(sheetName: string): OrProblem<{ readonly acceptances: readonly Acceptance[] }>;
  writeAcceptances(sheetName: string, acceptances: readonly Acceptance[]): OrProblem<object>;
  watch(events: SheetEvents): Promise<() => Promise<void>>;
}

/** Gathers the cases of a supervisor's region in a sheet of its own; null where the server cannot. */
export type PullRegion = (
  api: LedgerApi,
  options: RegionOptions,
) => Promise<PulledRegion | { readonly problem: ApiProblem | SheetProblem }>;

/** What this person chose, kept on this machine. */
export interface Preferences {
  language(): Language;
  setLanguage(language: Language): void;
  apiUrl(): string;
  setApiUrl(apiUrl: string): void;
}

export interface PanePorts {
  readonly workbook: WorkbookPort;
  readonly preferences: Preferences;
  readonly session: (apiUrl: string) => Session;
  readonly api: (apiUrl: string, session: Session) => LedgerApi;
  readonly pullRegion: PullRegion | null;
  readonly newWorkbookId: () => string;
  /** In the zone of the rule profile, whatever this machine is set to; the national one's unless given. */
  readonly today: (timeZone?: string) => Day;
  /** Milliseconds, of any origin. */
  readonly clock: () => number;
  readonly breathe: () => Promise<void>;
  readonly pause: (milliseconds: number) => Promise<void>;
  /** Receives what was thrown: a bug. Returns the number a person can pass on. */
  readonly onBug: (bug: unknown) => string;
  readonly versions: { readonly pane: string; readonly office: string };
}

/** Something expected that went wrong, in words, with the server's request id where there is one. */
export interface Trouble {
  readonly message: Words;
  readonly requestId: string | null;
}
