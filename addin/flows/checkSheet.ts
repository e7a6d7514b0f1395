/**
 * One check of one sheet: read, recognise, read the cases, run the rules. Decides the slices, so that the pane answers
 * while a large ledger is checked, and can be stopped. Writes nothing; refuses to know how findings are shown.
 */
import type { SheetProblem } from '#addin/flows/ledgerSheet';
import { inSlices, type SliceWatch } from '#addin/flows/slices';
import { CASES_PER_STEP, type LedgerPorts } from '#addin/flows/openLedger';
import type { Finding } from '#domain/check/finding';
import { LiveChecker } from '#domain/check/liveChecker';
import type { LawLine } from '#domain/clock/lawOfTheDay';
import type { Day } from '#domain/day';
import type { SheetGrid } from '#domain/grid';
import { ledgerKind } from '#domain/kinds/kinds';
import { readLedgerSteps } from '#domain/read/readLedger';
import type { NotRecognised, Recognition } from '#domain/recognise/recognition';

export interface CheckPorts extends LedgerPorts {
  readonly today: () => Day;
}

export interface CheckOptions extends SliceWatch {
  /** Names of the directory's units; without them no unit is doubted. */
  readonly units?: readonly string[];
  /** The line of law the unit is under; the national one unless given. */
  readonly line?: LawLine;
}

export interface CheckedSheet {
  /** With the edits that were followed since. */
  readonly grid: SheetGrid;
  readonly recognition: Recognition;
  readonly cases: number;
  readonly findings: readonly Finding[];
  /** Follows edits from here on, without another check of the whole; see liveCheck.ts. */
  readonly live: LiveChecker;
}

export type CheckOutcome =
  CheckedSheet | { readonly problem: SheetProblem | NotRecognised } | { readonly isCancelled: true };

export async function checkSheet(ports: CheckPorts, options: CheckOptions = {}): Promise<CheckOutcome> {
  const read = await ports.sheet.read();
  if ('problem' in read) return read;
  await ports.breathe();
  const recognition = await inSlices(ports, options, ports.recognise(read.grid), (share) => share / 5);
  if (recognition === null) return { isCancelled: true };
  if (!('kind' in recognition)) return { problem: recognition };
  const kind = ledgerKind(recognition.kind);
  const { grid } = read;
  const cases = Math.max(1, recognition.cases.length);
  const rows = await inSlices(
    ports,
    options,
    readLedgerSteps(kind, grid, recognition, CASES_PER_STEP),
    (done) => 0.2 + (0.3 * done) / cases,
  );
  if (rows === null) return { isCancelled: true };
  const context = {
    kind,
    grid,
    recognition,
    today: ports.today(),
    ...(options.units ? { units: options.units } : {}),
    ...(options.line ? { line: options.line } : {}),
  };
  const checked = await inSlices(
    ports,
    options,
    LiveChecker.start(rows, context),
    (share) => (1 + share) / 2,
  );
  if (checked === null) return { isCancelled: true };
  const { findings, live } = checked;
  return { grid: live.grid, recognition, cases: rows.length, findings, live };
}
