/**
 * Excel.Functions: worksheet functions called from code. DATE alone is implemented, from which an add-in learns the
 * workbook's date system: always the 1900 one here.
 *
 * @see https://learn.microsoft.com/javascript/api/excel/excel.functions
 */
import { FormulaError } from '#local/host/formula/coercion';
import { dateSerial } from '#local/host/formula/dateFunctions';
import { wholeNumber } from '#local/host/members/arguments';
import type { Workbook } from '#local/host/model/workbook';
import { hostType, type HostType } from '#local/host/wire/hostObject';

interface FunctionResult {
  readonly value: number | null;
  readonly error: string;
}

export const functionsType: HostType<Workbook> = hostType<Workbook>('Functions', {
  call: {
    Date: (_, args) => {
      const [year, month, day] = args.map((arg) => wholeNumber(arg, 'Functions.date'));
      return functionResultType.of(result(() => dateSerial(year!, month!, day!)));
    },
  },
});

export const functionResultType: HostType<FunctionResult> = hostType<FunctionResult>('FunctionResult', {
  get: { Value: ({ value }) => value, Error: ({ error }) => error },
});

function result(compute: () => number): FunctionResult {
  try {
    return { value: compute(), error: '' };
  } catch (error) {
    if (error instanceof FormulaError) return { value: null, error: error.code };
    throw error;
  }
}
