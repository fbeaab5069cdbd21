import type { KeyResult } from '../tables/tables.ts';

export const zones = ['below', 'commit', 'target', 'stretch'] as const;
/** How far up its zones a measured value is [product: zones]: what we promised, what we aim at, what would be great. */
export type Zone = (typeof zones)[number];

/**
 * The zone that `value` of a measured key result is in; null where it has no target. Without a commit or a
 * stretch value that zone is left out.
 */
export function zoneOf(keyResult: KeyResult, value: number): Zone | null {
  const { baseline, target, commitValue, stretchValue } = keyResult;
  if (target === null) return null;
  const isDownwards = target < (baseline ?? 0);
  const isAt = (limit: number | null) => limit !== null && (isDownwards ? value <= limit : value >= limit);
  if (isAt(stretchValue)) return 'stretch';
  if (isAt(target)) return 'target';
  return isAt(commitValue) ? 'commit' : 'below';
}
