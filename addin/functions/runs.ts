/**
 * From the arguments the host gives a function to what clockFunctions.ts computes. Decides nothing but which argument is
 * which; the host holds to the types and the order of the metadata.
 */
import type { FunctionId } from '#addin/functions/catalogue';
import {
  daysLeftOf,
  dueOf,
  dueTextOf,
  stageOfRow,
  workDaysBetween,
  type FunctionAnswer,
} from '#addin/functions/clockFunctions';
import type { Language } from '#domain/clock/explainStep';
import type { CellValue } from '#domain/grid';

type Run = (cells: readonly unknown[], language: Language) => FunctionAnswer;
type Rows = readonly (readonly CellValue[])[];

export const RUNS: Readonly<Record<FunctionId, Run>> = {
  DUE: (cells) => dueOf(cell(cells, 0), cell(cells, 1), cell(cells, 2), cell(cells, 3)),
  DUETEXT: (cells, language) => dueTextOf(cell(cells, 0), cell(cells, 1), cell(cells, 2), language),
  DAYSLEFT: (cells, language) => daysLeftOf(cell(cells, 0), cell(cells, 1), language),
  WORKDAYS: (cells) => workDaysBetween(cell(cells, 0), cell(cells, 1)),
  STAGE: ([headings, row], language) => stageOfRow(headings as Rows, row as Rows, language),
};

function cell(cells: readonly unknown[], index: number): CellValue {
  return (cells[index] ?? null) as CellValue;
}
