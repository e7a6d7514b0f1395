/**
 * What can be said of a row before its case is read. Decides form, size, place and mask; refuses to know the store.
 */
import { isMasked } from '#domain/access/mask';
import { permitsAny, type Place } from '#domain/access/policy';
import { parseDay } from '#domain/day';
import { isPeopleCount } from '#domain/read/readCount';
import { isUnread, type FieldValue } from '#domain/fieldValue';
import type { CellKind, LedgerKind } from '#domain/kinds/fields';
import { fieldOf } from '#domain/kinds/kinds';
import { LIMITS } from '#domain/wire/limits';
import type { RowProblem } from '#domain/wire/problems';
import type { SyncRow } from '#domain/wire/sync';
import { refuse, type Refusal } from '#functions/refusal';
import type { Reader } from '#functions/usecases/reader';

/** Unknown fields and values that are not canonical are errors of the client's program: they refuse the request. */
export function malformedRows(kind: LedgerKind, rows: readonly SyncRow[]): Refusal | null {
  const bad = new Set<string>();
  for (const row of rows) {
    for (const [field, { value }] of Object.entries(row.changes)) {
      const def = fieldOf(kind, field);
      if (!def) bad.add(`unknown field ${field}`);
      else if (value !== null && !isCanonical(def.cell, value)) bad.add(`value of ${field} is not canonical`);
    }
  }
  return bad.size > 0 ? refuse('request.invalid', [...bad].join('; ')) : null;
}

function isCanonical(cell: CellKind, value: FieldValue): boolean {
  if (isUnread(value)) return value.unread !== '';
  if (cell === 'count') return typeof value === 'number' && isPeopleCount(value);
  if (cell === 'yesNo') return typeof value === 'boolean';
  if (typeof value !== 'string' || value === '') return false;
  return cell !== 'day' || parseDay(value) !== null;
}

/** The first reason to refuse the row whatever the store says; null when there is none. */
export function rowProblem(reader: Reader, place: Place, kind: LedgerKind, row: SyncRow): RowProblem | null {
  if (Buffer.byteLength(JSON.stringify(row)) > LIMITS.bytesPerRow) return { code: 'row.too-large' };
  const may = (action: 'create' | 'update') =>
    permitsAny({ role: reader.member.role, place, kind: kind.id, action });
  if (!may('update') && !may('create')) return { code: 'row.not-your-unit' };
  const masked = kind.fields
    .filter((def) => def.sensitive && isMasked(row.changes[def.id]?.value ?? null))
    .map(({ id }) => id);
  return masked.length > 0 ? { code: 'row.masked-value', fields: masked } : null;
}
