/**
 * The office's own columns that name no field, as rules may look at them: by heading, cell by cell. Decides which
 * columns these are; columns that must never leave the sheet (control over persons) are not looked at.
 */
import { quotable } from '#domain/check/quote';
import { valueAt, type SheetGrid } from '#domain/grid';
import type { FieldDef } from '#domain/kinds/fields';
import type { CellReading, LedgerRow } from '#domain/read/reading';
import { cleanText } from '#domain/read/writtenText';
import { normaliseText } from '#domain/recognise/normalise';
import type { Recognition } from '#domain/recognise/recognition';

export interface BesideColumn {
  readonly columnIndex: number;
  /** Normalised, the heading above it in front. */
  readonly heading: string;
  /** Stands in for the field the column does not name; its id is `column:<heading>`. */
  readonly field: FieldDef;
}

export function besideColumns({ columns }: Recognition): BesideColumn[] {
  return columns
    .filter(({ status }) => status === 'kept' || status === 'asked')
    .map(({ columnIndex, heading, group }) => ({
      columnIndex,
      heading: normaliseText(`${group ?? ''}${heading}`),
      field: besideField(heading),
    }));
}

export function besideReading(grid: SheetGrid, row: LedgerRow, column: BesideColumn): CellReading {
  const { rowIndex } = row;
  const raw = valueAt(grid, rowIndex, column.columnIndex);
  const text = raw === null ? '' : cleanText(String(raw));
  return {
    rowsBelow: 0,
    columnIndex: column.columnIndex,
    raw,
    isFormula: grid.isFormulaAt(rowIndex, column.columnIndex),
    value: text === '' ? null : text,
    assumptions: [],
    doubt: null,
  };
}

function besideField(heading: string): FieldDef {
  const label = quotable(heading);
  return {
    id: `column:${normaliseText(heading)}`,
    label: { zh: label, en: label },
    cell: 'text',
    owner: 'facts',
    sensitive: true,
    headings: [],
  };
}
