/**
 * When a person wants the backend to stop: Ctrl-C, a closed terminal, an ended service, or npm gone from above it
 * (npm signals only the shell between us and it, and that shell dies without passing the signal on).
 */

const LOOK_AFTER_MS = 250;

/** A terminal signals the whole group and npm once more: the first counts, the others are expected. */
export function nextStopRequest(): Promise<null> {
  return new Promise((settle) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => settle(null));
    if (process.env['npm_lifecycle_event'] !== undefined) onParentGone(() => settle(null));
  });
}

function onParentGone(act: () => void): void {
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) act();
  }, LOOK_AFTER_MS).unref();
}
