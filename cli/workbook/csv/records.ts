/**
 * Takes delimited text apart into records and fields by their places (RFC 4180, and what programs really write: any
 * line end, text after a closing quote, stray quotes). Works on a carrier string (see textEncoding.ts); refuses to know
 * what a field means.
 */
export type Delimiter = ',' | '\t' | ';';

/** Offsets: a field's content with its quotes, without its delimiter. */
export interface FieldPlace {
  readonly start: number;
  readonly end: number;
}

export interface RecordPlace {
  readonly fields: readonly FieldPlace[];
  /** Offset after the last field. */
  readonly end: number;
  /** Offset after the line break; equals `end` where the file ends without one. */
  readonly next: number;
}

const DELIMITERS: readonly Delimiter[] = [',', '\t', ';'];
const SNIFFED_RECORDS = 50;

export function* recordsOf(carrier: string, from: number, delimiter: Delimiter): Generator<RecordPlace> {
  // A quote that is never closed is a character like any other, and so are all after it.
  let quotesFrom = Infinity;
  for (let at = from; at < carrier.length;) {
    const fields: FieldPlace[] = [];
    for (let start = at; ; start = at + 1) {
      const quoted = carrier[start] === '"' && start < quotesFrom ? closingQuote(carrier, start) : start;
      if (quoted === -1) quotesFrom = start;
      at = endOfField(carrier, quoted === -1 ? start : quoted, delimiter);
      fields.push({ start, end: at });
      if (carrier[at] !== delimiter) break;
    }
    const end = at;
    if (carrier[at] === '\r' && carrier[at + 1] === '\n') at += 2;
    else if (at < carrier.length) at++;
    yield { fields, end, next: at };
  }
}

/** The content of a field: quotes taken off, doubled quotes halved. */
export function contentOf(field: string): string {
  if (!field.startsWith('"')) return field;
  const close = closingQuote(field, 0);
  return close === -1 ? field : field.slice(1, close - 1).replaceAll('""', '"') + field.slice(close);
}

/** The field that has this content. Quotes are used where needed, or where `quoted` asks for them. */
export function fieldOf(content: string, delimiter: Delimiter, quoted: boolean): string {
  const needed = quoted || content.includes(delimiter) || /["\r\n]|^\s|\s$/.test(content);
  return needed ? `"${content.replaceAll('"', '""')}"` : content;
}

/** The delimiter most records agree about; a comma when none separates anything. */
export function delimiterOf(carrier: string, from: number): Delimiter {
  let best: Delimiter = ',';
  let bestScore = 0;
  for (const delimiter of DELIMITERS) {
    const widths = new Map<number, number>();
    let seen = 0;
    for (const { fields } of recordsOf(carrier, from, delimiter)) {
      widths.set(fields.length, (widths.get(fields.length) ?? 0) + 1);
      if (++seen === SNIFFED_RECORDS) break;
    }
    const score = Math.max(0, ...[...widths].map(([width, records]) => (width - 1) * records));
    if (score > bestScore) [best, bestScore] = [delimiter, score];
  }
  return best;
}

/** Offset after the quote that closes the one at `start`; -1 when none does. */
function closingQuote(carrier: string, start: number): number {
  for (let at = carrier.indexOf('"', start + 1); at !== -1; at = carrier.indexOf('"', at + 2)) {
    if (carrier[at + 1] !== '"') return at + 1;
  }
  return -1;
}

function endOfField(carrier: string, from: number, delimiter: Delimiter): number {
  for (let at = from; at < carrier.length; at++) {
    const character = carrier[at];
    if (character === delimiter || character === '\n' || character === '\r') return at;
  }
  return carrier.length;
}
