/** How the pairs of two lists agree: both rise, one falls, or one of them stands still. */
export interface PairCount {
  readonly concordant: number;
  readonly discordant: number;
  /** Pairs equal in the first list, in the second, and in both. */
  readonly tiedFirst: number;
  readonly tiedSecond: number;
  readonly tiedBoth: number;
}

export const noPairs: PairCount = { concordant: 0, discordant: 0, tiedFirst: 0, tiedSecond: 0, tiedBoth: 0 };

/** Counts the pairs of two lists of the same length. */
export function countPairs(first: readonly number[], second: readonly number[]): PairCount {
  const count = { ...noPairs };
  for (let i = 0; i < first.length; i++) {
    for (let j = i + 1; j < first.length; j++) {
      const a = Math.sign((first[j] as number) - (first[i] as number));
      const b = Math.sign((second[j] as number) - (second[i] as number));
      if (a === 0 && b === 0) count.tiedBoth += 1;
      else if (a === 0) count.tiedFirst += 1;
      else if (b === 0) count.tiedSecond += 1;
      else if (a === b) count.concordant += 1;
      else count.discordant += 1;
    }
  }
  return count;
}

/** The pairs of several lists together; no pair reaches from one list into another. */
export function addPairs(counts: readonly PairCount[]): PairCount {
  return counts.reduce(
    (sum, one) => ({
      concordant: sum.concordant + one.concordant,
      discordant: sum.discordant + one.discordant,
      tiedFirst: sum.tiedFirst + one.tiedFirst,
      tiedSecond: sum.tiedSecond + one.tiedSecond,
      tiedBoth: sum.tiedBoth + one.tiedBoth,
    }),
    noPairs,
  );
}

/**
 * Kendall's tau-b, from -1 (everything the other way round) to 1 (the same order), corrected for ties:
 * (C − D) / √((C + D + ties in the first)(C + D + ties in the second)), without pairs tied in both [Kendall 1945].
 * Null where one of the lists does not order anything.
 */
export function tauB({ concordant, discordant, tiedFirst, tiedSecond }: PairCount): number | null {
  const untied = concordant + discordant;
  const root = Math.sqrt((untied + tiedFirst) * (untied + tiedSecond));
  return root === 0 ? null : (concordant - discordant) / root;
}

/** Kendall's tau-b of two lists of the same length. */
export const kendallTauB = (first: readonly number[], second: readonly number[]): number | null =>
  tauB(countPairs(first, second));
