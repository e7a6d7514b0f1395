/**
 * Cases of one home changed since a cursor. Decides the order of reading and why nothing is skipped; repeats are
 * allowed, readers drop them by version.
 *
 *   changedAt is taken ──── at most LONGEST_WRITE_MS ────▶ the put shows in every consistent read, or never will
 *
 *         safe = start − window                  start of the walk
 *   ──────────┼──────────────────────────────────────┼──────────────────▶ the reader's clock
 *    A ●──────┼──▶ visible                           │   read by this walk
 *             │                        B ●───────────┼──▶ visible later: read by the next walk, from `safe` on
 *
 * A put that is not visible when the walk starts took its instant less than LONGEST_WRITE_MS before, by its own
 * clock, so less than LONGEST_WRITE_MS + CLOCK_SKEW_MS = CHANGE_WINDOW_MS before by the reader's: behind `safe`. A
 * case that moves while the walk goes on took its new instant as late, and moves only forward. So the walk (pages
 * behind one another, each by a consistent query after the start) sees every version with changedAt < safe that is
 * still current, and the next walk begins at safe. A cursor within a walk carries the walk's own safe instant.
 */
import { placeOf, permitsAny } from '#domain/access/policy';
import { LIMITS, WIRE_VERSION } from '#domain/wire/limits';
import type { CaseView, ChangesReply, WireKind } from '#domain/wire/sync';
import type { Backend } from '#functions/backend';
import { instantOf } from '#functions/clock';
import { refuse, type Refusal } from '#functions/refusal';
import { CHANGE_WINDOW_MS } from '#functions/store/timing';
import type { ChangeEntry, StoredCase } from '#functions/store/caseStore';
import { caseView, type Sight } from '#functions/usecases/caseView';
import { noteSync } from '#functions/usecases/noteSync';
import { formatCursor, readCursor, type ChangesCursor } from '#functions/usecases/changesCursor';
import type { Reader } from '#functions/usecases/reader';

/** Before every instant; DynamoDB takes no empty key. */
const START_OF_TIME = '0';

export interface ChangesQuery {
  /** All kinds when left out. */
  readonly kind?: WireKind | undefined;
  /** The reader's own unit when left out. */
  readonly unit?: string | undefined;
  readonly cursor?: string | undefined;
  /** A preview: reading to the end is no sync of the unit. */
  readonly dryRun?: boolean | undefined;
}

export async function readChanges(
  backend: Backend,
  reader: Reader,
  query: ChangesQuery,
): Promise<ChangesReply | Refusal> {
  const home = query.unit ?? reader.unit.id;
  const sight = await sightOf(backend, reader, home);
  const kinds = readableKinds(sight, query.kind);
  if (kinds.length === 0) return refuse('access.denied');
  const start: ChangesCursor = {
    home,
    safe: instantOf(backend.clock.now() - CHANGE_WINDOW_MS),
    from: { since: START_OF_TIME },
  };
  const cursor = query.cursor === undefined ? start : readCursor(query.cursor, start);
  if (!cursor || cursor.home !== home) return refuse('cursor.invalid');

  const page = await backend.cases.changesPage(home, cursor.from, LIMITS.casesPerPage);
  const current = await backend.cases.readCases(page.entries.map(({ caseId }) => caseId));
  const view = (stored: StoredCase) => caseView(stored, backend.rules.kindOf(stored.kind), sight);
  const filled = fillPage(page.entries, (caseId) => {
    const stored = current.get(caseId);
    return stored && kinds.includes(stored.kind) ? view(stored) : null;
  });
  const more = page.more || filled.taken < page.entries.length;
  const last = page.entries[filled.taken - 1];
  if (!more && !query.dryRun && home === reader.unit.id) await noteSync(backend, home, kinds);
  return {
    wire: WIRE_VERSION,
    cases: filled.cases,
    cursor: formatCursor(
      more && last ? { ...cursor, from: { behind: last } } : { ...cursor, from: { since: cursor.safe } },
    ),
    more,
    asOf: more && last && last.changedAt < cursor.safe ? last.changedAt : cursor.safe,
  };
}

async function sightOf({ directory }: Backend, { member, unit }: Reader, home: string): Promise<Sight> {
  const place = placeOf(member, home === unit.id ? unit : await directory.unitById(home));
  return { role: member.role, place };
}

function readableKinds({ role, place }: Sight, kind: WireKind | undefined): readonly WireKind[] {
  const asked: readonly WireKind[] = kind ? [kind] : ['petition', 'dispute', 'reception'];
  return asked.filter((kind) => permitsAny({ role, place, kind, action: 'read' }));
}

/** As many cases as fit into one answer, at least one; entries without a view count as taken. */
function fillPage(
  entries: readonly ChangeEntry[],
  viewOf: (caseId: string) => CaseView | null,
): { readonly cases: CaseView[]; readonly taken: number } {
  const cases: CaseView[] = [];
  let bytes = 0;
  for (const [taken, { caseId }] of entries.entries()) {
    const view = viewOf(caseId);
    if (!view) continue;
    bytes += Buffer.byteLength(JSON.stringify(view));
    if (bytes > LIMITS.bytesPerRequest && cases.length > 0) return { cases, taken };
    cases.push(view);
  }
  return { cases, taken: entries.length };
}
