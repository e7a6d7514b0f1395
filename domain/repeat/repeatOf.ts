/**
 * Whether one case probably raises the same matter as another with which it shares a key. Decides how alike the words
 * must be for each reason, and says the reason in words; refuses to join anything: a person does.
 */
import type { Matters } from '#domain/repeat/matterText';
import type { RepeatReason } from '#domain/repeat/repeatKeys';
import type { LedgerRow } from '#domain/read/reading';
import type { Words } from '#domain/words';

/** The weaker the evidence that it is the same person, the more alike the words must be. */
const LEAST_LIKENESS: Readonly<Record<RepeatReason, number>> = {
  'same-id': 0.35,
  'same-phone': 0.4,
  'same-name-and-address': 0.45,
  'same-name': 0.7,
  'same-place': 0,
};

export const REASON_WORDS: Readonly<Record<RepeatReason, Words>> = {
  'same-id': { zh: '证件号码相同、内容相近', en: 'same identity number, similar matter' },
  'same-phone': { zh: '联系电话相同、内容相近', en: 'same phone, similar matter' },
  'same-name-and-address': { zh: '姓名和住址相同、内容相近', en: 'same name and address, similar matter' },
  'same-name': { zh: '姓名相同、内容相近', en: 'same name, similar matter' },
  'same-place': { zh: '问题属地和分类相同', en: 'same place and category' },
};

/** The likeness of the two matters, 0–1; null when they are not alike enough for this reason. */
export function repeatLikeness(
  reason: RepeatReason,
  left: LedgerRow,
  right: LedgerRow,
  matters: Matters,
): number | null {
  const likeness = matters.likeness(left, right);
  return likeness >= LEAST_LIKENESS[reason] ? likeness : null;
}

/** The first day of the case by these fields; blank days stand last. */
export function dayOfCase(row: LedgerRow, whenIds: readonly string[]): string {
  for (const fieldId of whenIds) {
    const value = row.cells[fieldId]?.value;
    if (typeof value === 'string') return value;
  }
  return '9999-12-31';
}

/** Entered twice rather than raised twice: same number, or same person, day and words, all read for sure. */
export function isDoubledEntry(left: LedgerRow, right: LedgerRow, fieldIds: DoublingFields): boolean {
  const same = (fieldId: string) => {
    const value = left.cells[fieldId]?.value;
    return typeof value === 'string' && value === right.cells[fieldId]?.value;
  };
  if (fieldIds.number.some(same)) return true;
  return same('name') && fieldIds.what.some(same) && fieldIds.when.some(same);
}

export interface DoublingFields {
  readonly number: readonly string[];
  readonly when: readonly string[];
  readonly what: readonly string[];
}
