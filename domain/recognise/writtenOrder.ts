/**
 * How a column of days orders month and day, where its own values show it: 7.23 can only be 23 July, so 8.2 beside it is
 * 2 August. Decides for the columns that hold days or may be answered to; refuses to read them.
 */
import type { LedgerKind } from '#domain/kinds/fields';
import { fieldOf } from '#domain/kinds/kinds';
import { dayOrderOf } from '#domain/read/monthAndDay';
import type { ColumnSample } from '#domain/recognise/columnSample';
import type { RecognisedColumn } from '#domain/recognise/recognition';

export function withDayOrders(
  kind: LedgerKind,
  columns: readonly RecognisedColumn[],
  samples: readonly ColumnSample[],
): readonly RecognisedColumn[] {
  return columns.map((column) => {
    if (!mayHoldDays(kind, column)) return column;
    const sample = samples.find(({ columnIndex }) => columnIndex === column.columnIndex);
    const dayOrder = dayOrderOf(sample?.values ?? []);
    return dayOrder === null ? column : { ...column, dayOrder };
  });
}

function mayHoldDays(kind: LedgerKind, { field, candidates }: RecognisedColumn): boolean {
  return [field ?? '', ...candidates].some((id) => fieldOf(kind, id)?.cell === 'day');
}
