/**
 * Reads a unit, alone or as a path with the leaf first (信访局/始兴县/韶关市). Decides one form of the separator;
 * refuses to know which units exist (the directory does).
 */
import type { CellValue } from '#domain/grid';
import { sure, type CellRead, type ReadContext } from '#domain/read/cellRead';
import { readText } from '#domain/read/readText';

/** Canonical value: the path joined by `/` without spaces around it. */
export function readUnit(raw: CellValue, numberFormat: string, context: ReadContext): CellRead {
  const read = readText(raw, numberFormat, context);
  if (typeof read.value !== 'string' || !/[/／]/.test(read.value)) return read;
  return sure(read.value.replaceAll(/\s*[/／]\s*/g, '/'));
}
