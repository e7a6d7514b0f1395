/**
 * Long work as a generator that pauses after each short step, so that whoever runs it may let others run meanwhile.
 * Decides nothing; here stands only how it is run through at once.
 */

/** Runs the work to its end. */
export function finished<T>(steps: Generator<unknown, T, void>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
