/**
 * The formula engine of the workbench: cell references, operators and the functions of functions.ts. Decides whether a
 * formula is understood wholly; if not, it says so and computes nothing. Areas stand only where a function takes them:
 * arrays that spill and implicit intersection are not understood.
 */
import { addinFunction } from '#local/host/formula/addinFunctions';
import { asNumber, asText, FormulaError } from '#local/host/formula/coercion';
import { parseExpression, type BinaryOperator, type Expression } from '#local/host/formula/expression';
import { compared, functionNamed, type Argument, type FormulaFunction } from '#local/host/formula/functions';
import { areaOfReference, readReference, type Reference } from '#local/host/formula/reference';
import { tokensOf } from '#local/host/formula/tokens';
import { columnCount, rowCount } from '#local/host/model/area';
import type { CellFunctions } from '#local/host/model/cellFunctions';
import type { HostValue } from '#local/host/model/cellValue';
import type {
  CompiledFormula,
  EvaluationContext,
  FormulaEngine,
  Precedent,
} from '#local/host/model/formulaEngine';

export const ownEngine: FormulaEngine = { compile };

type Lookup = (name: string) => FormulaFunction | undefined;

function compile(formula: string, functions: CellFunctions): CompiledFormula {
  const lookup: Lookup = (name) => functionNamed(name) ?? addinFunction(name, functions);
  const tokens = tokensOf(formula.slice(1));
  const names = tokens.some(({ kind }) => kind === 'name' || kind === 'unknown');
  const expression = names ? null : parseExpression(formula.slice(1));
  const isKnown = expression !== null && isUnderstood(expression, false, lookup);
  return {
    precedents: names
      ? null
      : tokens.flatMap(({ kind, source }) => (kind === 'reference' ? precedent(source) : [])),
    isVolatile: tokens.some(
      ({ kind, source }) =>
        kind === 'function' && (isVolatile(source) || lookup(source.toUpperCase())?.isVolatile === true),
    ),
    evaluate: isKnown ? (context) => evaluated(expression, { context, lookup }) : null,
  };
}

/** Functions that Excel computes anew at every change, known here or not. @see https://learn.microsoft.com/office/client-developer/excel/excel-recalculation#volatile-and-non-volatile-functions */
function isVolatile(name: string): boolean {
  return /^(?:TODAY|NOW|RAND|RANDBETWEEN|OFFSET|INDIRECT|INFO|CELL)$/i.test(name);
}

function precedent(source: string): readonly Precedent[] {
  const reference = readReference(source);
  const area = areaOfReference(reference);
  return area ? [{ sheetName: reference.sheetName, area }] : [];
}

function isUnderstood(expression: Expression, mayBeArea: boolean, lookup: Lookup): boolean {
  switch (expression.kind) {
    case 'value':
      return true;
    case 'reference':
      return mayBeArea || isOneCell(expression.reference);
    case 'negative':
    case 'percent':
      return isUnderstood(expression.of, false, lookup);
    case 'binary':
      return isUnderstood(expression.left, false, lookup) && isUnderstood(expression.right, false, lookup);
    case 'call': {
      const { name, args } = expression;
      const known = lookup(name);
      if (!known || args.length < known.least || args.length > known.most) return false;
      return args.every((arg, i) => arg === null || isUnderstood(arg, known.areas?.(i) ?? false, lookup));
    }
  }
}

function isOneCell({ start, end }: Reference): boolean {
  return end === null && start.row !== null && start.column !== null;
}

interface Evaluation {
  readonly context: EvaluationContext;
  readonly lookup: Lookup;
}

function evaluated(expression: Expression, evaluation: Evaluation): HostValue {
  try {
    const value = valueOf(expression, evaluation);
    return typeof value === 'number' && !Number.isFinite(value) ? { error: '#NUM!' } : value;
  } catch (error) {
    if (error instanceof FormulaError) return { error: error.code };
    throw error;
  }
}

function valueOf(expression: Expression, evaluation: Evaluation): HostValue {
  switch (expression.kind) {
    case 'value':
      return expression.value;
    case 'reference':
      return referenced(expression.reference, evaluation.context);
    case 'negative':
      return -asNumber(valueOf(expression.of, evaluation));
    case 'percent':
      return asNumber(valueOf(expression.of, evaluation)) / 100;
    case 'binary':
      return combined(
        expression.operator,
        valueOf(expression.left, evaluation),
        valueOf(expression.right, evaluation),
      );
    case 'call':
      return evaluation.lookup(expression.name)!.apply(
        expression.args.map((arg) => argument(arg, evaluation)),
        evaluation.context,
      );
  }
}

function combined(operator: BinaryOperator, left: HostValue, right: HostValue): HostValue {
  switch (operator) {
    case '&':
      return asText(left) + asText(right);
    case '+':
      return asNumber(left) + asNumber(right);
    case '-':
      return asNumber(left) - asNumber(right);
    case '*':
      return asNumber(left) * asNumber(right);
    case '/':
      return divided(asNumber(left), asNumber(right));
    case '^':
      return asNumber(left) ** asNumber(right);
    default:
      return compared(operator, left, right);
  }
}

function divided(dividend: number, divisor: number): number {
  if (divisor === 0) throw new FormulaError('#DIV/0!');
  return dividend / divisor;
}

function referenced(reference: Reference, context: EvaluationContext): HostValue {
  const area = areaOfReference(reference, context.rowOffset, context.columnOffset);
  if (!area) throw new FormulaError('#REF!');
  return context.valueAt(reference.sheetName, area.firstRow, area.firstColumn);
}

function argument(expression: Expression | null, evaluation: Evaluation): Argument {
  if (expression?.kind !== 'reference') {
    const value = () => (expression ? valueOf(expression, evaluation) : null);
    return { isOmitted: expression === null, area: null, value, rows: () => [[value()]] };
  }
  const { reference } = expression;
  const { context } = evaluation;
  const area = areaOfReference(reference, context.rowOffset, context.columnOffset);
  if (!area) throw new FormulaError('#REF!');
  return {
    isOmitted: false,
    area: {
      firstRow: area.firstRow,
      firstColumn: area.firstColumn,
      columns: columnCount(area),
      cells: rowCount(area) * columnCount(area),
    },
    value: () => referenced(reference, context),
    rows: () => context.valuesOf(reference.sheetName, area),
  };
}
