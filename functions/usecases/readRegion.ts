/**
 * Cases of several units for a consolidated sheet, unit after unit. Decides access (each unit on its own, and one that
 * is denied denies the request), how much one answer holds, and where the next goes on. Why no change is skipped:
 * readChanges.ts; here all units of a walk share the `safe` instant of its start.
 */
import { consolidatedView } from '#domain/access/consolidate';
import { permitsAny, type Place } from '#domain/access/policy';
import type { LedgerKind } from '#domain/kinds/fields';
import { LIMITS, WIRE_VERSION } from '#domain/wire/limits';
import type { RegionReply, RegionUnit } from '#domain/wire/region';
import type { CaseView, WireKind } from '#domain/wire/sync';
import type { Backend } from '#functions/backend';
import { instantOf } from '#functions/clock';
import { refuse, type Refusal } from '#functions/refusal';
import { CHANGE_WINDOW_MS } from '#functions/store/timing';
import type { ChangeEntry } from '#functions/store/caseStore';
import { caseView } from '#functions/usecases/caseView';
import { formatRegionCursor, readRegionCursor, type RegionCursor } from '#functions/usecases/regionCursor';
import { placesOf, type Reader } from '#functions/usecases/reader';

/** Before every instant; DynamoDB takes no empty key. */
const START_OF_TIME = '0';
/** Cases of all kinds looked at for one answer, so that a unit with many of another kind holds nobody up. */
const MOST_LOOKED_AT = 4 * LIMITS.casesPerPage;

export interface RegionQuery {
  readonly kind: WireKind;
  readonly units: readonly string[];
  readonly cursor?: string | undefined;
}

interface Walk {
  readonly backend: Backend;
  readonly reader: Reader;
  readonly kind: LedgerKind;
  readonly places: ReadonlyMap<string, Place>;
  readonly since: string;
  readonly safe: string;
  /** What this answer may still take. */
  readonly room: { bytes: number; entries: number };
}

type Position = NonNullable<RegionCursor['walk']>;

interface Gathered {
  readonly unit: string;
  readonly cases: readonly CaseView[];
  /** Where the next page begins, when this unit did not fit to its end. */
  readonly stopped: Position | null;
}

export async function readRegion(
  backend: Backend,
  reader: Reader,
  query: RegionQuery,
): Promise<RegionReply | Refusal> {
  const { kind, units } = query;
  const places = await placesOf(reader, units, backend.directory.unitById);
  const { role } = reader.member;
  const isOpen = (place: Place) => permitsAny({ role, place, kind, action: 'consolidate' });
  if (![...places.values()].every(isOpen)) return refuse('access.denied');
  const cursor = query.cursor === undefined ? {} : readRegionCursor(query.cursor);
  const first = cursor?.walk ? units.indexOf(cursor.walk.unit) : 0;
  if (!cursor || first < 0) return refuse('cursor.invalid');

  const walk: Walk = {
    backend,
    reader,
    kind: backend.rules.kindOf(kind),
    places,
    since: cursor.since ?? START_OF_TIME,
    safe: cursor.walk?.safe ?? instantOf(backend.clock.now() - CHANGE_WINDOW_MS),
    room: { bytes: LIMITS.bytesPerRequest, entries: MOST_LOOKED_AT },
  };
  const gathered: Gathered[] = [];
  for (const unit of units.slice(first)) {
    gathered.push(await gather(walk, unit, unit === cursor.walk?.unit ? cursor.walk.behind : undefined));
    if (gathered.at(-1)?.stopped) break;
  }
  const stopped = gathered.at(-1)?.stopped ?? null;
  return {
    wire: WIRE_VERSION,
    units: await unitsOf(walk, gathered),
    cursor: formatRegionCursor(stopped ? { ...cursor, walk: stopped } : { since: walk.safe }),
    more: stopped !== null,
  };
}

/** The unit's cases behind `behind`, as far as there is room; an answer's first case always fits. */
async function gather(walk: Walk, unit: string, behind: Position['behind']): Promise<Gathered> {
  const { backend, room, safe } = walk;
  const cases: CaseView[] = [];
  let last = behind;
  const stopped = (): Gathered => ({
    unit,
    cases,
    stopped: { safe, unit, ...(last ? { behind: last } : {}) },
  });
  for (;;) {
    if (room.entries <= 0) return stopped();
    const from = last ? { behind: last } : { since: walk.since };
    const page = await backend.cases.changesPage(unit, from, LIMITS.casesPerPage);
    room.entries -= page.entries.length;
    const views = await viewsOf(walk, unit, page.entries);
    for (const { caseId, changedAt } of page.entries) {
      const view = views.get(caseId);
      if (view && !takes(room, view)) return stopped();
      if (view) cases.push(view);
      last = { caseId, changedAt };
    }
    if (!page.more) return { unit, cases, stopped: null };
  }
}

async function viewsOf(
  { backend, reader, kind, places }: Walk,
  unit: string,
  entries: readonly ChangeEntry[],
): Promise<ReadonlyMap<string, CaseView>> {
  const stored = await backend.cases.readCases(entries.map(({ caseId }) => caseId));
  const sight = { role: reader.member.role, place: places.get(unit)! };
  const ofKind = [...stored.values()].filter((each) => each.kind === kind.id);
  return new Map(ofKind.map((each) => [each.caseId, consolidatedView(caseView(each, kind, sight), kind)]));
}

function takes(room: Walk['room'], view: CaseView): boolean {
  const bytes = Buffer.byteLength(JSON.stringify(view));
  const isFirst = room.bytes === LIMITS.bytesPerRequest;
  if (bytes > room.bytes && !isFirst) return false;
  room.bytes -= bytes;
  return true;
}

async function unitsOf({ backend, kind, safe }: Walk, gathered: readonly Gathered[]): Promise<RegionUnit[]> {
  const lastSyncs = await backend.cases.readLastSyncs(
    gathered.map(({ unit }) => unit),
    kind.id,
  );
  const units = await Promise.all(gathered.map(({ unit }) => backend.directory.unitById(unit)));
  return gathered.map(({ unit, cases }, i) => ({
    unitId: unit,
    name: units[i]?.name ?? unit,
    lastSyncAt: lastSyncs.get(unit) ?? null,
    asOf: safe,
    cases: [...cases],
  }));
}
