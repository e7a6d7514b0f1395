/**
 * Cells taken as they stand, as the rival takes them: nothing is read. Rows are laid out and readings shared as the
 * reader does it (domain/read/readLedger.ts, columnReader.ts).
 */
import type { CellValue, SheetGrid } from '#domain/grid';
import type { CellReading, LedgerRow } from '#domain/read/reading';
import { Recurring } from '#domain/recurring';
import { COLUMNS } from './madeLedger';

const NOTHING: CellReading['assumptions'] = [];

export function plainRows({ rows }: SheetGrid): LedgerRow[] {
  const columns = COLUMNS.map((field, columnIndex) => plainColumn(field, columnIndex));
  const layout = Object.fromEntries(columns.map(({ field, blank }) => [field, blank]));
  return rows.slice(1).map((row, at) => {
    const cells = { ...layout };
    for (let columnIndex = 0; columnIndex < columns.length; columnIndex++) {
      const raw = row[columnIndex] ?? null;
      const { field, readingOf } = columns[columnIndex]!;
      if (raw !== null) cells[field] = readingOf(raw);
    }
    return { rowIndex: at + 1, continuation: NOTHING as never, cells };
  });
}

function plainColumn(field: string, columnIndex: number) {
  const known = new Recurring<CellValue, CellReading>();
  const make = (raw: CellValue): CellReading => ({
    rowsBelow: 0,
    columnIndex,
    raw,
    isFormula: false,
    value: raw,
    assumptions: NOTHING,
    doubt: null,
  });
  const readingOf = (raw: CellValue): CellReading => {
    const before = known.get(raw);
    if (before) return before;
    const reading = make(raw);
    known.set(raw, reading);
    return reading;
  };
  return { field, blank: make(null), readingOf };
}
