/** Recognises a sheet with what is known of its columns beforehand. Decides nothing itself. */
import type { Recogniser } from '#addin/flows/openLedger';
import { recogniseSteps } from '#domain/recognise/recogniseSheet';
import { settleColumns, type ColumnKnowledge } from '#domain/recognise/settleColumns';

export function recogniserFor(knowledge: ColumnKnowledge): Recogniser {
  return function* (grid) {
    const recognition = yield* recogniseSteps(grid);
    return 'kind' in recognition ? settleColumns(recognition, knowledge).recognition : recognition;
  };
}
