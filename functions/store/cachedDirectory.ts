/**
 * The directory, remembered for a short while by a warm function: each request asks who somebody is. Decides only
 * how long. What does not exist is not remembered, so that a new member can sign in at once.
 */
import type { Clock } from '#functions/clock';
import type { DirectoryStore } from '#functions/store/directoryStore';

const MOST_ENTRIES = 1_000;

export function cachedDirectory(directory: DirectoryStore, clock: Clock, keepMs: number): DirectoryStore {
  return {
    ...directory,
    memberBySubject: remembering(directory.memberBySubject, clock, keepMs),
    unitById: remembering(directory.unitById, clock, keepMs),
  };
}

function remembering<T>(
  find: (id: string) => Promise<T | null>,
  clock: Clock,
  keepMs: number,
): (id: string) => Promise<T | null> {
  const kept = new Map<string, { readonly value: T; readonly until: number }>();
  return async (id) => {
    const known = kept.get(id);
    if (known && clock.now() < known.until) return known.value;
    const value = await find(id);
    kept.delete(id);
    if (kept.size >= MOST_ENTRIES) kept.clear();
    if (value !== null) kept.set(id, { value, until: clock.now() + keepMs });
    return value;
  };
}
