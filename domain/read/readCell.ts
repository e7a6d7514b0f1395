/**
 * Which reader reads which kind of cell. Decides nothing else.
 */
import type { CellValue } from '#domain/grid';
import type { CellKind } from '#domain/kinds/fields';
import type { CellRead, ReadContext } from '#domain/read/cellRead';
import { readCategory } from '#domain/read/readCategory';
import { readChoice } from '#domain/read/readChoice';
import { readCode } from '#domain/read/readCode';
import { readCount } from '#domain/read/readCount';
import { readDay } from '#domain/read/readDay';
import { readIdNo } from '#domain/read/readIdNo';
import { readName } from '#domain/read/readName';
import { readPhone } from '#domain/read/readPhone';
import { readText } from '#domain/read/readText';
import { readUnit } from '#domain/read/readUnit';
import { readYesNo } from '#domain/read/readYesNo';

/** Raw value and Excel number format of one cell (`General` when unknown) → its canonical value. Never throws. */
export type CellReader = (raw: CellValue, numberFormat: string, context: ReadContext) => CellRead;

const READERS = {
  seq: readCode,
  code: readCode,
  text: readText,
  name: readName,
  day: readDay,
  count: readCount,
  yesNo: readYesNo,
  phone: readPhone,
  idNo: readIdNo,
  address: readText,
  choice: readChoice,
  category: readCategory,
  unit: readUnit,
} satisfies Record<CellKind, CellReader>;

export function readerOf(kind: CellKind): CellReader {
  return READERS[kind];
}
