/**
 * How rules quote a cell in a message. Decides that nothing personal leaves the sheet in a message: sensitive fields
 * are never quoted, long digit runs in others are hidden, long texts cut.
 */
import { isUnread } from '#domain/fieldValue';
import type { FieldDef } from '#domain/kinds/fields';
import type { CellReading } from '#domain/read/reading';

const LONGEST = 24;

/** `“2月30日”`, cut and with long numbers hidden; empty for a sensitive field. */
export function quote(field: FieldDef, reading: CellReading): string {
  if (field.sensitive || reading.value === null) return '';
  const text = isUnread(reading.value) ? reading.value.unread : String(reading.value);
  return `“${quotable(text)}”`;
}

/** Text fit for a message: on one line, at most 24 characters, runs of nine and more digits hidden. */
export function quotable(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').replaceAll(/\d{9,}[\dXx]?/g, (run) => `${run.slice(0, 3)}****`);
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}
