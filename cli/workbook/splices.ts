/** Replaces stretches of a text, given in ascending order, and leaves every other character as it was. */
export class Splices {
  readonly #pieces: string[] = [];
  #copied = 0;

  constructor(readonly text: string) {}

  replace(from: number, until: number, replacement: string): void {
    if (from < this.#copied || until < from) throw new Error(`splice out of order at ${from}`);
    this.#pieces.push(this.text.slice(this.#copied, from), replacement);
    this.#copied = until;
  }

  insert(at: number, insertion: string): void {
    this.replace(at, at, insertion);
  }

  result(): string {
    return this.#pieces.join('') + this.text.slice(this.#copied);
  }

  /** The result in UTF-8, made without the whole of it as a string: sheets reach hundreds of megabytes. */
  bytes(): Uint8Array {
    const pieces = [...this.#pieces, this.text.slice(this.#copied)];
    const bytes = Buffer.allocUnsafe(pieces.reduce((sum, piece) => sum + Buffer.byteLength(piece), 0));
    let at = 0;
    for (const piece of pieces) at += bytes.write(piece, at);
    return bytes;
  }
}
