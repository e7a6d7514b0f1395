/** Recognises a sheet as the clerk answered for its columns. Decides nothing itself. */
import type { Recogniser } from '#addin/flows/openLedger';
import { applyAnswers, type ColumnAnswers } from '#domain/recognise/applyAnswers';
import { recogniseSheet } from '#domain/recognise/recogniseSheet';

export function recogniserFor(answers: ColumnAnswers): Recogniser {
  return (grid) => {
    const recognition = recogniseSheet(grid);
    return 'kind' in recognition ? applyAnswers(recognition, answers) : recognition;
  };
}
