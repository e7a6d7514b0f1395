/**
 * Items that share a key, gathered under it: keys in the order of their first item, items in theirs. `Map.groupBy`,
 * which the task pane's oldest browsers do not have.
 */
export function grouped<T>(
  items: Iterable<T>,
  keyOf: (item: T) => string,
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
