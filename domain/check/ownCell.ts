/**
 * Whether a reading stands for exactly one cell that may be rewritten. Decides where a fix is safe: not in formulas,
 * not where the value comes from the cell above or is a part of what the cell says, not where several rows were joined.
 */
import type { CellReading, LedgerRow } from '#domain/read/reading';

export function isOwnCell(reading: CellReading, row: LedgerRow): boolean {
  const { isFormula, assumptions } = reading;
  const isBorrowed = assumptions.includes('same-as-above') || assumptions.includes('part-of-cell');
  return !isFormula && !isBorrowed && !isJoined(reading, row);
}

function isJoined(reading: CellReading, row: LedgerRow): boolean {
  return row.continuation.length > 0 && typeof reading.raw === 'string' && reading.raw.includes('\n');
}
