/**
 * Once a day over every case whose current step has a last day. Decides two things: dates computed by an older calendar,
 * or under another line of law than the unit's present one, are computed anew; and overdue cases are counted per home
 * unit.
 *
 * A date that comes out different must reach the sheets, so it is a new version like any other, by the author
 * `system`, with history and change instant. Where all dates come out the same only the calendar revision is noted:
 * neither version nor change instant moves, and no sheet hears of it.
 */
import { dayInZone } from '#domain/clock/dayInZone';
import { DEFAULT_LINE, type LawLine } from '#domain/clock/lawOfTheDay';
import { idHash } from '#domain/sync/hash';
import { homeOf } from '#domain/sync/ids';
import type { CaseStatus } from '#domain/wire/sync';
import type { Backend } from '#functions/backend';
import { instantOf, msOf } from '#functions/clock';
import { askingOnce, lawLinesOf } from '#functions/usecases/unitLaw';
import { SWEEP_SHARDS, type StoredCase, type SweepEntry, type Write } from '#functions/store/caseStore';
import { DEADLINE_MARGIN_MS } from '#functions/store/timing';

export interface SweepReport {
  readonly open: number;
  /** Cases whose running step ended before today, by home unit. */
  readonly overdueByHome: Readonly<Record<string, number>>;
  readonly redated: number;
  readonly confirmed: number;
  /** Of an older calendar still: somebody was writing them, or time ran out; the next sweep takes them. */
  readonly left: number;
}

const AUTHOR = { subject: 'system', name: 'system' } as const;

/** @param deadlineMs by the backend's clock: when the function is cut off */
export async function sweepDeadlines(backend: Backend, deadlineMs: number): Promise<SweepReport> {
  const now = backend.clock.now();
  const todayUnder = (line: LawLine) => dayInZone(now, backend.rules.timeZoneOf(line));
  const overdueByHome: Record<string, number> = {};
  const tally = { open: 0, redated: 0, confirmed: 0, left: 0 };
  const unitById = askingOnce(backend.directory.unitById);
  for (let shard = 0; shard < SWEEP_SHARDS; shard++) {
    for await (const entries of pagesOf(backend, shard)) {
      tally.open += entries.length;
      const lines = await lawLinesOf(
        entries.map(({ caseId }) => homeOf(caseId)),
        unitById,
      );
      const lineOf = (caseId: string) => lines.get(homeOf(caseId)) ?? DEFAULT_LINE;
      for (const { caseId, sweepDay } of entries) {
        if (sweepDay >= todayUnder(lineOf(caseId))) continue;
        overdueByHome[homeOf(caseId)] = (overdueByHome[homeOf(caseId)] ?? 0) + 1;
      }
      const outdated = entries.filter(
        ({ caseId, calendarRevision }) => calendarRevision !== backend.rules.revisionOf(lineOf(caseId)),
      );
      for (const outcome of await redateAll(backend, outdated, lineOf, deadlineMs)) tally[outcome]++;
    }
  }
  const report = { ...tally, overdueByHome };
  backend.logger.info('sweep', { today: todayUnder(DEFAULT_LINE), ...report });
  return report;
}

async function* pagesOf({ cases }: Backend, shard: number): AsyncGenerator<readonly SweepEntry[]> {
  let behind: SweepEntry | null = null;
  do {
    const page: Awaited<ReturnType<typeof cases.sweepPage>> = await cases.sweepPage(shard, behind);
    yield page.entries;
    behind = page.more ? (page.entries.at(-1) ?? null) : null;
  } while (behind);
}

type Outcome = 'redated' | 'confirmed' | 'left';

const CASES_AT_ONCE = 16;

/** The index is a hint: every case is read again before it is judged. */
async function redateAll(
  backend: Backend,
  entries: readonly SweepEntry[],
  lineOf: (caseId: string) => LawLine,
  deadlineMs: number,
): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  for (let i = 0; i < entries.length; i += CASES_AT_ONCE) {
    const batch = entries.slice(i, i + CASES_AT_ONCE).map(({ caseId }) => caseId);
    const current = await backend.cases.readCases(batch);
    const mayStart = backend.clock.now() < deadlineMs - DEADLINE_MARGIN_MS;
    outcomes.push(
      ...(await Promise.all(
        batch.map((caseId) => {
          const theirs = current.get(caseId);
          return theirs && mayStart
            ? redate(backend, theirs, lineOf(caseId))
            : Promise.resolve('left' as const);
        }),
      )),
    );
  }
  return outcomes;
}

async function redate({ cases, rules, clock }: Backend, theirs: StoredCase, line: LawLine): Promise<Outcome> {
  const calendarRevision = rules.revisionOf(line);
  if (theirs.calendarRevision === calendarRevision || theirs.joins?.mergedInto) return 'confirmed';
  const status = rules.statusOf(theirs.kind, theirs.fields, line);
  if (isSameStatus(status, theirs.status)) {
    return done(await cases.restamp(theirs, calendarRevision), 'confirmed');
  }
  const version = theirs.version + 1;
  const next: StoredCase = {
    ...theirs,
    version,
    status,
    calendarRevision,
    changedAt: instantOf(Math.max(clock.now(), msOf(theirs.changedAt) + 1)),
    author: AUTHOR,
    opId: idHash(['sweep', theirs.caseId, String(version), calendarRevision], 16),
  };
  return done(await cases.replace(theirs, next), 'redated');
}

/** Stored maps keep no order, and a profile may be absent, so statuses are compared key by key. */
function isSameStatus(left: CaseStatus, right: CaseStatus): boolean {
  const keys = Object.keys({ ...left, ...right }) as (keyof CaseStatus)[];
  return keys.every((key) => left[key] === right[key]);
}

function done(write: Write, outcome: Outcome): Outcome {
  return write === 'written' ? outcome : 'left';
}
