/**
 * Reads the cells of one column. Decides that cells written alike share one reading: in a column of days, channels or
 * units a text is read once, however many rows hold it. Refuses to know rows: what a cell means by those around it
 * (ditto words, merges, continuation) is readLedger.ts.
 */
import type { CellValue } from '#domain/grid';
import type { FieldDef } from '#domain/kinds/fields';
import { BLANK, type CellRead, type ReadContext } from '#domain/read/cellRead';
import type { DayColumns } from '#domain/read/dayInColumns';
import { readerOf, type CellReader } from '#domain/read/readCell';
import { phoneBesideName } from '#domain/read/readPhone';
import type { CellReading } from '#domain/read/reading';
import { cleanText } from '#domain/read/writtenText';
import { Recurring } from '#domain/recurring';

type Known = Recurring<CellValue, CellReading>;

export class ColumnReader {
  readonly columnIndex: number;
  readonly field: FieldDef;
  readonly isSecond: boolean;
  /** The columns that hold the day between them; null where this one holds the value. */
  readonly dayColumns: DayColumns | null;
  /** The reading of a cell that holds nothing. */
  readonly blank: CellReading;
  readonly #read: CellReader;
  readonly #context: ReadContext;
  readonly #known: Known = new Recurring();
  readonly #knownInFormat = new Map<string, Known>();

  /** @param isSecond whether the field is read from the cells of another one: the phone beside a name */
  constructor(
    columnIndex: number,
    context: ReadContext,
    isSecond = false,
    dayColumns: DayColumns | null = null,
  ) {
    this.columnIndex = columnIndex;
    this.dayColumns = dayColumns;
    this.field = context.field;
    this.#context = context;
    this.isSecond = isSecond;
    this.#read = isSecond ? phoneBesideName : readerOf(context.field.cell);
    this.blank = readingOf(columnIndex, null, false, isSecond ? phoneBesideName(null) : this.#joined(BLANK));
  }

  /** The reading of a filled cell in its case's first row; `format` is Excel's, General for all but numbers. */
  reading(raw: CellValue, format: string, isFormula: boolean): CellReading {
    if (isFormula) return this.#readAnew(raw, format, true);
    const known = this.#knownIn(format);
    const before = known.get(raw);
    if (before) return before;
    const reading = this.#readAnew(raw, format, false);
    known.set(raw, reading);
    return reading;
  }

  #readAnew(raw: CellValue, format: string, isFormula: boolean): CellReading {
    const read = this.#joined(this.#read(raw, format, this.#context));
    const isEmpty = read.value === null && !isFormula && typeof raw === 'string' && cleanText(raw) === '';
    return isEmpty ? this.blank : readingOf(this.columnIndex, raw, isFormula, read);
  }

  /** A reading that no single cell holds. */
  #joined(read: CellRead): CellRead {
    return this.dayColumns === null ? read : { ...read, assumptions: [...read.assumptions, 'several-cells'] };
  }

  #knownIn(format: string): Known {
    if (format === 'General') return this.#known;
    let known = this.#knownInFormat.get(format);
    if (!known) this.#knownInFormat.set(format, (known = new Recurring()));
    return known;
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
