/**
 * Whether a row still tells the case its stamp names, or was moved away from its stamp, or holds another matter now.
 * Decides by the fields that identify a case, whatever column they are read from; refuses to know what follows from it
 * (planPush.ts).
 */
import type { IdentityFields } from '#domain/kinds/fields';
import type { LedgerRow } from '#domain/read/reading';
import { identityParts } from '#domain/sync/identity';
import type { FieldEdit } from '#domain/sync/merge';
import type { Stamp, StampReading } from '#domain/sync/stamp';
import { filledFields, valueHash } from '#domain/sync/touched';

/** A row of the sheet with what its hidden stamp cell says. */
export interface StampedRow {
  readonly row: LedgerRow;
  readonly reading: StampReading;
}

/**
 * All parts that tell the case (number, who, when, what) changed at once, two at least: then this is another matter
 * in the same row, not an edit.
 */
export function isMovedOrReused(
  row: LedgerRow,
  stamp: Stamp,
  touched: Readonly<Record<string, FieldEdit>>,
  identity: IdentityFields,
): boolean {
  const known = tellingFields(row, stamp, identity);
  return known.length >= 2 && known.every((field) => touched[field] !== undefined);
}

/** The fields that tell this row's case, now or as the stamp remembers it. */
export function tellingFields(row: LedgerRow, stamp: Stamp, identity: IdentityFields): readonly string[] {
  const blank = valueHash(null);
  const before = Object.fromEntries(
    Object.entries(stamp.fields).flatMap(([field, base]) =>
      base && base.hash !== blank ? [[field, field]] : [],
    ),
  );
  const parts = new Set([...identityParts(identity, filledFields(row)), ...identityParts(identity, before)]);
  return [...parts].filter((field) => stamp.fields[field] && row.cells[field]);
}

/**
 * Rows, stamped or not, that say what a stamp says whose own row says something else: they were moved away from it. A
 * row that was only overtyped says what no stamp says.
 */
export function movedRows(rows: readonly StampedRow[], identity: IdentityFields): ReadonlySet<LedgerRow> {
  const fields = [...identity.number, ...identity.who, ...identity.when, ...identity.what];
  const telling = (hashOf: (field: string) => string | undefined) =>
    fields.map((field) => hashOf(field) ?? '').join(' ');
  const read = rows.map(({ row, reading }) => {
    const bases = reading.kind === 'stamp' && reading.stamp.version > 0 ? reading.stamp.fields : null;
    return {
      row,
      now: telling((field) => (row.cells[field] ? valueHash(row.cells[field].value) : undefined)),
      stamped: bases && telling((field) => bases[field]?.hash),
    };
  });
  const displaced = new Set(
    read.flatMap(({ now, stamped }) => (stamped && stamped !== now ? [stamped] : [])),
  );
  return new Set(
    read.filter(({ now, stamped }) => now !== stamped && displaced.has(now)).map(({ row }) => row),
  );
}
