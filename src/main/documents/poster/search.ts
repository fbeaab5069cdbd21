/** The largest value between two for which something is found, as near as `step`; null where even the least has none. */
export function largest<Found>(
  least: number,
  most: number,
  step: number,
  find: (value: number) => Found | null,
): Found | null {
  let found = find(least);
  if (found === null) return null;
  let [low, high] = [least, most];
  while (high - low > step) {
    const middle = (low + high) / 2;
    const better = find(middle);
    if (better === null) high = middle;
    else {
      found = better;
      low = middle;
    }
  }
  return found;
}
