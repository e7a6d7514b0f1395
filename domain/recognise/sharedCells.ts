/**
 * Columns whose cells hold a name and a phone number each (姓名及电话, or 姓名 with the number behind it), in a ledger that
 * has no column for phones. Decides by the values that both are read from such a column; refuses to read them.
 */
import type { LedgerKind } from '#domain/kinds/fields';
import { fieldOf } from '#domain/kinds/kinds';
import { looksLikePersonWithPhone } from '#domain/recognise/cellShapes';
import { type ColumnSample, shareOf } from '#domain/recognise/columnSample';
import { sharedReason } from '#domain/recognise/mappingReasons';
import type { RecognisedColumn } from '#domain/recognise/recognition';

/** Under a heading of names only; a few numbers that strayed there make no second field. */
const OFTEN = 0.3;
const SCORE = 0.9;

export function withSharedCells(
  kind: LedgerKind,
  columns: readonly RecognisedColumn[],
  samples: readonly ColumnSample[],
): readonly RecognisedColumn[] {
  const [name, phone] = [fieldOf(kind, 'name'), fieldOf(kind, 'phone')];
  const isHeld = (id: string) => columns.some(({ field, status }) => status === 'mapped' && field === id);
  if (!name || !phone || isHeld('phone')) return columns;
  const shared = columns.find((column) =>
    isHeld('name') ? column.field === 'name' : column.status === 'asked' && namesBoth(column),
  );
  const sample = samples.find(({ columnIndex }) => columnIndex === shared?.columnIndex);
  if (!shared || !sample) return columns;
  const share = shareOf(sample, looksLikePersonWithPhone);
  if (share === 0 || (shared.status === 'mapped' && share < OFTEN)) return columns;
  const read: RecognisedColumn = {
    ...shared,
    field: 'name',
    status: 'mapped',
    score: Math.max(shared.score, SCORE),
    reason: sharedReason(shared.heading, name, phone),
    candidates: [],
    also: ['phone'],
  };
  return columns.map((column) => (column === shared ? read : column));
}

function namesBoth({ candidates }: RecognisedColumn): boolean {
  return candidates.includes('name') && candidates.includes('phone');
}
