/**
 * Which fields of a row the clerk has changed since the sheet last agreed with the server. A field is touched when its
 * canonical value differs from the base and its raw cell differs from what was last seen: a better reader or a
 * recalculated format alone makes no edits. A base taken from another column is none: what is blank there clears
 * nothing, and what differs is a question. Refuses to know rows' neighbours (planPush.ts) and the server.
 */
import { canonicalText, type FieldValue } from '#domain/fieldValue';
import type { CellValue } from '#domain/grid';
import type { Assumption, CellReading, LedgerRow } from '#domain/read/reading';
import { shortHash } from '#domain/sync/hash';
import { UNKNOWN_VERSION, type FieldEdit } from '#domain/sync/merge';
import type { FieldBase, Stamp } from '#domain/sync/stamp';

export function valueHash(value: FieldValue | null | undefined): string {
  return shortHash(canonicalText(value));
}

/** As much of a reading as a base remembers. */
export type Seen = Pick<CellReading, 'raw' | 'value' | 'assumptions'>;

/** Assumptions by which a cell's value leans on another cell: the title's year, the row above. */
const LEANING: ReadonlySet<Assumption> = new Set(['year-from-title', 'same-as-above']);

/** Hash of a cell as it stands, type included. */
export function rawHash(raw: CellValue): string {
  return shortHash(raw === null ? '' : `${typeof raw}:${String(raw)}`);
}

/**
 * Hash of what was seen: the raw cell, and for one that leans on another cell also its value, so that a corrected
 * title or a corrected row above is the clerk's edit, and a better reader is not.
 */
export function seenHash({ raw, value, assumptions }: Seen): string {
  if (!assumptions.some((assumption) => LEANING.has(assumption))) return rawHash(raw);
  return shortHash(`${rawHash(raw)} ${canonicalText(value)}`);
}

/** The base a field has when sheet and server agree on the reading's value at `version`; {@link FieldBase.source}. */
export function agreedBase(version: number, reading: Seen, source?: string): FieldBase {
  const base = { version, hash: valueHash(reading.value), rawHash: seenHash(reading) };
  return source === undefined || reading.raw === null ? base : { ...base, source };
}

/** Touched fields of a stamped row, as edits over the stamp's bases. */
export function touchedFields(stamp: Stamp, row: LedgerRow): Readonly<Record<string, FieldEdit>> {
  const edits: Record<string, FieldEdit> = {};
  for (const [field, reading] of readings(row)) {
    const base = baseOf(stamp, field, reading);
    if (isTouched(base, reading)) edits[field] = editOf(base, reading);
  }
  return edits;
}

/** Every field of a row as edits, touched or not: what a row says whose last sending was never answered. */
export function allFields(stamp: Stamp, row: LedgerRow): Readonly<Record<string, FieldEdit>> {
  const edits: Record<string, FieldEdit> = {};
  for (const [field, reading] of readings(row)) {
    const base = baseOf(stamp, field, reading);
    if (base || reading.value !== null) edits[field] = editOf(base, reading);
  }
  return edits;
}

/** Filled fields of a row without a stamp. */
export function filledFields(row: LedgerRow): Readonly<Record<string, FieldValue>> {
  const filled: Record<string, FieldValue> = {};
  for (const [field, reading] of readings(row)) {
    if (reading.value !== null) filled[field] = reading.value;
  }
  return filled;
}

/**
 * What the cell is based on. Where another column held the base: nothing if this one is blank, and else a base of no
 * version, which is touched where it says something else.
 */
export function baseOf({ fields }: Stamp, field: string, { value }: CellReading): FieldBase | null {
  const base = fields[field] ?? null;
  if (!base?.isForeign) return base;
  if (valueHash(value) === base.hash) return { ...base, version: UNKNOWN_VERSION };
  return value === null ? null : { ...base, version: UNKNOWN_VERSION, hash: '', rawHash: '' };
}

/** Whether the cell says something else than its base, and did not say so when the two last agreed. */
export function isTouched(base: FieldBase | null, reading: CellReading): boolean {
  if (!base) return reading.value !== null;
  return valueHash(reading.value) !== base.hash && seenHash(reading) !== base.rawHash;
}

function editOf(base: FieldBase | null, { value }: CellReading): FieldEdit {
  return { value, base: base && { version: base.version, hash: base.hash } };
}

function readings(row: LedgerRow): readonly (readonly [string, CellReading])[] {
  return Object.entries(row.cells).filter((entry): entry is [string, CellReading] => entry[1] !== undefined);
}
