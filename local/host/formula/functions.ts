/**
 * The functions the engine knows, as one table: how many arguments, which of them may be areas, what they make of them.
 * Decides results alone. A function is either in the table and right or not in it.
 *
 * @see https://support.microsoft.com/office/excel-functions-alphabetical-b3944572-255d-4efb-bb96-c6d90033e188
 */
import { asNumber, asText, asTruth, compareValues, FormulaError } from '#local/host/formula/coercion';
import { criterion } from '#local/host/formula/criteria';
import { dateFunctions } from '#local/host/formula/dateFunctions';
import { isError, type HostValue } from '#local/host/model/cellValue';
import type { EvaluationContext } from '#local/host/model/formulaEngine';

export type Rows = readonly (readonly HostValue[])[];

/** What a function gets for an argument: evaluated only when it is asked for. */
export interface Argument {
  readonly isOmitted: boolean;
  /** Null for anything but a reference. */
  readonly area: {
    readonly firstRow: number;
    readonly firstColumn: number;
    readonly columns: number;
    readonly cells: number;
  } | null;
  value(): HostValue;
  /** One value for anything but a reference. */
  rows(): Rows;
}

export interface FormulaFunction {
  readonly least: number;
  readonly most: number;
  /** Which arguments may be more than one cell; absent: none. */
  readonly areas?: (index: number) => boolean;
  readonly isVolatile?: boolean;
  readonly apply: (args: readonly Argument[], context: EvaluationContext) => HostValue;
}

const ALL = () => true;
const FIRST = (index: number) => index === 0;
const MOST_ARGUMENTS = 255;

const scalar = (
  least: number,
  most: number,
  apply: (values: readonly HostValue[]) => HostValue,
): FormulaFunction => ({
  least,
  most,
  apply: (args) => apply(args.map((arg) => arg.value())),
});

const overNumbers = (apply: (numbers: readonly number[]) => number): FormulaFunction => ({
  least: 1,
  most: MOST_ARGUMENTS,
  areas: ALL,
  apply: (args) => apply(numbersOf(args)),
});

const overAll = (count: (value: HostValue) => boolean): FormulaFunction => ({
  least: 1,
  most: MOST_ARGUMENTS,
  areas: ALL,
  apply: (args) => args.flatMap((arg) => arg.rows().flat()).filter(count).length,
});

const FUNCTIONS: Readonly<Record<string, FormulaFunction>> = {
  ...dateFunctions,
  SUM: overNumbers((numbers) => numbers.reduce((sum, number) => sum + number, 0)),
  MAX: overNumbers((numbers) => numbers.reduce((most, number) => Math.max(most, number), numbers[0] ?? 0)),
  MIN: overNumbers((numbers) => numbers.reduce((least, number) => Math.min(least, number), numbers[0] ?? 0)),
  AVERAGE: overNumbers((numbers) => {
    if (numbers.length === 0) throw new FormulaError('#DIV/0!');
    return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
  }),
  COUNT: overAll((value) => typeof value === 'number'),
  COUNTA: overAll((value) => value !== null),
  COUNTBLANK: {
    least: 1,
    most: 1,
    areas: FIRST,
    apply: ([range]) => {
      const filled = range!
        .rows()
        .flat()
        .filter((value) => value !== null && value !== '').length;
      return (range!.area?.cells ?? 1) - filled;
    },
  },
  COUNTIF: {
    least: 2,
    most: 2,
    areas: FIRST,
    apply: ([range, wanted]) => countMatching(range!, criterion(wanted!.value())),
  },
  IF: {
    least: 2,
    most: 3,
    apply: ([test, then, otherwise]) => {
      if (asTruth(test!.value())) return then!.value() ?? 0;
      return otherwise ? (otherwise.value() ?? 0) : false;
    },
  },
  IFERROR: { least: 2, most: 2, apply: ([first, otherwise]) => orElse(first!, otherwise!) },
  AND: { least: 1, most: MOST_ARGUMENTS, areas: ALL, apply: (args) => truths(args).every(Boolean) },
  OR: { least: 1, most: MOST_ARGUMENTS, areas: ALL, apply: (args) => truths(args).some(Boolean) },
  NOT: scalar(1, 1, ([value]) => !asTruth(value!)),
  ISBLANK: scalar(1, 1, ([value]) => value === null),
  ISNUMBER: { least: 1, most: 1, apply: ([arg]) => typeof settled(arg!) === 'number' },
  ISTEXT: { least: 1, most: 1, apply: ([arg]) => typeof settled(arg!) === 'string' },
  ISERROR: { least: 1, most: 1, apply: ([arg]) => isError(settled(arg!)) },
  ABS: scalar(1, 1, ([value]) => Math.abs(asNumber(value!))),
  INT: scalar(1, 1, ([value]) => Math.floor(asNumber(value!))),
  MOD: scalar(2, 2, ([number, divisor]) => modulo(asNumber(number!), asNumber(divisor!))),
  ROUND: scalar(2, 2, ([number, digits]) => rounded(asNumber(number!), Math.trunc(asNumber(digits!)))),
  LEN: scalar(1, 1, ([value]) => asText(value!).length),
  LEFT: scalar(1, 2, ([value, length = 1]) => asText(value!).slice(0, lengthOf(length))),
  RIGHT: scalar(1, 2, ([value, length = 1]) => lastOf(asText(value!), lengthOf(length))),
  MID: scalar(3, 3, ([value, start, length]) => middle(asText(value!), asNumber(start!), lengthOf(length!))),
  TRIM: scalar(1, 1, ([value]) => asText(value!).replace(/ +/g, ' ').replace(/^ | $/g, '')),
  EXACT: scalar(2, 2, ([a, b]) => asText(a!) === asText(b!)),
  FIND: scalar(2, 3, ([wanted, within, start = 1]) =>
    found(asText(wanted!), asText(within!), asNumber(start)),
  ),
  CONCATENATE: scalar(1, MOST_ARGUMENTS, (values) => values.map(asText).join('')),
  ROW: {
    least: 0,
    most: 1,
    areas: FIRST,
    apply: ([at], context) => (at?.area?.firstRow ?? context.rowIndex) + 1,
  },
  COLUMN: {
    least: 0,
    most: 1,
    areas: FIRST,
    apply: ([at], context) => (at?.area?.firstColumn ?? context.columnIndex) + 1,
  },
  NA: { least: 0, most: 0, apply: () => ({ error: '#N/A' }) },
};

export function functionNamed(name: string): FormulaFunction | undefined {
  return Object.hasOwn(FUNCTIONS, name) ? FUNCTIONS[name] : undefined;
}

/** In a reference only numbers count; a value given outright is converted. Errors pass through. */
function numbersOf(args: readonly Argument[]): readonly number[] {
  return args.flatMap((arg) => {
    if (!arg.area) return arg.isOmitted ? [0] : [asNumber(arg.value())];
    const values = arg.rows().flat();
    const wrong = values.find(isError);
    if (wrong) throw new FormulaError(wrong.error);
    return values.filter((value): value is number => typeof value === 'number');
  });
}

function truths(args: readonly Argument[]): readonly boolean[] {
  const values = args.flatMap((arg) => {
    const given = arg.rows().flat();
    return arg.area ? given.filter((value) => typeof value !== 'string' && value !== null) : given;
  });
  if (values.length === 0) throw new FormulaError('#VALUE!');
  return values.map(asTruth);
}

function countMatching(range: Argument, meets: (value: HostValue) => boolean): number {
  const values = range.rows().flat();
  const beyond = meets(null) ? (range.area?.cells ?? 1) - values.length : 0;
  return values.filter(meets).length + beyond;
}

function orElse(first: Argument, otherwise: Argument): HostValue {
  const value = settled(first);
  return isError(value) ? (otherwise.value() ?? 0) : (value ?? 0);
}

/** The argument's value, an error among its own workings too. */
function settled(arg: Argument): HostValue {
  try {
    return arg.value();
  } catch (error) {
    if (error instanceof FormulaError) return { error: error.code };
    throw error;
  }
}

function modulo(number: number, divisor: number): number {
  if (divisor === 0) throw new FormulaError('#DIV/0!');
  return number - divisor * Math.floor(number / divisor);
}

/** Half away from zero, as decimals show it: ROUND(2.675, 2) is 2.68. */
function rounded(number: number, digits: number): number {
  const scaled = Number(`${Math.abs(number).toPrecision(15)}e${digits}`);
  const whole = Number.isFinite(scaled) ? Math.round(scaled) : Math.round(shift10(Math.abs(number), digits));
  return Math.sign(number) * shift10(whole, -digits);
}

function shift10(number: number, digits: number): number {
  const [mantissa, exponent = '0'] = String(number).split('e');
  return Number(`${mantissa}e${Number(exponent) + digits}`);
}

function lengthOf(value: HostValue): number {
  const length = Math.trunc(asNumber(value));
  if (length < 0) throw new FormulaError('#VALUE!');
  return length;
}

function lastOf(text: string, length: number): string {
  return length === 0 ? '' : text.slice(-length);
}

function middle(text: string, start: number, length: number): string {
  if (start < 1) throw new FormulaError('#VALUE!');
  return text.slice(Math.trunc(start) - 1, Math.trunc(start) - 1 + length);
}

function found(wanted: string, within: string, start: number): number {
  const at = start < 1 ? -1 : within.indexOf(wanted, Math.trunc(start) - 1);
  if (at < 0) throw new FormulaError('#VALUE!');
  return at + 1;
}

/** For `=`, `<` and the others. */
export function compared(operator: string, a: HostValue, b: HostValue): boolean {
  const order = compareValues(a, b);
  switch (operator) {
    case '=':
      return order === 0;
    case '<>':
      return order !== 0;
    case '<':
      return order < 0;
    case '<=':
      return order <= 0;
    case '>':
      return order > 0;
    default:
      return order >= 0;
  }
}
