/**
 * Mask forms of sensitive values: enough to tell two cases apart, not enough to reach a person. Decides the forms and
 * knows them again; who gets them is policy.ts.
 */
import { isUnread, type FieldValue } from '#domain/fieldValue';
import type { CellKind } from '#domain/kinds/fields';
import { isPlaceholder } from '#domain/read/writtenText';

const HIDDEN = '***';
/** A run of divisions from the province down to the town: what may be shown of an address. */
const DIVISIONS = /^(?:[^省市县区旗镇乡]{1,8}(?:自治区|自治州|自治县|省|市|县|区|旗|镇|乡))+/;

/** 张三 → 张*, 440222199001011234 → 440222********1234, 13912345678 → 139****5678, an address → its divisions. */
export function maskValue(cell: CellKind, value: FieldValue): FieldValue {
  const text = typeof value === 'string' ? value : '';
  if (text === '') return HIDDEN;
  // 匿名 or 不详 tells nobody anything; 匿* would be a person.
  if (isPlaceholder(text)) return text;
  if (cell === 'name') return `${String.fromCodePoint(text.codePointAt(0)!)}*`;
  if (cell === 'idNo') return text.length >= 15 ? keepEnds(text, 6, 4, '*'.repeat(text.length - 10)) : HIDDEN;
  if (cell === 'phone') return text.length >= 11 ? keepEnds(text, 3, 4, '****') : HIDDEN;
  if (cell === 'address') return `${DIVISIONS.exec(text)?.[0] ?? ''}${HIDDEN}`;
  return HIDDEN;
}

/** Whether a value of a sensitive field is (or holds) a mask form, written in ASCII or full width. */
export function isMasked(value: FieldValue | null): boolean {
  const text = isUnread(value) ? value.unread : value;
  return typeof text === 'string' && /[*＊]/.test(text);
}

function keepEnds(text: string, head: number, tail: number, stars: string): string {
  return `${text.slice(0, head)}${stars}${text.slice(-tail)}`;
}
