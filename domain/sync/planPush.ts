/**
 * What of a sheet is to be sent, and what must not be: the decision taken beside the sheet, before anything leaves it.
 * Nothing may be doubled or overwritten, so a row in doubt is refused with the reason: a copied stamp, a damaged one,
 * a row whose name, date and content all changed at once, a sheet whose rows were moved away from their stamps.
 * Refuses to know the server, the wire and how stamps are stored.
 */
import type { Fields } from '#domain/fieldValue';
import type { IdentityFields } from '#domain/kinds/fields';
import type { LedgerRow } from '#domain/read/reading';
import { identityParts } from '#domain/sync/identity';
import { contentText, mintCaseId, operationId } from '#domain/sync/ids';
import type { FieldEdit } from '#domain/sync/merge';
import { isMovedOrReused, movedRows, tellingFields, type StampedRow } from '#domain/sync/movedRows';
import type { Stamp, StampReading } from '#domain/sync/stamp';
import { allFields, filledFields, touchedFields } from '#domain/sync/touched';
import type { RowProblem } from '#domain/wire/problems';

export interface PlannedRow {
  readonly row: LedgerRow;
  /** The stamp to write before sending: case id minted, operation added. */
  readonly stamp: Stamp;
  /** Empty for a row that only asks for what it could not take last time. */
  readonly edits: Readonly<Record<string, FieldEdit>>;
  /** The row still tells the case its stamp names: no identifying field was touched. */
  readonly isIntact: boolean;
  /** Touched fields that do not travel from this sheet. */
  readonly withheld: readonly string[];
}

export interface PushPlan {
  readonly send: readonly PlannedRow[];
  readonly unchanged: readonly {
    readonly row: LedgerRow;
    readonly stamp: Stamp;
    readonly withheld: readonly string[];
  }[];
  readonly refused: readonly {
    readonly row: LedgerRow;
    readonly stamp: Stamp | null;
    readonly problem: RowProblem;
  }[];
}

export interface PushContext {
  readonly kind: string;
  readonly identity: IdentityFields;
  readonly home: string;
  readonly workbookId: string;
  readonly revision: string;
  /** Excel row numbers a person declared to be new cases, whatever their stamps say. */
  readonly asNew?: ReadonlySet<number>;
  /** Of a consolidated sheet: whether an edit of the field goes back to its case. No row of such a sheet is a new case. */
  readonly travels?: (field: string) => boolean;
}

/** More moved rows than this, and nothing of the sheet is sent: a new row may be a registered case that moved. */
const MOST_MOVED_ROWS = 1;
const NO_STAMP: StampReading = { kind: 'none' };
const MOST_UNACKNOWLEDGED = 32;

type Decision =
  | { readonly kind: 'send'; readonly planned: PlannedRow }
  | ({ readonly kind: 'unchanged' } & PushPlan['unchanged'][number])
  | {
      readonly kind: 'refused';
      readonly row: LedgerRow;
      readonly stamp: Stamp | null;
      readonly problem: RowProblem;
    };

/** @param rows all cases of the sheet, top first */
export function planPush(all: readonly StampedRow[], context: PushContext): PushPlan {
  const rows = all.map((stamped) =>
    context.asNew?.has(stamped.row.rowIndex + 1) && !isUntouchedRow(stamped)
      ? { row: stamped.row, reading: NO_STAMP }
      : stamped,
  );
  const keepers = keepersOfStamps(rows);
  const seen = new Map<string, number>();
  const decisions = rows.map((stamped): Decision => {
    const content = contentText(filledFields(stamped.row));
    const ordinal = seen.get(content) ?? 0;
    seen.set(content, ordinal + 1);
    return decide(stamped, ordinal, keepers, context);
  });
  return collect(distrustMovedSheet(decisions, movedRows(rows, context.identity)));
}

function decide(
  { row, reading }: StampedRow,
  ordinal: number,
  keepers: ReadonlyMap<string, LedgerRow | null>,
  context: PushContext,
): Decision {
  if (reading.kind === 'damaged') return refuse(row, null, { code: 'row.stamp-damaged' });
  if (reading.kind === 'none') return create(row, ordinal, context);
  const { stamp } = reading;
  if (stamp.version === 0 && context.travels) return refuse(row, stamp, { code: 'row.new-in-consolidated' });
  if (keepers.has(stamp.caseId) && keepers.get(stamp.caseId) !== row) {
    return refuse(row, null, { code: 'row.stamp-twice' });
  }
  if (stamp.version === 0) return resendCreate(row, stamp);
  const touched = touchedFields(stamp, row);
  if (isMovedOrReused(row, stamp, touched, context.identity)) {
    return refuse(row, stamp, { code: 'row.moved-or-reused', fields: Object.keys(touched) });
  }
  const { travels = () => true } = context;
  const withheld = Object.keys(touched).filter((field) => !travels(field));
  const edits = only(stamp.ops.length > 0 ? allFields(stamp, row) : touched, travels);
  if (Object.keys(edits).length === 0 && !hasPendingFields(stamp)) {
    return { kind: 'unchanged', row, stamp, withheld };
  }
  const isIntact = tellingFields(row, stamp, context.identity).every((field) => touched[field] === undefined);
  return { kind: 'send', planned: { row, edits, isIntact, withheld, stamp: withOperation(stamp, edits) } };
}

/**
 * A value that arrived could not be written then (a formula, a mask), or the field is read from another column now: the
 * row is sent without edits, to be told again.
 */
function hasPendingFields(stamp: Stamp): boolean {
  return Object.values(stamp.fields).some(
    (base) => base !== undefined && (base.version < stamp.version || base.isForeign === true),
  );
}

function create(row: LedgerRow, ordinal: number, context: PushContext): Decision {
  if (context.travels) return refuse(row, null, { code: 'row.new-in-consolidated' });
  const fields: Fields = filledFields(row);
  if (identityParts(context.identity, fields).length === 0)
    return refuse(row, null, { code: 'row.no-identity' });
  const caseId = mintCaseId({ ...context, fields, ordinal });
  const blank: Stamp = { caseId, revision: context.revision, version: 0, fields: {}, ops: [] };
  return resendCreate(row, blank);
}

function resendCreate(row: LedgerRow, stamp: Stamp): Decision {
  const edits = allFields(stamp, row);
  return {
    kind: 'send',
    planned: { row, edits, isIntact: true, withheld: [], stamp: withOperation(stamp, edits) },
  };
}

function only(
  edits: Readonly<Record<string, FieldEdit>>,
  travels: (field: string) => boolean,
): Readonly<Record<string, FieldEdit>> {
  return Object.fromEntries(Object.entries(edits).filter(([field]) => travels(field)));
}

function withOperation(stamp: Stamp, edits: Readonly<Record<string, FieldEdit>>): Stamp {
  const values = Object.fromEntries(Object.entries(edits).map(([field, edit]) => [field, edit.value]));
  const op = operationId(stamp.caseId, stamp.version, values);
  const ops = [...stamp.ops.filter((other) => other !== op), op].slice(-MOST_UNACKNOWLEDGED);
  return { ...stamp, ops };
}

/** Stamps standing on several rows → the one row that still says what the stamp says; null when there is no such row. */
function keepersOfStamps(rows: readonly StampedRow[]): ReadonlyMap<string, LedgerRow | null> {
  const rowsOf = new Map<string, { row: LedgerRow; stamp: Stamp }[]>();
  for (const { row, reading } of rows) {
    if (reading.kind !== 'stamp') continue;
    const sharing = rowsOf.get(reading.stamp.caseId);
    if (sharing) sharing.push({ row, stamp: reading.stamp });
    else rowsOf.set(reading.stamp.caseId, [{ row, stamp: reading.stamp }]);
  }
  const keepers = new Map<string, LedgerRow | null>();
  for (const [caseId, sharing] of rowsOf) {
    if (sharing.length === 1) continue;
    const untouched = sharing.find(({ row, stamp }) => Object.keys(touchedFields(stamp, row)).length === 0);
    keepers.set(caseId, untouched?.row ?? null);
  }
  return keepers;
}

/** A person may call a copied, reused or damaged row new; one that says what its stamp says stays what it is. */
function isUntouchedRow({ row, reading }: StampedRow): boolean {
  return reading.kind === 'stamp' && Object.keys(touchedFields(reading.stamp, row)).length === 0;
}

function distrustMovedSheet(
  decisions: readonly Decision[],
  moved: ReadonlySet<LedgerRow>,
): readonly Decision[] {
  if (moved.size <= MOST_MOVED_ROWS) return decisions;
  return decisions.map((decision) => {
    if (decision.kind === 'send') {
      return refuse(decision.planned.row, decision.planned.stamp, { code: 'sheet.rows-moved' });
    }
    if (decision.kind === 'refused' && decision.problem.code === 'row.moved-or-reused') {
      return refuse(decision.row, decision.stamp, { code: 'sheet.rows-moved' });
    }
    return decision;
  });
}

function refuse(row: LedgerRow, stamp: Stamp | null, problem: RowProblem): Decision {
  return { kind: 'refused', row, stamp, problem };
}

function collect(decisions: readonly Decision[]): PushPlan {
  return {
    send: decisions.flatMap((decision) => (decision.kind === 'send' ? [decision.planned] : [])),
    unchanged: decisions.flatMap((decision) =>
      decision.kind === 'unchanged'
        ? [{ row: decision.row, stamp: decision.stamp, withheld: decision.withheld }]
        : [],
    ),
    refused: decisions.flatMap((decision) =>
      decision.kind === 'refused'
        ? [{ row: decision.row, stamp: decision.stamp, problem: decision.problem }]
        : [],
    ),
  };
}
