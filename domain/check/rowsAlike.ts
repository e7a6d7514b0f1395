/**
 * Groups of rows that share a text. Decides how the others are named; refuses to know what the text
 * means.
 */
import type { LedgerRow } from '#domain/read/reading';

export interface RowAlike {
  readonly row: LedgerRow;
  /** Excel row numbers of the others, at most five: `5, 9`. */
  readonly others: string;
}

const NAMED_AT_MOST = 5;

/** Every row whose text another row shares, in the order of rows; rows with null are alike to none. Linear. */
export function rowsAlike(rows: readonly LedgerRow[], textOf: (row: LedgerRow) => string | null): RowAlike[] {
  const groups = new Map<string, LedgerRow[]>();
  for (const row of rows) {
    const text = textOf(row);
    if (text === null) continue;
    const group = groups.get(text);
    if (group) group.push(row);
    else groups.set(text, [row]);
  }
  return [...groups.values()].flatMap((group) =>
    group.length === 1 ? [] : group.map((row) => ({ row, others: othersOf(row, group) })),
  );
}

function othersOf(row: LedgerRow, group: readonly LedgerRow[]): string {
  const named = group
    .slice(0, NAMED_AT_MOST + 1)
    .filter((other) => other !== row)
    .slice(0, NAMED_AT_MOST);
  const more = group.length - 1 > named.length ? ' …' : '';
  return named.map((other) => other.rowIndex + 1).join(', ') + more;
}
