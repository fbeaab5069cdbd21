/** More entries than this that are other than those below are worth a copy of all. */
const few = 64;

/**
 * A map in which few entries are other than in the one that it was made of, which stays as it was: nothing is copied as
 * long as nobody goes through all of it.
 */
class LayeredMap<V> implements ReadonlyMap<string, V> {
  readonly below: ReadonlyMap<string, V>;
  readonly own: ReadonlyMap<string, V>;
  readonly size: number;
  private all: ReadonlyMap<string, V> | null = null;

  constructor(below: ReadonlyMap<string, V>, own: ReadonlyMap<string, V>) {
    this.below = below;
    this.own = own;
    let size = below.size;
    for (const key of own.keys()) if (!below.has(key)) size += 1;
    this.size = size;
  }

  get(key: string): V | undefined {
    return this.own.get(key) ?? this.below.get(key);
  }

  has(key: string): boolean {
    return this.own.has(key) || this.below.has(key);
  }

  /** All of it as one map of its own, in the order in which a map that is written to has its entries. */
  copy(): Map<string, V> {
    const all = new Map(this.all ?? this.below);
    if (!this.all) for (const [key, value] of this.own) all.set(key, value);
    return all;
  }

  private get whole(): ReadonlyMap<string, V> {
    this.all ??= this.copy();
    return this.all;
  }

  forEach(call: (value: V, key: string, map: ReadonlyMap<string, V>) => void): void {
    for (const [key, value] of this.whole) call(value, key, this);
  }

  keys = (): MapIterator<string> => this.whole.keys();
  values = (): MapIterator<V> => this.whole.values();
  entries = (): MapIterator<[string, V]> => this.whole.entries();
  [Symbol.iterator] = (): MapIterator<[string, V]> => this.whole.entries();
}

/** A map of its own with what is in another. */
export const copyOf = <V>(map: ReadonlyMap<string, V>): Map<string, V> =>
  map instanceof LayeredMap ? map.copy() : new Map(map);

/** What is in a map, with some entries written over it or behind it; no value is undefined. */
export function written<V>(
  map: ReadonlyMap<string, V>,
  entries: ReadonlyMap<string, V>,
): ReadonlyMap<string, V> {
  const [below, own] =
    map instanceof LayeredMap ? [map.below, new Map(map.own)] : [map, new Map<string, V>()];
  if (own.size + entries.size > few) {
    const all = copyOf(map);
    for (const [key, value] of entries) all.set(key, value);
    return all;
  }
  for (const [key, value] of entries) own.set(key, value);
  return new LayeredMap(below, own);
}
