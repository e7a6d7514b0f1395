/** Recognises a sheet with what is known of its columns beforehand. Decides nothing itself. */
import type { Recogniser } from '#addin/flows/openLedger';
import { recogniseSheet } from '#domain/recognise/recogniseSheet';
import { settleColumns, type ColumnKnowledge } from '#domain/recognise/settleColumns';

export function recogniserFor(knowledge: ColumnKnowledge): Recogniser {
  return (grid) => {
    const recognition = recogniseSheet(grid);
    return 'kind' in recognition ? settleColumns(recognition, knowledge).recognition : recognition;
  };
}
