/**
 * Whether a reading stands for exactly one cell that may be rewritten. Decides where a fix is safe: not in formulas,
 * not where the value comes from the cell above or is a part of what the cell says, not where several rows were joined.
 */
import { saysOnlyItsValue, type CellReading, type LedgerRow } from '#domain/read/reading';

export function isOwnCell(reading: CellReading, row: LedgerRow): boolean {
  return saysOnlyItsValue(reading) && !isJoined(reading, row);
}

function isJoined(reading: CellReading, row: LedgerRow): boolean {
  return row.continuation.length > 0 && typeof reading.raw === 'string' && reading.raw.includes('\n');
}
