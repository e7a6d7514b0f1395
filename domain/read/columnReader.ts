/**
 * Reads the cells of one column. Decides that cells written alike share one reading: in a column of days, channels or
 * units a text is read once, however many rows hold it. Refuses to know rows: what a cell means by those around it
 * (ditto words, merges, continuation) is readLedger.ts.
 */
import type { CellValue } from '#domain/grid';
import type { FieldDef } from '#domain/kinds/fields';
import { BLANK, type CellRead, type ReadContext } from '#domain/read/cellRead';
import { readerOf, type CellReader } from '#domain/read/readCell';
import type { CellReading } from '#domain/read/reading';

/** Cells remembered at a time; a column of which fewer come again than are new (numbers, texts) is not remembered. */
const REMEMBERED_AT_MOST = 2_048;

type ByRaw = Map<CellValue, CellReading>;

export class ColumnReader {
  readonly columnIndex: number;
  readonly field: FieldDef;
  /** The reading of a cell that holds nothing. */
  readonly blank: CellReading;
  readonly #read: CellReader;
  readonly #context: ReadContext;
  /** By number format; null once the column has shown that its cells differ. */
  #known: Map<string, ByRaw> | null = new Map();
  #remembered = 0;
  #cameAgain = 0;

  constructor(columnIndex: number, context: ReadContext) {
    this.columnIndex = columnIndex;
    this.field = context.field;
    this.#context = context;
    this.#read = readerOf(context.field.cell);
    this.blank = readingOf(columnIndex, null, false, BLANK);
  }

  /** The reading of a filled cell in its case's first row; `format` is Excel's, General for all but numbers. */
  reading(raw: CellValue, format: string, isFormula: boolean): CellReading {
    if (isFormula || this.#known === null) return this.#readAnew(raw, format, isFormula);
    const known = this.#known.get(format)?.get(raw);
    if (known !== undefined) {
      this.#cameAgain++;
      return known;
    }
    const read = this.#readAnew(raw, format, false);
    this.#remember(raw, format, read);
    return read;
  }

  #readAnew(raw: CellValue, format: string, isFormula: boolean): CellReading {
    const read = this.#read(raw, format, this.#context);
    return read.value === null ? this.blank : readingOf(this.columnIndex, raw, isFormula, read);
  }

  #remember(raw: CellValue, format: string, read: CellReading): void {
    if (this.#remembered === REMEMBERED_AT_MOST) {
      this.#known = this.#cameAgain < this.#remembered ? null : new Map();
      this.#remembered = 0;
      this.#cameAgain = 0;
    }
    if (this.#known === null) return;
    this.#remembered++;
    const ofFormat = this.#known.get(format);
    if (ofFormat) ofFormat.set(raw, read);
    else this.#known.set(format, new Map([[raw, read]]));
  }
}

export function readingOf(
  columnIndex: number,
  raw: CellValue,
  isFormula: boolean,
  { value, assumptions, doubt }: CellRead,
): CellReading {
  return { rowsBelow: 0, columnIndex, raw, isFormula, value, assumptions, doubt };
}
