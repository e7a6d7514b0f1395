/**
 * The tree of a formula, read from its tokens with Excel's precedence. Decides whether a formula is understood wholly;
 * refuses to know values.
 *
 * @see https://support.microsoft.com/office/calculation-operators-and-precedence-in-excel-48be406d-4975-4d31-b2b8-7af9e0e2878a
 */
import { readReference, type Reference } from '#local/host/formula/reference';
import { tokensOf, type Token, type TokenKind } from '#local/host/formula/tokens';
import { errorNamed, type HostValue } from '#local/host/model/cellValue';

export type BinaryOperator = '+' | '-' | '*' | '/' | '^' | '&' | '=' | '<>' | '<' | '>' | '<=' | '>=';

export type Expression =
  | { readonly kind: 'value'; readonly value: HostValue }
  | { readonly kind: 'reference'; readonly reference: Reference }
  | { readonly kind: 'negative' | 'percent'; readonly of: Expression }
  | {
      readonly kind: 'binary';
      readonly operator: BinaryOperator;
      readonly left: Expression;
      readonly right: Expression;
    }
  /** An argument left out is null. */
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly (Expression | null)[] };

/** From the loosest to the tightest. */
const LEVELS: readonly (readonly BinaryOperator[])[] = [
  ['=', '<>', '<', '>', '<=', '>='],
  ['&'],
  ['+', '-'],
  ['*', '/'],
  ['^'],
];

/** @param formula without its `=`; null when any of it is not understood */
export function parseExpression(formula: string): Expression | null {
  const tokens = tokensOf(formula).filter(({ kind }) => kind !== 'space');
  try {
    const parser = new Parser(tokens);
    const expression = parser.binary(0);
    return parser.isDone ? expression : null;
  } catch (error) {
    if (error instanceof NotUnderstood) return null;
    throw error;
  }
}

class NotUnderstood extends Error {}

class Parser {
  #at = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  get isDone(): boolean {
    return this.#at === this.tokens.length;
  }

  binary(level: number): Expression {
    const operators = LEVELS[level];
    if (!operators) return this.#signed();
    let left = this.binary(level + 1);
    for (let operator = this.#operator(operators); operator; operator = this.#operator(operators)) {
      left = { kind: 'binary', operator, left, right: this.binary(level + 1) };
    }
    return left;
  }

  /** A sign binds tighter than `^`: -2^2 is 4. */
  #signed(): Expression {
    if (this.#take('operator', '-')) return { kind: 'negative', of: this.#signed() };
    if (this.#take('operator', '+')) return this.#signed();
    let operand = this.#operand();
    while (this.#take('operator', '%')) operand = { kind: 'percent', of: operand };
    return operand;
  }

  #operand(): Expression {
    const token = this.tokens[this.#at++];
    switch (token?.kind) {
      case 'number':
        return { kind: 'value', value: Number(token.source) };
      case 'text':
        return { kind: 'value', value: token.source.slice(1, -1).replaceAll('""', '"') };
      case 'boolean':
        return { kind: 'value', value: token.source.toUpperCase() === 'TRUE' };
      case 'error':
        return { kind: 'value', value: errorNamed(token.source) };
      case 'reference':
        return { kind: 'reference', reference: readReference(token.source) };
      case 'function':
        return this.#call(token.source);
      case 'open':
        return this.#bracketed();
      default:
        throw new NotUnderstood();
    }
  }

  #bracketed(): Expression {
    const inner = this.binary(0);
    this.#expect('close');
    return inner;
  }

  #call(source: string): Expression {
    const name = source.toUpperCase().replace(/^_XLFN\./, '');
    this.#expect('open');
    const args: (Expression | null)[] = [];
    if (this.#take('close')) return { kind: 'call', name, args };
    for (;;) {
      const next = this.tokens[this.#at]?.kind;
      args.push(next === 'comma' || next === 'close' ? null : this.binary(0));
      if (this.#take('close')) return { kind: 'call', name, args };
      this.#expect('comma');
    }
  }

  #operator(among: readonly BinaryOperator[]): BinaryOperator | null {
    const token = this.tokens[this.#at];
    const operator = token?.kind === 'operator' && among.find((known) => known === token.source);
    if (!operator) return null;
    this.#at += 1;
    return operator;
  }

  #take(kind: TokenKind, source?: string): boolean {
    const token = this.tokens[this.#at];
    if (token?.kind !== kind || (source !== undefined && token.source !== source)) return false;
    this.#at += 1;
    return true;
  }

  #expect(kind: TokenKind): void {
    if (!this.#take(kind)) throw new NotUnderstood();
  }
}
