/** What a row of a ledger says, as the clock and the server take it: blank cells are left out. Refuses to judge a value. */
import type { Fields, FieldValue } from '#domain/fieldValue';
import type { LedgerRow } from '#domain/read/reading';

export function fieldsOf(row: LedgerRow): Fields {
  const fields: Record<string, FieldValue> = {};
  for (const fieldId in row.cells) {
    const value = row.cells[fieldId]!.value;
    if (value !== null) fields[fieldId] = value;
  }
  return fields;
}
