/**
 * Long work in slices, so that the pane answers while it runs and can be stopped. Decides how long a slice is; refuses to
 * know what is done in it.
 */

export interface Slicer {
  /** Lets the event loop run; called between slices. */
  readonly breathe: () => Promise<void>;
  /** Milliseconds, of any origin. */
  readonly clock: () => number;
}

/** For those who hold up nobody: the terminal has no screen. */
export const AT_ONCE: Slicer = { breathe: () => Promise.resolve(), clock: () => 0 };

export interface SliceWatch {
  readonly onProgress?: (share: number) => void;
  readonly isCancelled?: () => boolean;
}

/** Half a frame: what a person does meanwhile is answered in the next one, on a slow machine too. */
const SLICE_MS = 8;

/** Runs steps until a slice is full, then lets others run; null when it was cancelled meanwhile. */
export async function inSlices<T>(
  { breathe, clock }: Slicer,
  { onProgress, isCancelled }: SliceWatch,
  steps: Generator<number, T>,
  shareOf: (yielded: number) => number,
): Promise<T | null> {
  let sliceStart = clock();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (clock() - sliceStart < SLICE_MS) continue;
    onProgress?.(Math.min(1, shareOf(step.value)));
    await breathe();
    if (isCancelled?.()) return null;
    sliceStart = clock();
  }
}
