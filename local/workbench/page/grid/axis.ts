/**
 * Where rows or columns stand in pixels. Decides offsets from sizes, most of them the default one; a hidden line has no
 * extent. Refuses to know which axis it is and where the screen has been scrolled to.
 */

export interface LineSize {
  readonly index: number;
  /** Pixels; 0: hidden. */
  readonly pixels: number;
}

export class Axis {
  readonly #indexes: readonly number[];
  readonly #pixels: readonly number[];
  /** How far the lines up to and including that exception stand beyond where defaults would put them. */
  readonly #drift: readonly number[];

  /** @param exceptions lines of another size, ascending by index */
  constructor(
    readonly defaultPixels: number,
    exceptions: readonly LineSize[],
  ) {
    this.#indexes = exceptions.map(({ index }) => index);
    this.#pixels = exceptions.map(({ pixels }) => pixels);
    let drift = 0;
    this.#drift = exceptions.map(({ pixels }) => (drift += pixels - defaultPixels));
  }

  sizeOf(index: number): number {
    const at = this.#before(index + 1);
    return at >= 0 && this.#indexes[at] === index ? this.#pixels[at]! : this.defaultPixels;
  }

  /** Pixels from the start of line 0 to the start of this one. */
  offsetOf(index: number): number {
    const at = this.#before(index);
    return index * this.defaultPixels + (at < 0 ? 0 : this.#drift[at]!);
  }

  /** The line a pixel falls into; one before the start falls into line 0. */
  indexAt(offset: number): number {
    let low = 0;
    let high = this.#indexes.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.offsetOf(this.#indexes[middle]! + 1) <= offset) low = middle + 1;
      else high = middle;
    }
    const from = low === 0 ? 0 : this.#indexes[low - 1]! + 1;
    const until = this.#indexes[low] ?? Infinity;
    const index = from + Math.floor((offset - this.offsetOf(from)) / this.defaultPixels);
    return Math.max(0, Math.min(index, until));
  }

  /** The next line that is not hidden, going by `step`; null when there is none up to `last`. */
  nextShown(index: number, step: 1 | -1, last: number): number | null {
    for (let next = index + step; next >= 0 && next <= last; next += step) {
      if (this.sizeOf(next) > 0) return next;
    }
    return null;
  }

  /** Place of the last exception before the line; -1 when there is none. */
  #before(index: number): number {
    let low = 0;
    let high = this.#indexes.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#indexes[middle]! < index) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }
}
