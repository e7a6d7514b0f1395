/**
 * Rows whose case a person merged into another one, as their own stage column says: they are no cases of their own and
 * nobody's double or repeat any more. Decides that what a row object was once told of, it stays, so that it leaves a
 * group by the keys it came in by.
 */
import { valueAt, type SheetGrid } from '#domain/grid';
import type { LedgerRow } from '#domain/read/reading';
import type { Recognition } from '#domain/recognise/recognition';
import { MERGED_INTO } from '#domain/sync/joins';
import { ownColumnOf } from '#domain/sync/ownColumns';

export function mergedRows(grid: SheetGrid, { headerRows }: Recognition): (row: LedgerRow) => boolean {
  const headings = grid.rows[headerRows.at(-1) ?? 0] ?? [];
  const stage = headings.findIndex(
    (heading) => typeof heading === 'string' && ownColumnOf(heading) === 'stage',
  );
  if (stage < 0) return () => false;
  const known = new WeakMap<LedgerRow, boolean>();
  return (row) => {
    const before = known.get(row);
    if (before !== undefined) return before;
    const said = valueAt(grid, row.rowIndex, stage);
    const isMerged =
      typeof said === 'string' && Object.values(MERGED_INTO).some((words) => said.startsWith(`${words} `));
    known.set(row, isMerged);
    return isMerged;
  };
}
