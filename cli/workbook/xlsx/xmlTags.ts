/**
 * A cursor over the tags of an XML text: forward only, no tree, no copies. Decides what a tag, an attribute and a text
 * are; refuses to know any vocabulary. Comments and processing instructions are passed over, CDATA is text, document
 * types (entity definitions) are refused as Excel does.
 */
import { FileRefusal } from '#cli/workbook/fileProblems';
import { decodeText } from '#cli/workbook/xlsx/xmlText';

const QUOTE = 34;
const APOSTROPHE = 39;
const SLASH = 47;
const COLON = 58;
const EQUALS = 61;
const GREATER = 62;
const EXCLAMATION = 33;
const QUESTION = 63;

export class XmlTags {
  kind: 'open' | 'empty' | 'close' = 'close';
  /** Offset of `<`, of the first character after `>`, and of the qualified and local name of the current tag. */
  start = 0;
  end: number;
  nameStart = 0;
  localStart = 0;
  nameEnd = 0;

  constructor(
    readonly text: string,
    /** Names the part in refusals. */
    readonly where: string,
    from = 0,
  ) {
    this.end = from;
  }

  /** Moves to the next tag; false at the end of the text. */
  next(): boolean {
    const { text } = this;
    let at = text.indexOf('<', this.end);
    for (; at !== -1; at = text.indexOf('<', this.end)) {
      const code = text.charCodeAt(at + 1);
      if (code !== EXCLAMATION && code !== QUESTION) break;
      this.end = this.#afterMarkup(at, code);
    }
    if (at === -1) return false;
    this.#readTag(at);
    return true;
  }

  /** Whether the current tag has this local name, whatever its prefix. */
  is(localName: string): boolean {
    return (
      this.nameEnd - this.localStart === localName.length && this.text.startsWith(localName, this.localStart)
    );
  }

  get localName(): string {
    return this.text.slice(this.localStart, this.nameEnd);
  }

  /** The prefix of the current tag with its colon, or ''. */
  get prefix(): string {
    return this.text.slice(this.nameStart, this.localStart);
  }

  /** Moves to the next child of the element whose open tag was read last; false (and past it) at its close tag. */
  nextChild(): boolean {
    if (!this.next()) throw this.#broken('an element is not closed');
    return this.kind !== 'close';
  }

  /** From an open tag, moves past the matching close tag. Does nothing on an empty tag. */
  skip(): void {
    if (this.kind !== 'open') return;
    for (let depth = 1; depth > 0;) {
      if (!this.next()) throw this.#broken('an element is not closed');
      if (this.kind === 'open') depth++;
      else if (this.kind === 'close') depth--;
    }
  }

  /** The text of the current element, entities resolved; moves past its close tag. Text of child elements is left out. */
  readText(): string {
    if (this.kind !== 'open') return '';
    const { text } = this;
    const from = this.end;
    const until = text.indexOf('<', from);
    if (until !== -1 && text.charCodeAt(until + 1) === SLASH) {
      this.#readTag(until);
      return decodeText(text, from, until);
    }
    return this.#readPieces();
  }

  /** An attribute by its qualified name, entities resolved; null when absent. */
  attribute(name: string): string | null {
    if (!this.text.slice(this.nameEnd, this.end).includes(name)) return null;
    for (const [start, nameEnd, valueStart, valueEnd] of this.#attributes()) {
      if (nameEnd - start === name.length && this.text.startsWith(name, start)) {
        return decodeText(this.text, valueStart, valueEnd);
      }
    }
    return null;
  }

  /** A prefixed attribute by its local name, such as `r:id`, whatever the prefix. */
  prefixedAttribute(localName: string): string | null {
    for (const [start, nameEnd, valueStart, valueEnd] of this.#attributes()) {
      if (this.text.slice(start, nameEnd).endsWith(`:${localName}`)) {
        return decodeText(this.text, valueStart, valueEnd);
      }
    }
    return null;
  }

  /** A whole number from 0 on; null when absent or anything else. */
  wholeNumber(name: string): number | null {
    const value = this.attribute(name);
    return value !== null && /^\s*\d{1,15}\s*$/.test(value) ? Number(value) : null;
  }

  /** An `xsd:boolean`. */
  flag(name: string): boolean {
    const value = this.attribute(name);
    return value === '1' || value === 'true' || value === 'on';
  }

  *#attributes(): Generator<readonly [number, number, number, number]> {
    const { text, end } = this;
    let at = this.nameEnd;
    while (at < end) {
      while (at < end && (isSpace(text.charCodeAt(at)) || text.charCodeAt(at) === SLASH)) at++;
      const start = at;
      while (at < end && !endsName(text.charCodeAt(at))) at++;
      const nameEnd = at;
      while (at < end && isSpace(text.charCodeAt(at))) at++;
      if (text.charCodeAt(at) !== EQUALS) return;
      at++;
      while (at < end && isSpace(text.charCodeAt(at))) at++;
      const quote = text[at];
      const close = quote === '"' || quote === "'" ? text.indexOf(quote, at + 1) : -1;
      if (close === -1 || close >= end) return;
      yield [start, nameEnd, at + 1, close];
      at = close + 1;
    }
  }

  #readTag(at: number): void {
    const { text } = this;
    const closing = text.charCodeAt(at + 1) === SLASH;
    let position = at + (closing ? 2 : 1);
    this.start = at;
    this.nameStart = position;
    this.localStart = position;
    for (let code = text.charCodeAt(position); !endsName(code); code = text.charCodeAt(++position)) {
      if (code === COLON) this.localStart = position + 1;
      if (Number.isNaN(code)) throw this.#broken('a tag is not closed');
    }
    this.nameEnd = position;
    for (let code = text.charCodeAt(position); code !== GREATER; code = text.charCodeAt(++position)) {
      if (code === QUOTE || code === APOSTROPHE) position = text.indexOf(text[position]!, position + 1);
      if (position === -1 || Number.isNaN(code)) throw this.#broken('a tag is not closed');
    }
    this.end = position + 1;
    this.kind = closing ? 'close' : text.charCodeAt(position - 1) === SLASH ? 'empty' : 'open';
  }

  #readPieces(): string {
    const { text } = this;
    let read = '';
    for (let depth = 1; ;) {
      const from = this.end;
      const until = text.indexOf('<', from);
      if (until === -1) throw this.#broken('an element is not closed');
      if (depth === 1) read += decodeText(text, from, until);
      const code = text.charCodeAt(until + 1);
      if (code === EXCLAMATION || code === QUESTION) {
        this.end = this.#afterMarkup(until, code);
        if (depth === 1 && text.startsWith('<![CDATA[', until)) read += text.slice(until + 9, this.end - 3);
        continue;
      }
      this.#readTag(until);
      if (this.kind === 'open') depth++;
      else if (this.kind === 'close' && --depth === 0) return read;
    }
  }

  #afterMarkup(at: number, code: number): number {
    const { text } = this;
    if (code === EXCLAMATION && text.startsWith('<!DOCTYPE', at)) throw this.#broken('a document type');
    const close = code === QUESTION ? '?>' : text.startsWith('<!--', at) ? '-->' : ']]>';
    const found = text.indexOf(close, at + 2);
    if (found === -1) throw this.#broken('a comment is not closed');
    return found + close.length;
  }

  #broken(what: string): FileRefusal {
    return new FileRefusal('file.corrupt', `${this.where}: ${what}`);
  }
}

function isSpace(code: number): boolean {
  return code === 32 || code === 10 || code === 13 || code === 9;
}

function endsName(code: number): boolean {
  return code === GREATER || code === SLASH || code === EQUALS || isSpace(code);
}
