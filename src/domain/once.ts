/** Makes something when it is asked for first, and the same from then on: what nobody asks for costs no start. */
export function once<Made>(make: () => Made): () => Made {
  let made: { readonly it: Made } | null = null;
  return () => {
    made ??= { it: make() };
    return made.it;
  };
}

/** Something that takes long to make. */
export interface BitByBit<Made> {
  /** The thing itself; what of the work is still left is done at once. */
  readonly made: () => Made;
  /** The work that is left, for whoever does it a little at a time. */
  readonly work: Iterable<readonly never[]>;
}

/**
 * Makes something a little at a time, and what is left of it at once when it is asked for before. What cannot be made is not
 * made whenever it is asked for, for the same reason.
 */
export function bitByBit<Made>(begin: () => Iterator<unknown, Made>): BitByBit<Made> {
  const begun = once(begin);
  let made: { readonly it: Made } | null = null;
  let failure: { readonly error: unknown } | null = null;
  const step = (): boolean => {
    if (failure) throw failure.error;
    if (made) return false;
    try {
      const { done, value } = begun().next();
      if (done) made = { it: value };
      return !made;
    } catch (error) {
      failure = { error };
      throw error;
    }
  };
  return {
    made: () => {
      while (made === null) step();
      return made.it;
    },
    work: {
      *[Symbol.iterator]() {
        while (step()) yield [];
      },
    },
  };
}

/** All that some work brings, for work of which it is a part and that is done a little at a time as well. */
export function* allOf<T>(work: Iterable<readonly T[]>): Generator<never[], T[]> {
  const all: T[] = [];
  for (const some of work) {
    all.push(...some);
    yield [];
  }
  return all;
}
