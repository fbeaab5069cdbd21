/*
 * From how much on calibration says anything [product: Calibration]: what three pairs show is chance.
 */

/** How many comparisons, from how many ladders, a sentence about a team or a kind of key result needs. */
export const leastEvidence = { comparisons: 8, ladders: 3 } as const;

/** How often something was seen among how many comparisons, and from how many ladders these came. */
export interface Evidence {
  readonly comparisons: number;
  readonly ladders: number;
}

export const isEnough = ({ comparisons, ladders }: Evidence): boolean =>
  comparisons >= leastEvidence.comparisons && ladders >= leastEvidence.ladders;

/** The two-sided 90 % point of the normal distribution. */
const z = 1.6448536269514722;

/**
 * The 90 % Wilson score interval of a share, as fractions; everything from 0 to 1 where nothing was counted
 * [Wilson 1927].
 */
export function wilsonInterval(hits: number, of: number): { readonly low: number; readonly high: number } {
  if (of === 0) return { low: 0, high: 1 };
  const share = hits / of;
  const spread = z ** 2 / of;
  const centre = share + spread / 2;
  const half = z * Math.sqrt((share * (1 - share)) / of + spread / (4 * of));
  return {
    low: Math.max(0, (centre - half) / (1 + spread)),
    high: Math.min(1, (centre + half) / (1 + spread)),
  };
}
