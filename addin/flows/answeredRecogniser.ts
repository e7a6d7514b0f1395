/** Recognises a sheet with what is known of its columns beforehand. Decides nothing itself. */
import type { Recogniser, SteppedRecogniser } from '#addin/flows/openLedger';
import { recogniseSteps } from '#domain/recognise/recogniseSheet';
import { settleColumns, type ColumnKnowledge } from '#domain/recognise/settleColumns';
import { finished } from '#domain/steps';

export function recogniserFor(knowledge: ColumnKnowledge): Recogniser {
  const inSteps = recogniserInSteps(knowledge);
  return (grid) => finished(inSteps(grid));
}

export function recogniserInSteps(knowledge: ColumnKnowledge): SteppedRecogniser {
  return function* (grid) {
    const recognition = yield* recogniseSteps(grid);
    return 'kind' in recognition ? settleColumns(recognition, knowledge).recognition : recognition;
  };
}
