/**
 * Reads a person's name. Decides that the space in a padded two-character name (张 三) means nothing; refuses to
 * split or judge names.
 */
import type { CellValue } from '#domain/grid';
import { sure, type CellRead, type ReadContext } from '#domain/read/cellRead';
import { readText } from '#domain/read/readText';

const PADDED = /^(\p{Script=Han})\s+(\p{Script=Han})$/u;

/** Canonical value: the name as written, padding inside a two-character name removed. */
export function readName(raw: CellValue, numberFormat: string, context: ReadContext): CellRead {
  const read = readText(raw, numberFormat, context);
  if (typeof read.value !== 'string' || read.value.length > 8) return read;
  const padded = PADDED.exec(read.value);
  return padded ? sure(padded[1]! + padded[2]!) : read;
}
