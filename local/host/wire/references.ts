/**
 * Objects an add-in keeps from one batch to the next. Decides their names on the wire and when they end; what an object
 * is and how it follows inserted rows is its own business.
 */
import { hostError } from '#local/host/wire/hostError';
import type { HostObject } from '#local/host/wire/hostObject';

export class References {
  readonly #kept = new Map<string, HostObject>();
  #given = 0;

  get count(): number {
    return this.#kept.size;
  }

  keep(object: HostObject): void {
    if (object.referenceId !== null) return;
    this.#given += 1;
    object.referenceId = `ref${this.#given}`;
    this.#kept.set(object.referenceId, object);
  }

  release(referenceId: string): void {
    const object = this.#kept.get(referenceId);
    if (!object) return;
    object.referenceId = null;
    this.#kept.delete(referenceId);
  }

  /** @throws HostError InvalidReference for a name that was never given or was released */
  named(referenceId: string): HostObject {
    const object = this.#kept.get(referenceId);
    if (!object) throw hostError('InvalidReference');
    return object;
  }

  all(): Iterable<HostObject> {
    return this.#kept.values();
  }
}
