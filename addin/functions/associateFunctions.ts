/**
 * Hands the functions to the host's custom-functions runtime. Decides how an answer and a refusal become a value and an
 * error; refuses to know what the functions compute.
 */
import type { FunctionEntry } from '#addin/functions/catalogue';
import {
  daysLeftOf,
  dueOf,
  dueTextOf,
  stageOfRow,
  workDaysBetween,
  type FunctionAnswer,
} from '#addin/functions/clockFunctions';
import type { CellValue } from '#domain/grid';

/** The part of the host's `CustomFunctions` that is used. */
export interface FunctionsRuntime {
  associate(id: string, run: (...cells: never[]) => string | number): void;
}

type Language = 'zh' | 'en';

/**
 * @param notAvailable makes the host's #N/A with a message, e.g. `new CustomFunctions.Error(…notAvailable, message)`
 */
export function associateFunctions(
  runtime: FunctionsRuntime,
  notAvailable: (message: string) => Error,
  language: Language,
): void {
  const given = (answer: FunctionAnswer): string | number => {
    if ('refused' in answer) throw notAvailable(answer.refused[language]);
    return answer.value;
  };
  type Rows = readonly (readonly CellValue[])[];
  const runs: Readonly<Record<FunctionEntry['id'], (...cells: never[]) => string | number>> = {
    DUE: (step: CellValue, from: CellValue, line?: CellValue, provisional?: CellValue) =>
      given(dueOf(step, from, line ?? null, provisional ?? null)),
    DUETEXT: (step: CellValue, from: CellValue, line?: CellValue) =>
      given(dueTextOf(step, from, line ?? null, language)),
    DAYSLEFT: (due: CellValue, today: CellValue) => given(daysLeftOf(due, today, language)),
    WORKDAYS: (from: CellValue, to: CellValue) => given(workDaysBetween(from, to)),
    STAGE: (headings: Rows, row: Rows) => given(stageOfRow(headings, row, language)),
  };
  for (const [id, run] of Object.entries(runs)) runtime.associate(id, run);
}
