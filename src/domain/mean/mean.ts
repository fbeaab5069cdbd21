/** A mean that is built up value by value, each with its weight. */
export class Mean {
  private sum = 0;
  private weight = 0;

  add(value: number, weight = 1): void {
    this.sum += value * weight;
    this.weight += weight;
  }

  /** Adds a value where there is one. */
  addKnown(value: number | null): void {
    if (value !== null) this.add(value);
  }

  /** Null before anything of some weight was added. */
  get value(): number | null {
    return this.weight === 0 ? null : this.sum / this.weight;
  }
}

/** The mean of the numbers among some values; null where there are none. */
export function meanOf(values: readonly (number | null)[]): number | null {
  const mean = new Mean();
  for (const value of values) mean.addKnown(value);
  return mean.value;
}

/** The mean of some things by their weights; null where nothing weighs anything. */
export function weightedMean<T>(
  things: readonly T[],
  of: (thing: T) => number,
  weightOf: (thing: T) => number,
): number | null {
  const mean = new Mean();
  for (const thing of things) mean.add(of(thing), weightOf(thing));
  return mean.value;
}
