/**
 * What may be written into a cell. Text is always text: no writer ever lets a spreadsheet evaluate it. A formula is
 * only ever one of our own making. Refuses to know how a file or Excel stores it.
 */
import type { Day } from '#domain/day';

export type CellContent =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'day'; readonly day: Day }
  | { readonly kind: 'formula'; readonly formula: string; readonly cached: string | number | null }
  | { readonly kind: 'blank' };
