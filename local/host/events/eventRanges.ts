/**
 * The ranges events speak of, which `event.getRange()` asks for afterwards. Decides how many are remembered: an add-in
 * that asks much later is told there is none.
 */
import type { RangeHandle } from '#local/host/members/rangeHandle';

const MOST_REMEMBERED = 1_000;

export class EventRanges {
  readonly #ranges = new Map<string, RangeHandle>();
  #given = 0;

  remember(range: RangeHandle): string {
    this.#given += 1;
    const referenceId = `event${this.#given}`;
    this.#ranges.set(referenceId, range);
    if (this.#ranges.size > MOST_REMEMBERED) this.#ranges.delete(this.#ranges.keys().next().value!);
    return referenceId;
  }

  named(referenceId: string): RangeHandle | null {
    return this.#ranges.get(referenceId) ?? null;
  }

  all(): Iterable<RangeHandle> {
    return this.#ranges.values();
  }
}
