/**
 * Functions of an add-in as the engine calls its own. Decides how arguments are given by their declared types, that an
 * error among them is the answer, as are too few or too many (Excel would not let them be entered), and what a name is
 * that no add-in declares. Refuses to know how the add-in is asked.
 *
 * @see https://learn.microsoft.com/office/dev/add-ins/excel/custom-functions-parameter-options
 */
import type { CellValue } from '#domain/grid';
import { asNumber, asText, asTruth, FormulaError } from '#local/host/formula/coercion';
import type { Argument, FormulaFunction } from '#local/host/formula/functions';
import {
  namespaceOf,
  type CellFunction,
  type CellFunctionArgument,
  type CellFunctionParameter,
  type CellFunctions,
} from '#local/host/model/cellFunctions';
import { isError, type HostValue } from '#local/host/model/cellValue';

/** How files name a function of an add-in that is not installed. */
const UNKNOWN_IN_FILE = '_XLDUDF_';
const MOST_CELLS = 100_000;

const ANY_NUMBER = { least: 0, most: 255 } as const;

const NOT_THERE: FormulaFunction = {
  ...ANY_NUMBER,
  areas: () => true,
  apply: () => ({ error: '#NAME?' }),
};

/** @param name in capitals; undefined: it is no name of an add-in's function */
export function addinFunction(name: string, functions: CellFunctions): FormulaFunction | undefined {
  const declared = functions.named(name);
  if (declared) return called(declared);
  return name.startsWith(UNKNOWN_IN_FILE) || functions.isNamespace(namespaceOf(name)) ? NOT_THERE : undefined;
}

function called(declared: CellFunction): FormulaFunction {
  const { parameters, isVolatile } = declared;
  const least = parameters.filter(({ isOptional }) => !isOptional).length;
  return {
    ...ANY_NUMBER,
    areas: (index) => parameters[index]?.isArea ?? false,
    isVolatile,
    apply: (args, context) =>
      args.length < least || args.length > parameters.length
        ? { error: '#VALUE!' }
        : context.askAddin(
            declared,
            parameters.map((parameter, i) => given(parameter, args[i])),
          ),
  };
}

function given({ type, isArea }: CellFunctionParameter, arg: Argument | undefined): CellFunctionArgument {
  if (!arg || arg.isOmitted) return null;
  if (isArea) return areaOf(arg);
  const value = plain(arg.value());
  if (type === 'string') return asText(value);
  if (type === 'boolean') return asTruth(value);
  return type === 'number' ? asNumber(value) : value;
}

/** Blank cells of an area are 0. @see https://github.com/OfficeDev/office-js/issues/5262 */
function areaOf(arg: Argument): readonly (readonly CellValue[])[] {
  const { area } = arg;
  const filled = arg.rows();
  if (!area) return filled.map((row) => row.map(plain));
  if (area.cells > MOST_CELLS) throw new FormulaError('#VALUE!');
  return Array.from({ length: area.cells / area.columns }, (_, row) =>
    Array.from({ length: area.columns }, (__, column) => plain(filled[row]?.[column] ?? 0)),
  );
}

function plain(value: HostValue): CellValue {
  if (isError(value)) throw new FormulaError(value.error);
  return value;
}
