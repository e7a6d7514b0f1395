/**
 * How a canonical value that arrived from elsewhere is written into an office's cell, so that it looks like its column
 * and reads back as the same value. Decides content, never format: no cell's look is changed.
 */
import type { CellContent } from '#domain/cellContent';
import { dayFromSerial, parseDay, serialFromDay, type Day } from '#domain/day';
import { isUnread, type FieldValue } from '#domain/fieldValue';
import type { CellValue } from '#domain/grid';
import type { FieldDef } from '#domain/kinds/fields';
import { isDateFormat } from '#domain/read/numberFormat';
import { dayInFormOf, yesNoInWordsOf } from '#domain/read/writtenForms';

/** The cell as it is now, and filled cells of its column to learn the column's way of writing from. */
export interface TargetCell {
  readonly current: CellValue;
  readonly numberFormat: string;
  readonly columnSample: readonly CellValue[];
}

/**
 * Content for a field cell; never a formula. A day is `kind: 'day'` only where the cell already shows dates, else text
 * in the column's form.
 */
export function renderValue(
  field: FieldDef,
  value: FieldValue | null,
  cell: TargetCell,
): Exclude<CellContent, { kind: 'formula' }> {
  if (value === null) return { kind: 'blank' };
  if (isUnread(value)) return { kind: 'text', text: value.unread };
  if (typeof value === 'boolean') {
    return { kind: 'text', text: yesNoInWordsOf(value, field, cell.columnSample) };
  }
  if (typeof value === 'number') return { kind: 'number', number: value };
  const day = field.cell === 'day' ? parseDay(value) : null;
  if (day) return renderDay(day, cell);
  if (field.cell === 'seq' && /^(?:0|[1-9]\d{0,8})$/.test(value) && holdsNumbers(cell)) {
    return { kind: 'number', number: Number(value) };
  }
  return { kind: 'text', text: value };
}

function renderDay(day: Day, cell: TargetCell): Exclude<CellContent, { kind: 'formula' }> {
  if (isDateFormat(cell.numberFormat) && hasSerial(day)) return { kind: 'day', day };
  return { kind: 'text', text: dayInFormOf(day, cell.columnSample) };
}

/** Excel shows no date before 1900-03-01 rightly, and none before 1904 in its other system. */
export function hasSerial(day: Day): boolean {
  return day >= '1904-01-02' && dayFromSerial(serialFromDay(day, 1900), 1900) === day;
}

function holdsNumbers(cell: TargetCell): boolean {
  return typeof (cell.current ?? cell.columnSample[0]) === 'number';
}
