/**
 * Where the marks of a check stand in a sheet, so that they can be taken out again. Decides by the headings of our own
 * columns, wherever a person moved them; refuses to know how columns are taken out.
 */
import type { SheetGrid } from '#domain/grid';
import { checkColumnOf } from '#domain/sync/ownColumns';

/** Headings stand near the top; a ledger with more title rows than this was not recognised either. */
const HEADING_ROWS = 60;

/** 0-based, ascending; none where the sheet is not marked. */
export function markColumns({ rows }: Pick<SheetGrid, 'rows'>): readonly number[] {
  const found = new Set<number>();
  for (const row of rows.slice(0, HEADING_ROWS)) {
    for (const [columnIndex, value] of row.entries()) {
      if (typeof value === 'string' && checkColumnOf(value) !== null) found.add(columnIndex);
    }
  }
  return [...found].sort((left, right) => left - right);
}
