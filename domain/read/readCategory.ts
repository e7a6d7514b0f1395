/**
 * Reads a category path (农村农业_土地承包经营). Decides one form of the joining mark; refuses to know the list.
 */
import type { CellValue } from '#domain/grid';
import { sure, type CellRead, type ReadContext } from '#domain/read/cellRead';
import { readText } from '#domain/read/readText';

/** Canonical value: the path joined by `_` without spaces around it. */
export function readCategory(raw: CellValue, numberFormat: string, context: ReadContext): CellRead {
  const read = readText(raw, numberFormat, context);
  if (typeof read.value !== 'string' || !/＿|\s_|_\s/.test(read.value)) return read;
  return sure(read.value.replaceAll(/\s*[_＿]\s*/g, '_'));
}
