/**
 * Reads a unit, alone or as a path with the leaf first (信访局/始兴县/韶关市). Decides one form of the separator;
 * refuses to know which units exist (the directory does).
 */
import type { CellValue } from '#domain/grid';
import { BLANK, sure, type CellRead, type ReadContext } from '#domain/read/cellRead';
import { readText } from '#domain/read/readText';
import { isPlaceholder } from '#domain/read/writtenText';

const SEPARATOR = /[/／\\＼]/;
const SEPARATORS = /\s*[/／\\＼]+\s*/g;

/** Canonical value: the path joined by `/` without spaces around it. */
export function readUnit(raw: CellValue, numberFormat: string, context: ReadContext): CellRead {
  const read = readText(raw, numberFormat, context);
  if (typeof read.value !== 'string') return read;
  if (isPlaceholder(read.value)) return BLANK;
  return SEPARATOR.test(read.value) ? sure(read.value.replaceAll(SEPARATORS, '/')) : read;
}
