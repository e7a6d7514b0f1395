/**
 * "Has this matter been here before?" for one row: probable repeats and doubles among the other rows of the sheet, at
 * once and without a server, joined by what the server answers. Decides what is asked and shown; which cases are alike
 * is domain/repeat. Nothing is written.
 */
import type { SheetProblem } from '#addin/flows/ledgerSheet';
import { CASES_PER_STEP, type LedgerPorts, type OpenLedger } from '#addin/flows/openLedger';
import { locateOwnColumns, stampCellOf } from '#addin/flows/ownLayout';
import { repeatMark, type RepeatMark } from '#addin/flows/repeatMark';
import { inSlices } from '#addin/flows/slices';
import { mergedRows } from '#domain/check/mergedRows';
import { fieldsOf } from '#domain/check/rowFields';
import { textOfKey } from '#domain/check/rowGroups';
import type { Fields, FieldValue } from '#domain/fieldValue';
import { valueAt } from '#domain/grid';
import type { LedgerKind, LedgerKindId } from '#domain/kinds/fields';
import { ledgerKind } from '#domain/kinds/kinds';
import { excerptOf, type MatterExcerpt } from '#domain/repeat/matterExcerpt';
import { RepeatIndex } from '#domain/repeat/repeatIndex';
import { readLedgerSteps } from '#domain/read/readLedger';
import type { LedgerRow } from '#domain/read/reading';
import { repeatKeys, type RepeatReason } from '#domain/repeat/repeatKeys';
import { readStamp } from '#domain/sync/stamp';
import type { EarlierCase } from '#domain/wire/joins';
import type { JoinsView } from '#domain/wire/joinsView';

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

type LaidOut = Pick<OpenLedger, 'grid' | 'recognition' | 'layout'>;

const COMPARED_FIELDS = ['name', 'idNo', 'phone', 'address', 'place', 'category', 'subCategory'];

/** Null: no case stands on that row. */
export async function findEarlier(
  ports: LedgerPorts,
  rowIndex: number,
): Promise<AskedMatter | null | { readonly problem: SheetProblem }> {
  const read = await ports.sheet.read();
  if ('problem' in read) return read;
  const { grid } = read;
  const inSteps = <T>(steps: Generator<number, T, void>) => inSlices(ports, {}, steps, (share) => share);
  const recognition = (await inSteps(ports.recognise(grid)))!;
  if (!('kind' in recognition)) return { problem: recognition };
  const kind = ledgerKind(recognition.kind);
  const rows = (await inSteps(readLedgerSteps(kind, grid, recognition, CASES_PER_STEP)))!;
  const asked = rows.find((row) => row.rowIndex === rowIndex || row.continuation.includes(rowIndex));
  if (!asked) return null;
  const sheet = { grid, recognition, layout: locateOwnColumns(grid, recognition) };
  const alike = (await inSteps(rowsThatShare(rows, asked, mergedRows(grid, recognition))))!;
  return {
    ...excerptOf(fieldsOf(asked), kind.identity),
    rowNumber: asked.rowIndex + 1,
    kind: kind.id,
    caseId: registeredId(sheet, asked),
    fields: comparedFields(fieldsOf(asked), kind),
    repeatMark: repeatMark(sheet, rows, asked),
    matters: new RepeatIndex(kind, alike).candidates(asked).map(({ row, as, reason }) => ({
      ...matterOf(sheet, row, kind),
      as,
      reason,
    })),
  };
}

/** The rows that share person or place with one and are cases of their own: what is compared by words is few, however long the ledger. */
function* rowsThatShare(
  rows: readonly LedgerRow[],
  asked: LedgerRow,
  isMerged: (row: LedgerRow) => boolean,
): Generator<number, readonly LedgerRow[], void> {
  const keys = new Set(repeatKeys(asked).map(textOfKey));
  const sharing: LedgerRow[] = [];
  for (const [i, row] of rows.entries()) {
    const isOther = row !== asked && repeatKeys(row).some((key) => keys.has(textOfKey(key)));
    if (isOther && !isMerged(row)) sharing.push(row);
    if (i % CASES_PER_STEP === 0) yield i / rows.length;
  }
  return sharing;
}

/**
 * The same with what the server knows: a case that stands in this sheet is said once, as its row, and one that was merged
 * into the asked case not at all.
 */
export function withServerMatters(
  asked: AskedMatter,
  found: readonly EarlierCase[],
  joins: JoinsView | null,
): AskedMatter {
  const absorbed = new Set(joins?.absorbed.map(({ caseId }) => caseId));
  const here = asked.matters.filter(({ caseId }) => caseId === null || !absorbed.has(caseId));
  const ids = new Set(here.map(({ caseId }) => caseId));
  const others = found.filter(({ caseId }) => !ids.has(caseId));
  const matters = [...here, ...others.map((each) => ({ ...each, key: each.caseId, rowNumber: null }))];
  return { ...asked, matters };
}

/** Whether the other one is the later of the two: then it is the repeat of the asked one. */
export function isLater(other: MatterExcerpt, asked: MatterExcerpt): boolean {
  return (other.day ?? '') > (asked.day ?? '');
}

function matterOf(sheet: LaidOut, row: LedgerRow, kind: LedgerKind) {
  const { grid, layout } = sheet;
  const caseId = registeredId(sheet, row);
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

function registeredId({ grid, layout }: LaidOut, { rowIndex }: LedgerRow): string | null {
  const reading = readStamp(stampCellOf(grid, layout, rowIndex));
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
