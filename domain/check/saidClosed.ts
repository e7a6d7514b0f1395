/**
 * Whether a row says that its case is closed: by its mark, else by its status word. Decides which status words are
 * plain about it; 已作出处理意见 is not. Refuses to infer it from days (rules compare those).
 */
import { EVIDENCE } from '#domain/clock/evidence';
import type { CellReading, LedgerRow } from '#domain/read/reading';

/** `reading` is the cell that says so. */
export interface Said {
  readonly isClosed: boolean;
  readonly fieldId: 'closed' | 'status';
  readonly reading: CellReading;
}

const CLOSED: ReadonlySet<unknown> = new Set(EVIDENCE.closed.status);
const OPEN: ReadonlySet<unknown> = new Set([
  '待受理',
  '受理申请审查中',
  '办理中',
  '延期办理',
  '未化解',
  '化解中',
  '未销号',
]);

export function markSays(row: LedgerRow): Said | null {
  const reading = row.cells['closed'];
  return typeof reading?.value === 'boolean' ? { isClosed: reading.value, fieldId: 'closed', reading } : null;
}

export function statusSays(row: LedgerRow): Said | null {
  const reading = row.cells['status'];
  if (!reading) return null;
  if (CLOSED.has(reading.value)) return { isClosed: true, fieldId: 'status', reading };
  return OPEN.has(reading.value) ? { isClosed: false, fieldId: 'status', reading } : null;
}
