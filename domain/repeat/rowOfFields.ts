/** A stored case as a row, so that cases of a sheet and of the server are compared by the same rules. */
import type { Fields } from '#domain/fieldValue';
import type { CellReading, LedgerRow } from '#domain/read/reading';

/** @param position tells it from the other cases of one comparison */
export function rowOfFields(fields: Fields, position: number): LedgerRow {
  const cells: Record<string, CellReading> = {};
  for (const [field, value] of Object.entries(fields)) {
    if (value === undefined) continue;
    cells[field] = {
      rowsBelow: 0,
      columnIndex: 0,
      raw: null,
      isFormula: false,
      value,
      assumptions: [],
      doubt: null,
    };
  }
  return { rowIndex: position, continuation: [], cells };
}
