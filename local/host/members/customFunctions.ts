/**
 * How the library's runtime for functions in cells says that it is ready, and brings what they answered. Decides what
 * its numbers for errors are in a cell; refuses to know which functions there are. Not documented: what the published
 * library sends and expects.
 *
 * @see https://learn.microsoft.com/office/dev/add-ins/excel/custom-functions-errors
 */
import type { CellFunctionAnswer, Invocation } from '#local/host/model/cellFunctions';
import type { ErrorCode } from '#local/host/model/cellValue';
import { hostType, type HostObject } from '#local/host/wire/hostObject';
import type { EventEntry } from '#local/host/events/eventEntries';

export interface FunctionsRuntime {
  readonly onReady: () => void;
  readonly onAnswers: (answers: ReadonlyMap<number, CellFunctionAnswer>) => void;
}

/** Id, whether there is a value, the value or what a person reads beside the error, the error's number. */
type InvocationResult = readonly [id: number, isAnswered: boolean, value: unknown, errorCode?: number];

const ERRORS: Readonly<Record<number, ErrorCode>> = {
  1: '#N/A',
  5: '#DIV/0!',
  6: '#NUM!',
  8: '#NULL!',
  9: '#NAME?',
  10: '#NAME?',
};

const customFunctionsType = hostType<FunctionsRuntime>('CustomFunctions', {
  call: {
    _SetOsfControlContainerReadyForCustomFunctions: ({ onReady }) => onReady(),
    SetInvocationArrayResults: ({ onAnswers }, [results]) =>
      onAnswers(new Map((results as readonly InvocationResult[]).map((each) => [each[0], answerOf(each)]))),
  },
});

export function functionServices(runtime: FunctionsRuntime): Readonly<Record<string, HostObject>> {
  return { 'Microsoft.ExcelServices.CustomFunctions': customFunctionsType.of(runtime) };
}

/** Rows of answers, which would spill, are not understood. */
function answerOf([, isAnswered, value, errorCode = 0]: InvocationResult): CellFunctionAnswer {
  if (!isAnswered) {
    return { error: ERRORS[errorCode] ?? '#VALUE!', reason: typeof value === 'string' ? value : '' };
  }
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return { value };
  return { error: '#VALUE!', reason: '' };
}

/** Category and type of a message that asks for functions to be run. */
const ACTION = 1;
const INVOKE = 1_000;
/** Neither cancelled nor streamed, and no error among the arguments. */
const PLAIN_CALL = 0;

export function invocationEntries(invocations: readonly Invocation[]): readonly EventEntry[] {
  return invocations.map(({ id, functionId, args }) => {
    const message = [id, functionId, args, null, PLAIN_CALL];
    return [ACTION, INVOKE, '', JSON.stringify(message), '', 0];
  });
}
