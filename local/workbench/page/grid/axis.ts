/**
 * Where rows or columns stand in pixels, following single lines as their size changes. Decides offsets from sizes, most of
 * them the default one; a hidden line has no extent. Refuses to know which axis it is and where the screen has been
 * scrolled to.
 */

export interface LineSize {
  readonly index: number;
  /** Pixels; 0: hidden. */
  readonly pixels: number;
}

const LEAST_CAPACITY = 1_024;

export class Axis {
  /** Pixels of the lines of another size. */
  readonly #sizes: Map<number, number>;
  /**
   * How far lines stand beyond where defaults would put them, summed over ranges: a change and an offset cost as many
   * steps as the number of lines has binary digits. @see https://doi.org/10.1002/spe.4380240306
   */
  #drift = new Float64Array(LEAST_CAPACITY + 1);

  /** @param exceptions lines of another size */
  constructor(
    readonly defaultPixels: number,
    exceptions: Iterable<LineSize>,
  ) {
    this.#sizes = new Map([...exceptions].map(({ index, pixels }) => [index, pixels]));
    this.#reach([...this.#sizes.keys()].reduce((last, index) => Math.max(last, index), 0));
  }

  set(index: number, pixels: number): void {
    const change = pixels - this.sizeOf(index);
    if (change === 0) return;
    if (index >= this.#capacity) this.#reach(index);
    if (pixels === this.defaultPixels) this.#sizes.delete(index);
    else this.#sizes.set(index, pixels);
    this.#add(index, change);
  }

  sizeOf(index: number): number {
    return this.#sizes.get(index) ?? this.defaultPixels;
  }

  /** Pixels from the start of line 0 to the start of this one. */
  offsetOf(index: number): number {
    let offset = index * this.defaultPixels;
    for (let at = Math.min(index, this.#capacity); at > 0; at -= at & -at) offset += this.#drift[at]!;
    return offset;
  }

  /** The line a pixel falls into; one before the start falls into line 0. */
  indexAt(offset: number): number {
    let index = 0;
    let rest = offset;
    for (let step = this.#capacity; step > 0; step >>= 1) {
      if (index + step > this.#capacity) continue;
      const pixels = step * this.defaultPixels + this.#drift[index + step]!;
      if (pixels > rest) continue;
      index += step;
      rest -= pixels;
    }
    return index < this.#capacity ? index : index + Math.floor(rest / this.defaultPixels);
  }

  /** The next line that is not hidden, going by `step`; null when there is none up to `last`. */
  nextShown(index: number, step: 1 | -1, last: number): number | null {
    for (let next = index + step; next >= 0 && next <= last; next += step) {
      if (this.sizeOf(next) > 0) return next;
    }
    return null;
  }

  /** Lines the sums reach over; those behind are all of the default size. */
  get #capacity(): number {
    return this.#drift.length - 1;
  }

  #reach(index: number): void {
    let capacity = LEAST_CAPACITY;
    while (capacity <= index) capacity *= 2;
    this.#drift = new Float64Array(capacity + 1);
    for (const [at, pixels] of this.#sizes) this.#add(at, pixels - this.defaultPixels);
  }

  #add(index: number, pixels: number): void {
    for (let at = index + 1; at <= this.#capacity; at += at & -at) this.#drift[at]! += pixels;
  }
}
