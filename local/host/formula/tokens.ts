/**
 * Cuts a formula into tokens that joined again are the formula, so that references can be rewritten in place. Decides
 * what a reference, name, call, literal and operator look like; refuses to know their meaning.
 *
 * @see https://learn.microsoft.com/openspecs/office_standards/ms-xlsx/ (formula grammar, 18.17 of ISO 29500-1)
 */

export type TokenKind =
  | 'space'
  | 'text'
  | 'number'
  | 'boolean'
  | 'error'
  | 'reference'
  | 'function'
  | 'name'
  | 'operator'
  | 'open'
  | 'close'
  | 'comma'
  | 'unknown';

export interface Token {
  readonly kind: TokenKind;
  readonly source: string;
}

const SHEET = String.raw`(?:(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?`;
const CELL = String.raw`\$?[A-Za-z]{1,3}\$?[0-9]{1,7}`;
const CELLS = String.raw`${CELL}(?::${CELL})?`;
const COLUMNS = String.raw`\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}`;
const ROWS = String.raw`\$?[0-9]{1,7}:\$?[0-9]{1,7}`;

/** In this order: the first that matches is taken. */
const PATTERNS: readonly (readonly [TokenKind, RegExp])[] = [
  ['space', /\s+/uy],
  ['text', /"(?:[^"]|"")*"/uy],
  ['error', /#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!|BUSY!)/iuy],
  ['reference', new RegExp(`${SHEET}(?:${COLUMNS}|${ROWS}|${CELLS})(?![\\p{L}\\p{N}_.(!\\[])`, 'uy')],
  ['number', /(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)?/uy],
  ['function', /[\p{L}_][\p{L}\p{N}_.]*(?=\()/uy],
  ['boolean', /(?:TRUE|FALSE)(?![\p{L}\p{N}_.(![])/iuy],
  ['name', /[\p{L}_\\][\p{L}\p{N}_.\\]*/uy],
  ['operator', /<>|<=|>=|[-+*/^&=<>%]/uy],
  ['open', /\(/uy],
  ['close', /\)/uy],
  ['comma', /,/uy],
];

/** @param formula without its `=` */
export function tokensOf(formula: string): readonly Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < formula.length;) {
    const token = tokenAt(formula, at);
    tokens.push(token);
    at += token.source.length;
  }
  return tokens;
}

function tokenAt(formula: string, at: number): Token {
  for (const [kind, pattern] of PATTERNS) {
    pattern.lastIndex = at;
    const match = pattern.exec(formula);
    if (match) return { kind, source: match[0] };
  }
  return { kind: 'unknown', source: formula[at]! };
}
