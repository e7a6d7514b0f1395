/**
 * Reads numbers given by an office: case numbers and row counters. Decides that full-width letters and digits are
 * the same number; refuses to know which numbers are well formed.
 */
import type { CellValue } from '#domain/grid';
import { BLANK, sure, type CellRead, type ReadContext } from '#domain/read/cellRead';
import { readText } from '#domain/read/readText';
import { halfWidth, isPlaceholder } from '#domain/read/writtenText';

/** Canonical value: text, letters and digits half-width; a number as its digits. */
export function readCode(raw: CellValue, numberFormat: string, context: ReadContext): CellRead {
  const read = readText(raw, typeof raw === 'number' ? '0' : numberFormat, context);
  if (typeof read.value !== 'string') return read;
  return isPlaceholder(read.value) ? BLANK : sure(halfWidth(read.value));
}
