/**
 * How Excel turns one kind of value into another and compares them. Decides conversions only; an error passes through
 * as a thrown `FormulaError`, caught where a formula is evaluated.
 */
import { isError, type ErrorCode, type HostValue } from '#local/host/model/cellValue';

/** The value of the formula is this error. */
export class FormulaError extends Error {
  constructor(readonly code: ErrorCode) {
    super(code);
  }
}

/** Text that reads as a plain number counts as one; other text, dates in words included, is #VALUE! (*assumed*: Excel also reads dates). */
export function asNumber(value: HostValue): number {
  if (isError(value)) throw new FormulaError(value.error);
  if (value === null) return 0;
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  const trimmed = value.trim();
  if (!/^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?%?$/i.test(trimmed)) throw new FormulaError('#VALUE!');
  return trimmed.endsWith('%') ? Number(trimmed.slice(0, -1)) / 100 : Number(trimmed);
}

export function asText(value: HostValue): string {
  if (isError(value)) throw new FormulaError(value.error);
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return typeof value === 'number' ? String(Number(value.toPrecision(15))) : value;
}

export function asTruth(value: HostValue): boolean {
  if (isError(value)) throw new FormulaError(value.error);
  if (typeof value === 'boolean') return value;
  if (typeof value === 'string') {
    if (/^(?:true|false)$/i.test(value)) return value.toLowerCase() === 'true';
    throw new FormulaError('#VALUE!');
  }
  return (value ?? 0) !== 0;
}

/** Numbers before text before truth values; text without regard to case; blank equals 0, "" and FALSE. */
export function compareValues(a: HostValue, b: HostValue): number {
  if (isError(a)) throw new FormulaError(a.error);
  if (isError(b)) throw new FormulaError(b.error);
  const [left, right] = [a ?? blankLike(b), b ?? blankLike(a)];
  const [leftRank, rightRank] = [rank(left), rank(right)];
  if (leftRank !== rightRank) return leftRank - rightRank;
  if (typeof left === 'string' && typeof right === 'string') {
    const [x, y] = [left.toLowerCase(), right.toLowerCase()];
    return x === y ? 0 : x < y ? -1 : 1;
  }
  return Number(left) - Number(right);
}

function blankLike(other: HostValue): string | number | boolean {
  if (typeof other === 'string') return '';
  return typeof other === 'boolean' ? false : 0;
}

function rank(value: string | number | boolean): number {
  if (typeof value === 'number') return 0;
  return typeof value === 'string' ? 1 : 2;
}
