/**
 * An adversarial engine: every store call waits until it is picked, in an order the test chooses, and the clock jumps
 * in between. The one promise kept is the one timing.ts assumes: no call takes effect later than `longestMs` after it
 * was made.
 */
import type { CaseStore } from '#functions/store/caseStore';

interface Waiting {
  readonly latestMs: number;
  readonly run: () => Promise<void>;
}

/** Picks one of `count` (0 ≤ pick < count), and how far the clock jumps. */
export interface Choice {
  readonly pick: number;
  readonly jumpMs: number;
}

export class Turns {
  private waiting: Waiting[] = [];

  constructor(
    private readonly clock: { ms: number },
    private readonly choices: readonly Choice[],
    private readonly longestMs: number,
  ) {}

  /** The same store, every call of which waits for its turn. */
  over(store: CaseStore): CaseStore {
    return everyCall(store, (call) => {
      return new Promise<unknown>((resolve, reject) => {
        this.waiting.push({
          latestMs: this.clock.ms + this.longestMs,
          run: () => call().then(resolve, reject),
        });
      });
    });
  }

  /** Gives turns until all the work is done. */
  async until(work: Promise<unknown>): Promise<void> {
    const state = { isDone: false };
    const done = work.finally(() => {
      state.isDone = true;
    });
    for (let turn = 0; !state.isDone; turn++) {
      await new Promise((settled) => void setImmediate(settled));
      if (this.waiting.length > 0) await this.giveTurn(this.choices[turn % this.choices.length]!);
    }
    await done;
  }

  private async giveTurn({ pick, jumpMs }: Choice): Promise<void> {
    const latestMs = Math.min(...this.waiting.map((each) => each.latestMs));
    this.clock.ms = Math.min(this.clock.ms + jumpMs, latestMs);
    const isLate = this.waiting.findIndex((each) => each.latestMs <= this.clock.ms);
    const index = isLate >= 0 ? isLate : pick % this.waiting.length;
    await this.waiting.splice(index, 1)[0]!.run();
  }
}

/** A store each of whose calls goes through `through`. */
export function everyCall(
  store: CaseStore,
  through: (call: () => Promise<unknown>, name: string) => Promise<unknown>,
): CaseStore {
  return new Proxy(store, {
    get: (target, name: keyof CaseStore) => {
      const method = target[name] as (...args: unknown[]) => Promise<unknown>;
      return (...args: unknown[]) => through(() => method(...args), name);
    },
  });
}

/** A store whose process dies at its n-th call (from 0), before or after the call took effect. */
export function crashingAt(store: CaseStore, nth: number, isAfter: boolean): CaseStore {
  let calls = 0;
  return everyCall(store, async (call) => {
    const index = calls++;
    if (index > nth || (index === nth && !isAfter)) throw new Crash();
    const answer = await call();
    if (index === nth) throw new Crash();
    return answer;
  });
}

export class Crash extends Error {
  override readonly name = 'Crash';
}
