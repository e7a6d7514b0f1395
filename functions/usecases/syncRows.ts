/**
 * The rows of one sync: check the form, read ahead, then decide and write each row. Answers stand in the order of the
 * request. Decides nothing about a single row (syncRow.ts).
 */
import { permitsAny } from '#domain/access/policy';
import { dayInZone } from '#domain/clock/dayInZone';
import { DEFAULT_LINE } from '#domain/clock/lawOfTheDay';
import { yearOf } from '#domain/day';
import { homeOf } from '#domain/sync/ids';
import { WIRE_VERSION } from '#domain/wire/limits';
import type { RowResult, SyncReply, SyncRequest } from '#domain/wire/sync';
import type { Backend } from '#functions/backend';
import { refuse, type Refusal } from '#functions/refusal';
import type { StoredCase } from '#functions/store/caseStore';
import { rehearsal } from '#functions/store/rehearsal';
import { DEADLINE_MARGIN_MS } from '#functions/store/timing';
import { claimsOfRow, keysOf } from '#functions/usecases/createRow';
import { lanesOf, runLanes } from '#functions/usecases/lanes';
import { numberBlock, type NumberBlock } from '#functions/usecases/numberBlock';
import { readAhead } from '#functions/usecases/readAhead';
import { placesOf, type Reader } from '#functions/usecases/reader';
import { malformedRows, rowProblem } from '#functions/usecases/rowChecks';
import { syncRow } from '#functions/usecases/syncRow';
import { lawLinesOf } from '#functions/usecases/unitLaw';
import { refused, type PlacedRow, type SessionBefore } from '#functions/usecases/syncSession';

/** The call the rows came with. */
export interface Call {
  readonly requestId: string;
  /** By the backend's clock, in milliseconds since 1970: when the function is cut off. */
  readonly deadlineMs: number;
}

const LANES_AT_ONCE = 32;
/** Lambda answers at most 6 MB; a case also has versions, dates and names beside its fields. */
const REPLY_BYTES = 4 * 1024 * 1024;

export async function syncRows(
  backend: Backend,
  reader: Reader,
  request: SyncRequest,
  call: Call,
): Promise<SyncReply | Refusal> {
  const kind = backend.rules.kindOf(request.kind);
  if (!mayWriteSomewhere(reader, request)) return refuse('access.denied');
  const malformed = malformedRows(kind, request.rows);
  if (malformed) return malformed;

  const placed = await placeRows(backend, reader, request);
  const results: (RowResult | null)[] = placed.map(({ row, place }) => {
    const problem = rowProblem(reader, place, kind, row);
    return problem ? refused(row, problem) : null;
  });
  const open = [...results.keys()].filter((rowIndex) => results[rowIndex] === null);
  await runOpenRows(sessionOf(backend, reader, request, call), placed, open, results);
  return { wire: WIRE_VERSION, rows: results.filter((result) => result !== null) };
}

async function runOpenRows(
  session: SessionBefore,
  placed: readonly PlacedRow[],
  open: readonly number[],
  results: (RowResult | null)[],
): Promise<void> {
  const rows = open.map((rowIndex) => placed[rowIndex]!);
  const ahead = await readAhead(session, rows);
  const numbers = session.isRehearsal ? NO_NUMBERS : numbersFor(session, ahead.creates);
  const fitting = fittingRows(rows, ahead.cases);
  const lanes = lanesOf(rows.map(({ row, claims }) => [row.caseId, ...keysOf(claims)]));
  await runLanes(lanes, LANES_AT_ONCE, async (index, isFirst) => {
    const row = rows[index]!;
    if (index >= fitting) {
      results[open[index]!] = refused(row.row, { code: 'row.busy' });
      return;
    }
    const known = { theirs: ahead.cases.get(row.row.caseId) ?? null, survey: ahead.survey };
    results[open[index]!] = await syncRow({ ...session, numbers }, row, isFirst ? known : null);
  });
}

/**
 * How many rows from the first on can be answered: a reply holds whole cases, and one with all rows of a request might
 * be larger than a function may answer. The others are asked to come again, before anything of them is written.
 */
function fittingRows(rows: readonly PlacedRow[], cases: ReadonlyMap<string, StoredCase>): number {
  let bytes = 0;
  const tooFar = rows.findIndex(({ row }, index) => {
    const fields = cases.get(row.caseId)?.fields ?? {};
    bytes += Buffer.byteLength(JSON.stringify(fields)) + Buffer.byteLength(JSON.stringify(row.changes));
    return bytes > REPLY_BYTES && index > 0;
  });
  return tooFar < 0 ? rows.length : tooFar;
}

/** A preview shows no number: it is given out when the case is. */
const NO_NUMBERS: NumberBlock = { take: () => Promise.resolve('') };

function numbersFor(
  { store, reader, clock, rules }: SessionBefore,
  expected: readonly string[],
): NumberBlock {
  const year = yearOf(dayInZone(clock.now(), rules.timeZoneOf(DEFAULT_LINE)));
  return numberBlock(store, reader.unit.id, year, expected);
}

function mayWriteSomewhere({ member }: Reader, { kind }: SyncRequest): boolean {
  return (['own', 'below', 'elsewhere'] as const).some((place) =>
    (['create', 'update'] as const).some((action) => permitsAny({ role: member.role, place, kind, action })),
  );
}

async function placeRows(backend: Backend, reader: Reader, request: SyncRequest): Promise<PlacedRow[]> {
  const { rows } = request;
  const homes = rows.map(({ caseId }) => homeOf(caseId));
  const { unitById } = backend.directory;
  const [places, lines] = await Promise.all([placesOf(reader, homes, unitById), lawLinesOf(homes, unitById)]);
  const kind = backend.rules.kindOf(request.kind);
  return rows.map((row) => ({
    row,
    place: places.get(homeOf(row.caseId)) ?? 'elsewhere',
    line: lines.get(homeOf(row.caseId)) ?? DEFAULT_LINE,
    claims: claimsOfRow(kind, row),
  }));
}

function sessionOf(
  { cases, rules, clock, pause }: Backend,
  reader: Reader,
  request: SyncRequest,
  call: Call,
): SessionBefore {
  const isRehearsal = request.dryRun === true;
  return {
    store: isRehearsal ? rehearsal(cases) : cases,
    isRehearsal,
    rules,
    clock,
    pause,
    reader,
    kind: rules.kindOf(request.kind),
    workbookId: request.workbookId,
    requestId: call.requestId,
    mayStart: () => clock.now() < call.deadlineMs - DEADLINE_MARGIN_MS,
  };
}
