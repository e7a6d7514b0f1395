/**
 * Waiting for what follows by itself, without a clock: pauses of the product are ended here, and calm is when so many
 * turns of the event loop in a row brought nothing new. A slow machine takes longer and comes to the same.
 */

export interface Calm {
  /** In place of a pause of the product. */
  readonly pause: () => Promise<void>;
  /** Until nothing is under way any more. @param steps grows with whatever is done */
  readonly settled: (steps: () => number) => Promise<void>;
}

/** Longer than any chain of turns in which office.js or the pane does nothing that counts. */
const CALM_TURNS = 25;

export function calm(): Calm {
  let pauses: (() => void)[] = [];
  return {
    pause: () => new Promise((settle) => void pauses.push(settle)),
    async settled(steps) {
      for (let turns = 0; turns < CALM_TURNS; turns++) {
        const before = steps();
        await new Promise((settle) => void setTimeout(settle, 0));
        if (steps() !== before || pauses.length > 0) turns = -1;
        for (const end of pauses) end();
        pauses = [];
      }
    },
  };
}
