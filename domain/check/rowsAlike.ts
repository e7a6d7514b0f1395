/**
 * How a finding names the other cases of its group: by row numbers, at most five. Refuses to know what the cases have
 * in common. Linear in their number.
 */
import type { LedgerRow } from '#domain/read/reading';
import type { Words } from '#domain/words';

export interface RowAlike {
  readonly row: LedgerRow;
  /** Excel row numbers of the others, at most five. */
  readonly others: readonly number[];
  /** The same for a message: `5、9…`, `rows 5, 9 …`. */
  readonly named: Words;
}

const NAMED_AT_MOST = 5;

/** Every row of the group with the others named, in the group's order. */
export function namingOthers(group: readonly LedgerRow[]): RowAlike[] {
  const first = group.slice(0, NAMED_AT_MOST + 1);
  return group.map((row) => {
    const others = first
      .filter((other) => other !== row)
      .slice(0, NAMED_AT_MOST)
      .map((other) => other.rowIndex + 1);
    return { row, others, named: namedRows(others, group.length - 1 > others.length) };
  });
}

/** Row numbers in a message. */
export function namedRows(rowNumbers: readonly number[], areMore: boolean): Words {
  const noun = rowNumbers.length === 1 && !areMore ? 'row' : 'rows';
  return {
    zh: rowNumbers.join('、') + (areMore ? '…' : ''),
    en: `${noun} ${rowNumbers.join(', ')}${areMore ? ' …' : ''}`,
  };
}
