/**
 * "Has this matter been here before?" for one row: probable repeats and doubles among the other rows of the sheet, at
 * once and without a server, joined by what the server answers. Decides what is asked and shown; which cases are alike
 * is domain/repeat. Nothing is written.
 */
import type { LedgerSheet, SheetProblem } from '#addin/flows/ledgerSheet';
import { openLedger, type OpenLedger, type Recogniser } from '#addin/flows/openLedger';
import { repeatMark, type RepeatMark } from '#addin/flows/repeatMark';
import { fieldsOf } from '#domain/check/rowFields';
import type { Fields, FieldValue } from '#domain/fieldValue';
import { valueAt } from '#domain/grid';
import type { LedgerKind, LedgerKindId } from '#domain/kinds/fields';
import { ledgerKind } from '#domain/kinds/kinds';
import { excerptOf, type MatterExcerpt } from '#domain/repeat/matterExcerpt';
import { RepeatIndex } from '#domain/repeat/repeatIndex';
import type { RepeatReason } from '#domain/repeat/repeatKeys';
import type { StampedRow } from '#domain/sync/planPush';
import type { EarlierCase } from '#domain/wire/joins';

/** A case that may be the same matter. */
export interface EarlierMatter extends MatterExcerpt {
  /** Its case, or its row where it is not registered. */
  readonly key: string;
  /** Excel's, where it stands in this sheet; else null. */
  readonly rowNumber: number | null;
  /** null: not registered. */
  readonly caseId: string | null;
  readonly systemNo: string | null;
  readonly as: 'doubled' | 'repeat';
  readonly reason: RepeatReason;
}

/** The row that is asked about. */
export interface AskedMatter extends MatterExcerpt {
  readonly rowNumber: number;
  readonly kind: LedgerKindId;
  readonly caseId: string | null;
  /** What the server compares: who, where, when and what, nothing else of the row. */
  readonly fields: Record<string, FieldValue>;
  readonly repeatMark: RepeatMark | null;
  readonly matters: readonly EarlierMatter[];
}

const COMPARED_FIELDS = ['name', 'idNo', 'phone', 'address', 'place', 'category', 'subCategory'];

/** Null: no case stands on that row. */
export async function findEarlier(
  sheet: LedgerSheet,
  recognise: Recogniser,
  rowIndex: number,
): Promise<AskedMatter | null | { readonly problem: SheetProblem }> {
  const ledger = await openLedger(sheet, recognise);
  if ('problem' in ledger) return ledger;
  const asked = ledger.rows.find(
    ({ row }) => row.rowIndex === rowIndex || row.continuation.includes(rowIndex),
  );
  if (!asked) return null;
  const kind = ledgerKind(ledger.recognition.kind);
  const stampedBy = new Map(ledger.rows.map((stamped) => [stamped.row, stamped]));
  const index = new RepeatIndex(
    kind,
    ledger.rows.map(({ row }) => row),
  );
  return {
    ...excerptOf(fieldsOf(asked.row), kind.identity),
    rowNumber: asked.row.rowIndex + 1,
    kind: kind.id,
    caseId: registeredId(asked),
    fields: comparedFields(fieldsOf(asked.row), kind),
    repeatMark: repeatMark(ledger, asked.row),
    matters: index.candidates(asked.row).map(({ row, as, reason }) => ({
      ...matterOf(ledger, stampedBy.get(row)!, kind),
      as,
      reason,
    })),
  };
}

/** The same with what the server knows; a case that stands in this sheet is said once, as its row. */
export function withServerMatters(asked: AskedMatter, found: readonly EarlierCase[]): AskedMatter {
  const here = new Set(asked.matters.map(({ caseId }) => caseId));
  const others = found.filter(({ caseId }) => !here.has(caseId));
  return {
    ...asked,
    matters: [...asked.matters, ...others.map((each) => ({ ...each, key: each.caseId, rowNumber: null }))],
  };
}

/** Whether the other one is the later of the two: then it is the repeat of the asked one. */
export function isLater(other: MatterExcerpt, asked: MatterExcerpt): boolean {
  return (other.day ?? '') > (asked.day ?? '');
}

function matterOf({ grid, layout }: OpenLedger, stamped: StampedRow, kind: LedgerKind) {
  const { row } = stamped;
  const caseId = registeredId(stamped);
  const systemNo = layout.missing.includes('systemNo')
    ? null
    : valueAt(grid, row.rowIndex, layout.columns.systemNo);
  return {
    ...excerptOf(fieldsOf(row), kind.identity),
    key: caseId ?? `row ${row.rowIndex + 1}`,
    rowNumber: row.rowIndex + 1,
    caseId,
    systemNo: typeof systemNo === 'string' ? systemNo : null,
  };
}

function registeredId({ reading }: StampedRow): string | null {
  return reading.kind === 'stamp' && reading.stamp.version > 0 ? reading.stamp.caseId : null;
}

function comparedFields(fields: Fields, { identity }: LedgerKind): Record<string, FieldValue> {
  const { number, who, when, what } = identity;
  const compared: Record<string, FieldValue> = {};
  for (const field of [...COMPARED_FIELDS, ...number, ...who, ...when, ...what]) {
    const value = fields[field];
    if (value !== undefined) compared[field] = value;
  }
  return compared;
}
