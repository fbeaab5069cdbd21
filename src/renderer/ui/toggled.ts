/** A set with `item` added, or without it where it was in. */
export function toggled<T>(set: Iterable<T>, item: T): Set<T> {
  const next = new Set(set);
  if (!next.delete(item)) next.add(item);
  return next;
}
