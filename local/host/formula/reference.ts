/**
 * A reference inside a formula: which parts are fixed by `$`, which sheet it names. Decides how it is read, written and
 * moved; refuses to know values.
 */
import { columnIndexOf, columnLetters } from '#domain/grid';
import { quoteSheetName } from '#local/host/model/a1';
import { isInSheet, SHEET_COLUMNS, SHEET_ROWS, type Area } from '#local/host/model/area';

interface End {
  /** Null: the reference is of whole columns (row null) or whole rows (column null). */
  readonly row: number | null;
  readonly column: number | null;
  readonly isRowFixed: boolean;
  readonly isColumnFixed: boolean;
}

export interface Reference {
  readonly sheetName: string | null;
  readonly start: End;
  /** Null: one cell. */
  readonly end: End | null;
}

const END = /^(\$?)([A-Za-z]{1,3})?(\$?)(\d{1,7})?$/;

/** Reads the source of a `reference` token. @throws Error when it is none */
export function readReference(source: string): Reference {
  const mark = source.lastIndexOf('!');
  const sheet = mark < 0 ? null : source.slice(0, mark);
  const [start, end] = source.slice(mark + 1).split(':');
  return {
    sheetName: sheet?.startsWith("'") ? sheet.slice(1, -1).replaceAll("''", "'") : sheet,
    start: readEnd(start!),
    end: end === undefined ? null : readEnd(end),
  };
}

export function writeReference({ sheetName, start, end }: Reference): string {
  const sheet = sheetName === null ? '' : `${quoteSheetName(sheetName)}!`;
  return `${sheet}${writeEnd(start)}${end ? `:${writeEnd(end)}` : ''}`;
}

/** The cells meant when the formula is read that far from its own place; null: outside the sheet. */
export function areaOfReference(reference: Reference, rows = 0, columns = 0): Area | null {
  const [a, b] = [reference.start, reference.end ?? reference.start].map((end) => moved(end, rows, columns));
  const area = {
    firstRow: Math.min(a!.row ?? 0, b!.row ?? 0),
    firstColumn: Math.min(a!.column ?? 0, b!.column ?? 0),
    lastRow: Math.max(a!.row ?? SHEET_ROWS - 1, b!.row ?? SHEET_ROWS - 1),
    lastColumn: Math.max(a!.column ?? SHEET_COLUMNS - 1, b!.column ?? SHEET_COLUMNS - 1),
  };
  return isInSheet(area) ? area : null;
}

/** The reference as a copy of the formula that far away has it. */
export function movedReference(reference: Reference, rows: number, columns: number): Reference {
  return {
    ...reference,
    start: moved(reference.start, rows, columns),
    end: reference.end && moved(reference.end, rows, columns),
  };
}

/** The reference with the same `$` but to another area. */
export function withArea(reference: Reference, area: Area): Reference {
  const place = (end: End, row: number, column: number): End => ({
    ...end,
    row: end.row === null ? null : row,
    column: end.column === null ? null : column,
  });
  return {
    ...reference,
    start: place(reference.start, area.firstRow, area.firstColumn),
    end: reference.end && place(reference.end, area.lastRow, area.lastColumn),
  };
}

function moved(end: End, rows: number, columns: number): End {
  return {
    ...end,
    row: end.row === null || end.isRowFixed ? end.row : end.row + rows,
    column: end.column === null || end.isColumnFixed ? end.column : end.column + columns,
  };
}

function readEnd(source: string): End {
  const match = END.exec(source);
  if (!match || (match[2] === undefined && match[4] === undefined)) {
    throw new Error('this is no end of a reference');
  }
  const [, first, letters, second, digits] = match;
  return {
    row: digits === undefined ? null : Number(digits) - 1,
    column: letters === undefined ? null : columnIndexOf(letters.toUpperCase()),
    isRowFixed: letters === undefined ? first === '$' : second === '$',
    isColumnFixed: letters !== undefined && first === '$',
  };
}

function writeEnd({ row, column, isRowFixed, isColumnFixed }: End): string {
  const letters = column === null ? '' : `${isColumnFixed ? '$' : ''}${columnLetters(column)}`;
  return row === null ? letters : `${letters}${isRowFixed ? '$' : ''}${row + 1}`;
}
