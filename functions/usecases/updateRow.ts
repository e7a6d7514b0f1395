/**
 * One attempt at a row whose case exists: true bases, merge per field, and a new version when something is taken.
 *
 * Fields that are not the reader's to write are left out and named in the answer's problem; the row's other fields go
 * on. When nothing else is left, the row is refused. A row that claims to create (base version 0) what exists already
 * and was not made by it is adopted where it says the same or fills blanks, and refused as a whole where it differs.
 * A case that was merged into another takes nothing any more.
 */
import { permits } from '#domain/access/policy';
import { sameValue, type FieldValue } from '#domain/fieldValue';
import type { CaseVersion } from '#domain/sync/caseVersion';
import { claimsOf } from '#domain/sync/identity';
import { homeOf } from '#domain/sync/ids';
import { fieldOf } from '#domain/kinds/kinds';
import { valueHash } from '#domain/sync/touched';
import { baseVersionOf, mergeFields, nextState, type FieldEdit } from '#domain/sync/merge';
import { contestedFields, rebaseOnOwn } from '#domain/sync/ownBase';
import type { RowProblem } from '#domain/wire/problems';
import type { Conflict, SyncRow } from '#domain/wire/sync';
import type { StoredCase } from '#functions/store/caseStore';
import { visibleFields } from '#functions/usecases/caseView';
import { layClaims, surveyClaims } from '#functions/usecases/claims';
import { claimantOf, keysOf } from '#functions/usecases/createRow';
import {
  answered,
  refused,
  versionOf,
  type Attempt,
  type PlacedRow,
  type Session,
} from '#functions/usecases/syncSession';

type Edits = Readonly<Record<string, FieldEdit>>;

/** A version's content stays below this, in UTF-8 bytes of its JSON text: an item holds 400 KB. */
const BYTES_PER_CASE = 256 * 1024;

export async function updateRow(session: Session, placed: PlacedRow, theirs: StoredCase): Promise<Attempt> {
  const { row } = placed;
  if (theirs.kind !== session.kind.id) return refused(row, { code: 'row.kind-differs' });
  const { edits, notYours } = ownedEdits(session, placed, theirs);
  if (notYours && Object.keys(edits).length === 0) return refused(row, notYours);

  const past = await pastOf(session, row, edits, theirs);
  const own = past.filter(({ opId }) => row.ops.includes(opId));
  const { taken, conflicts } = mergeFields(rebaseOnOwn(edits, own, row.baseVersion), theirs);
  if (row.baseVersion === 0 && own.length === 0 && conflicts.length > 0) {
    return refused(row, { code: 'row.base-unknown', fields: conflicts });
  }
  const more = {
    conflicts: conflicts.map((field) => conflictOf(session, placed, field, theirs, past)),
    ...(notYours ? { problem: notYours } : {}),
  };
  if (Object.keys(taken).length === 0) return answered(session, placed, 'unchanged', theirs, more);

  const survivor = theirs.joins?.mergedInto;
  if (survivor) return refused(row, { code: 'row.merged', candidates: [survivor.caseId] });
  const state = nextState(theirs, taken);
  if (Buffer.byteLength(JSON.stringify(state.fields)) > BYTES_PER_CASE) {
    return refused(row, { code: 'row.too-large' });
  }
  if (!session.mayStart()) return refused(row, { code: 'row.busy' });
  await layNewClaims(session, row, theirs, state.fields);
  if (!session.mayStart()) return refused(row, { code: 'row.busy' });
  const next = versionOf(session, placed, state, theirs);
  const write = await session.store.replace(theirs, next);
  if (write === 'written') return answered(session, placed, 'updated', next, more);
  return write === 'lost' ? 'again' : 'later';
}

function ownedEdits(
  { kind, reader }: Session,
  { row, place }: PlacedRow,
  theirs: StoredCase,
): { readonly edits: Edits; readonly notYours: RowProblem | null } {
  const may = (field: string, action: 'update' | 'readClear') =>
    kind.fields.some(
      ({ id, owner }) =>
        id === field && permits({ role: reader.member.role, place, kind: kind.id, owner, action }),
    );
  const isYours = (field: string) => may(field, 'update');
  const seesClear = (field: string) => !fieldOf(kind, field)?.sensitive || may(field, 'readClear');
  // What the reader sees masked must not be found out by guessing: only the client's own base tells an edit from none.
  const isEdit = (field: string, { value, base }: FieldEdit) =>
    seesClear(field) ? !sameValue(value, theirs.fields[field]) : base?.hash !== valueHash(value);
  const all = Object.entries(row.changes);
  const fields = all
    .filter(([field, edit]) => !isYours(field) && isEdit(field, edit))
    .map(([field]) => field);
  return {
    edits: Object.fromEntries(all.filter(([field]) => isYours(field))),
    notYours: fields.length > 0 ? { code: 'row.field-not-yours', fields } : null,
  };
}

/** The versions, newest first, that may be our own or tell who changed a contested field; none when all is plain. */
async function pastOf(
  { store }: Session,
  { caseId }: SyncRow,
  edits: Edits,
  theirs: StoredCase,
): Promise<readonly CaseVersion[]> {
  const contested = contestedFields(edits, theirs);
  if (contested.length === 0) return [];
  const after = Math.min(...contested.map((field) => baseVersionOf(edits[field]!)));
  const isOneStep = theirs.version === after + 1;
  const replaced = isOneStep ? [] : await store.readHistory(caseId, after);
  return [theirs, ...replaced.filter(({ version }) => version < theirs.version)];
}

function conflictOf(
  { kind, reader }: Session,
  { row, place }: PlacedRow,
  field: string,
  theirs: StoredCase,
  past: readonly CaseVersion[],
): Conflict {
  const version = theirs.fieldVersions[field] ?? theirs.version;
  const changed = past.find((each) => each.version === version) ?? theirs;
  const shown = visibleFields(theirs.fields, kind, { role: reader.member.role, place });
  return {
    field,
    mine: row.changes[field]?.value ?? null,
    theirs: shown.fields[field] ?? null,
    version,
    author: changed.author.name,
    at: changed.changedAt,
  };
}

/** A case that changes who, when, what or its number claims its new identity too, as far as that is free. */
async function layNewClaims(
  session: Session,
  row: SyncRow,
  theirs: StoredCase,
  fields: Readonly<Partial<Record<string, FieldValue>>>,
): Promise<void> {
  const { kind, store, clock } = session;
  const scope = { home: homeOf(theirs.caseId), kind: kind.id };
  const before = keysOf(claimsOf(scope, kind.identity, theirs.fields));
  const claims = claimsOf(scope, kind.identity, fields).filter(({ key }) => !before.includes(key));
  if (claims.length === 0) return;
  const claimant = claimantOf(session, row);
  await layClaims(store, claimant, claims, await surveyClaims(store, clock, claimant.home, keysOf(claims)));
}
