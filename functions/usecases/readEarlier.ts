/**
 * "Has this matter been here before?" over the ledgers of units: cases of the same petitioner whose words are alike.
 * Decides access, what is compared and how much of a case is shown; which cases are alike is domain/repeat. Nothing is
 * written, counted or kept about a person, and a name alone finds nothing: the matter must be alike too.
 *
 * Earlier cases are found by the identity claims they laid (domain/sync/identity.ts): all that name one petitioner
 * begin alike, so one query in the unit's partition finds them, and no case costs a write more. Not found: cases under
 * another name, anonymous ones, and the same place without the same name; within one sheet those are found too.
 */
import { accuses } from '#domain/access/accusationGuard';
import { permitsAny, type Place } from '#domain/access/policy';
import type { Fields } from '#domain/fieldValue';
import type { LedgerKind } from '#domain/kinds/fields';
import { excerptOf } from '#domain/repeat/matterExcerpt';
import { RepeatIndex } from '#domain/repeat/repeatIndex';
import { rowOfFields } from '#domain/repeat/rowOfFields';
import { whoKey } from '#domain/sync/identity';
import { homeOf } from '#domain/sync/ids';
import { WIRE_VERSION } from '#domain/wire/limits';
import type { EarlierCase, EarlierReply, EarlierRequest } from '#domain/wire/joins';
import type { Backend } from '#functions/backend';
import { refuse, type Refusal } from '#functions/refusal';
import type { StoredCase } from '#functions/store/caseStore';
import { joinsView, visibleFields } from '#functions/usecases/caseView';
import { placesOf, type Reader } from '#functions/usecases/reader';

type AskedRow = EarlierRequest['rows'][number];

/** Of a name that very many cases bear only so many are compared: the same ones every time. */
const CLAIMS_LOOKED_AT = 400;
/** Stands before every earlier case in a comparison. */
const ASKED_POSITION = -1;

export async function readEarlier(
  backend: Backend,
  reader: Reader,
  request: EarlierRequest,
): Promise<EarlierReply | Refusal> {
  const { rows, units = [reader.unit.id] } = request;
  const asked = rows.flatMap(({ caseId }) => (caseId === undefined ? [] : [caseId]));
  const places = await placesOf(reader, [...units, ...asked.map(homeOf)], backend.directory.unitById);
  const may = (home: string, action: 'read' | 'readClear') =>
    permitsAny({ role: reader.member.role, place: places.get(home)!, kind: request.kind, action });
  const byValues = rows.some(({ fields }) => fields !== undefined);
  if (!units.every((unit) => may(unit, byValues ? 'readClear' : 'read'))) return refuse('access.denied');
  if (!asked.every((caseId) => may(homeOf(caseId), 'read'))) return refuse('access.denied');

  const known = asked.length === 0 ? new Map<string, StoredCase>() : await backend.cases.readCases(asked);
  const kind = backend.rules.kindOf(request.kind);
  const look: Look = { backend, reader, kind, places };
  return {
    wire: WIRE_VERSION,
    rows: await Promise.all(rows.map((row) => answerTo(look, units, row, known.get(row.caseId ?? '')))),
  };
}

interface Look {
  readonly backend: Backend;
  readonly reader: Reader;
  readonly kind: LedgerKind;
  readonly places: ReadonlyMap<string, Place>;
}

async function answerTo(
  look: Look,
  units: readonly string[],
  row: AskedRow,
  known: StoredCase | undefined,
): Promise<EarlierReply['rows'][number]> {
  const own = known?.kind === look.kind.id && mayKnow(look, known) ? known : undefined;
  const fields = row.fields ?? own?.fields ?? {};
  const found = await Promise.all(units.map((unit) => candidatesIn(look, unit, row.caseId, fields)));
  const joins = own && joinsView(own.joins);
  return { key: row.key, ...(joins ? { joins } : {}), candidates: found.flat() };
}

/** A case that accuses the reader's unit is as good as none, unless his unit registered it. */
function mayKnow({ reader, places }: Look, { caseId, fields }: StoredCase): boolean {
  return places.get(homeOf(caseId)) === 'own' || !accuses(fields, reader.unit.name);
}

async function candidatesIn(
  look: Look,
  home: string,
  ownId: string | undefined,
  fields: Fields,
): Promise<EarlierCase[]> {
  const { backend, reader, kind, places } = look;
  const beginning = whoKey({ home, kind: kind.id }, kind.identity, fields);
  if (beginning === null) return [];
  const holders = await backend.cases.claimHolders(home, beginning, CLAIMS_LOOKED_AT);
  const others = holders.filter((caseId) => caseId !== ownId);
  const stored = others.length === 0 ? new Map<string, StoredCase>() : await backend.cases.readCases(others);
  const cases = others
    .flatMap((caseId) => stored.get(caseId) ?? [])
    .filter(({ joins }) => !joins?.mergedInto)
    .filter((each) => mayKnow(look, each));
  const index = new RepeatIndex(
    kind,
    cases.map((each, position) => rowOfFields(each.fields, position)),
  );
  const sight = { role: reader.member.role, place: places.get(home)! };
  return index.candidates(rowOfFields(fields, ASKED_POSITION)).map(({ row, as, reason }) => {
    const { caseId, systemNo, status, fields: all } = cases[row.rowIndex]!;
    const seen = visibleFields(all, kind, sight).fields;
    return {
      caseId,
      systemNo,
      unitId: home,
      as,
      reason,
      ...excerptOf(seen, kind.identity),
      stage: status.stage,
    };
  });
}
