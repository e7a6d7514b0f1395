/**
 * What the workbook needs of a formula engine. Decides the contract alone: an engine understands a formula wholly or
 * not at all, and never answers with a value it is not sure of.
 */
import type { Day } from '#domain/day';
import type { Area } from '#local/host/model/area';
import type { CellFunction, CellFunctionArgument, CellFunctions } from '#local/host/model/cellFunctions';
import type { HostValue } from '#local/host/model/cellValue';

/** A reference as it counts for the formula's own place; `sheetName` null is the formula's sheet. */
export interface Precedent {
  readonly sheetName: string | null;
  readonly area: Area;
}

export interface EvaluationContext {
  /** Relative references are read this far from where the formula was written for. */
  readonly rowOffset: number;
  readonly columnOffset: number;
  /** The cell the formula stands in, for ROW and COLUMN. */
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly today: Day;
  readonly locale: string;
  valueAt(sheetName: string | null, rowIndex: number, columnIndex: number): HostValue;
  /** Rows of values, cut off after the last filled row and column of the sheet. */
  valuesOf(sheetName: string | null, area: Area): readonly (readonly HostValue[])[];
  /** `#BUSY!` until the add-in has answered. */
  askAddin(declared: CellFunction, args: readonly CellFunctionArgument[]): HostValue;
}

export interface CompiledFormula {
  /** Null: what it reads cannot be told (names, table references), so any change may concern it. */
  readonly precedents: readonly Precedent[] | null;
  readonly isVolatile: boolean;
  /** Null: the engine does not know all of it. */
  readonly evaluate: ((context: EvaluationContext) => HostValue) | null;
}

export interface FormulaEngine {
  /**
   * @param formula with its `=`
   * @param functions what an add-in adds to the engine's own
   */
  compile(formula: string, functions: CellFunctions): CompiledFormula;
}
